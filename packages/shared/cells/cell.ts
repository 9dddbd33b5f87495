/** Why a cell holds no number: left blank, a dash, printed as not applicable, missing from the table, or not legible. */
export const cellGaps = ["blank", "dash", "notApplicable", "absent", "unreadable"] as const;
export type CellGap = (typeof cellGaps)[number];

/** One of the readings between which a person must choose: a number, or a reason why there is none. */
export type Candidate = number | CellGap;

/**
 * What a report says for one indicator. Never `number | null`: a blank is not 0, and a reading that is not
 * certain is a state of its own with its candidates. `note` is the raw text when the cell says more than a number.
 */
export type Cell =
  | { state: "number"; value: number; note?: string }
  | { state: "uncertain"; candidates: Candidate[]; note?: string }
  | { state: CellGap; note?: string };

export type CellState = Cell["state"];

/** True when `text` names a reason for a missing number. */
export function isCellGap(text: string): text is CellGap {
  return (cellGaps as readonly string[]).includes(text);
}
