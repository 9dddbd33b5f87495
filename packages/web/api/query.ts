import type { ResultOf, VariablesOf } from "./graphql.ts";

/** What every typed document has in common; at run time it is the document's text. */
interface TypedDocument {
  readonly definitions: readonly unknown[];
}

/** Sends a document's text with its variables and resolves to the answer's `data`. */
export type Transport = (text: string, variables: Record<string, unknown>) => Promise<unknown>;

/** Asks the server one stored document; the answer has the document's own type. */
export type Query = <Document extends TypedDocument>(document: Document, variables: VariablesOf<Document>) => Promise<ResultOf<Document>>;

/** The text of a document, which is what it is at run time. */
export function textOf(document: TypedDocument): string {
  return document as unknown as string;
}

/** A typed query over any transport: the server's own schema, or GraphQL over HTTP. */
export function queryOver(transport: Transport): Query {
  return async (document, variables) =>
    (await transport(textOf(document), variables as Record<string, unknown>)) as ResultOf<typeof document>;
}
