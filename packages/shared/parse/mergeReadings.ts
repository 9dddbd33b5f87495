import type { Candidate, Cell } from "../cells/index.ts";
import type { Finding } from "../report/index.ts";

/** Every reading of one code: a table may print a row twice, or a document its table. */
export interface Readings {
  code: string;
  cells: Cell[];
  /** It stands where the edition has it, at least once. */
  isInPlace: boolean;
  /** Its wording is shared with another row and its place does not say which of them it is. */
  isAmbiguous: boolean;
}

/** One cell of all readings: what they agree on, else every reading as a candidate. A row printed again with the same figure is no finding. */
export function mergeReadings({ code, cells, isInPlace, isAmbiguous }: Readings): { cell: Cell; findings: Finding[] } {
  const [first = { state: "absent" }] = cells;
  const candidates = [...new Set(cells.flatMap(candidatesOf))];
  const differ = cells.some((cell) => JSON.stringify(candidatesOf(cell)) !== JSON.stringify(candidatesOf(first)));
  const findings: Finding[] = [];
  if (isInPlace && differ) findings.push({ code: "table.rowRepeated", severity: "warning", where: { code }, facts: { times: cells.length, readings: candidates } });
  if (!differ && !(isAmbiguous && !isInPlace)) return { cell: first, findings };
  const notes = [...new Set(cells.flatMap(({ note }) => note ?? []))];
  return { cell: { state: "uncertain", candidates, ...(notes.length > 0 ? { note: notes.join("；") } : {}) }, findings };
}

function candidatesOf(cell: Cell): Candidate[] {
  if (cell.state === "number") return [cell.value];
  return cell.state === "uncertain" ? cell.candidates : [cell.state];
}
