/** What must not be published about a private person; a finding's code is `privacy.` and one of these. */
export const kinds = ["identityNumber", "mobile", "bankCard", "address", "name"] as const;
export type Kind = (typeof kinds)[number];

/** A planted datum. `form` says how it is printed, `secret` is what no finding may repeat: bare digits, or the words without blanks. */
export interface Datum {
  kind: Kind;
  form: string;
  printed: string;
  secret: string;
  /** False where a finding is right but none is owed: a name said again, a person with the surname alone. */
  isOwed: boolean;
}

export type Piece = string | Datum;

/** Running text with data in it. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | Datum | readonly Piece[])[]): Piece[] {
  return strings.flatMap((text, index) => {
    const value = values[index];
    if (value === undefined) return [text];
    if (typeof value === "number") return [text, String(value)];
    return typeof value === "string" || !isList(value) ? [text, value] : [text, ...value];
  });
}

/** Array.isArray does not tell a read-only list from a datum. */
function isList(value: Datum | readonly Piece[]): value is readonly Piece[] {
  return Array.isArray(value);
}

export function dataOf(pieces: readonly Piece[]): Datum[] {
  return pieces.filter((piece) => typeof piece !== "string");
}

export interface Heading {
  type: "heading";
  number: string;
  text: string;
}
export interface Paragraph {
  type: "paragraph";
  pieces: Piece[];
}
/** Rows of cells; `isStatistics` where it is the report's own statistical table. */
export interface Table {
  type: "table";
  rows: Piece[][][];
  isStatistics: boolean;
}
export type Block = Heading | Paragraph | Table;
