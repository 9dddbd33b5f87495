import { GraphQLError } from "graphql";

/** A mistake of the caller, in one sentence. */
export function badInput(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", ...extensions } });
}

const largestPage = 200;

/** Refuses a page that is larger than one answer may be. */
export function checkPage({ limit, offset }: { limit: number; offset: number }, largest = largestPage): void {
  if (limit < 1 || limit > largest) throw badInput(`limit must be 1 to ${largest}, not ${limit}.`);
  if (offset < 0 || offset > 1_000_000) throw badInput(`offset must be 0 to 1000000, not ${offset}.`);
}

/** The same for lists that are read on and on: `first` so many, `after` so many that were read already. */
export function checkSlice({ first, after }: { first: number; after: number }, largest = 100): void {
  if (first < 1 || first > largest) throw badInput(`first must be 1 to ${largest}, not ${first}.`);
  if (after < 0 || after > 1_000_000) throw badInput(`after must be 0 to 1000000, not ${after}.`);
}
