import { checkIdentities } from "../checks/index.ts";
import type { Edition } from "../editions/index.ts";
import { alignBands, isMisprint, type AlignedRow } from "./alignBands.ts";
import { applicationBands, type PlacedBand } from "./applicationBands.ts";
import { groupLetters } from "./labelText.ts";
import type { NationalTables } from "./nationalRows.ts";
import type { NationalText } from "./nationalText.ts";
import type { Reading } from "./gluedRun.ts";
import type { ReadCell } from "./readColumns.ts";
import { doubtful, readExactRow, readPieces, uncertain } from "./readNationalRow.ts";

/** What the table of applications says for one row of the form. */
export interface ApplicationRow {
  codes: string[];
  /** Null where the table has no such row. */
  cells: ReadCell[] | null;
  readings: Reading[] | null;
  isFound: boolean;
}

/** Reads the table of applications by kind of applicant. */
export function readApplications(edition: Edition, national: NationalText, { applications, groups }: NationalTables, zone: { from: number; to: number }): { rows: ApplicationRow[]; end: number; foreign: PlacedBand[] } {
  const count = applications[0]?.codes.length ?? 0;
  const bands = applicationBands(national, zone, count, groupLetters(groups.filter(({ code }) => code.startsWith("applications.result")).map(({ label }) => label)));
  const aligned = alignBands(applications, national.rows, bands);
  const rows = aligned.map((each) => ({ each, read: readAligned(edition, each) }));
  const certain = Object.fromEntries(rows.flatMap(({ each: { row }, read }) => (read?.cells ?? []).flatMap(({ cell }, column) => (cell.state === "number" ? [[row.codes[column] ?? "", cell.value]] : []))));
  const used = new Set(aligned.map(({ band }) => band));
  const unused = bands.filter((band) => !used.has(band));
  const isConfirmed = addsUp(edition, certain, aligned);
  const end = Math.max(zone.from, ...national.rows.filter(({ start }) => start < zone.to).map((found) => found.end), ...bands.map(({ pieces }) => pieces.at(-1)?.end ?? 0));
  return {
    end, foreign: bands.filter(({ words }) => words !== "" && !isMisprint(words, applications)).filter(({ pieces }) => pieces.length >= count),
    rows: rows.map(({ each, read }): ApplicationRow => {
      const { codes } = each.row;
      const base = { codes, isFound: each.found !== null || each.band !== null };
      if (read === null) return { ...base, cells: each.found === null && each.possible.length === 0 ? null : emptyRow(each, unused), readings: null };
      if (each.by === "label" || isConfirmed || isBetweenItsNeighbours(each, aligned)) return { ...base, ...read };
      return { ...base, readings: null, cells: read.cells.map((cell) => ({ ...cell, cell: unconfirmed(cell, each) })) };
    }),
  };
}

function readAligned(edition: Edition, { row, band }: AlignedRow): { cells: ReadCell[]; readings: Reading[] | null } | null {
  if (band === null) return null;
  return (band.exact === null ? null : readExactRow(band.exact, row.codes.length)) ?? readPieces(edition, row.codes, band.pieces);
}

/** The rows that only their order places are right where every result of every column adds up to its total. */
function addsUp(edition: Edition, cells: Readonly<Record<string, number>>, aligned: readonly AlignedRow[]): boolean {
  const own = new Set(aligned.flatMap(({ row }) => row.codes));
  const sums = edition.identities.filter(({ id, rule }) => id === "C2" && rule.kind !== "implies" && [...rule.left, ...rule.right].every((code) => own.has(code)));
  const isAssessable = sums.length > 0 && sums.every(({ rule }) => rule.kind !== "implies" && [...rule.left, ...rule.right].every((code) => cells[code] !== undefined));
  return isAssessable && !checkIdentities(edition, cells).some(({ code, severity }) => severity === "error" && /\.C[123]$/.test(code));
}

/** One row of cells between two rows that are certain, and the label of the one row that is missing there: nothing else can be meant. */
function isBetweenItsNeighbours(each: AlignedRow, aligned: readonly AlignedRow[]): boolean {
  const at = aligned.indexOf(each);
  const isCertain = (other: AlignedRow | undefined): boolean => other === undefined || other.by === "label";
  const label = each.found;
  return isCertain(aligned[at - 1]) && isCertain(aligned[at + 1]) && label !== null && each.band?.behind === label && !each.band.isInterrupted;
}

function unconfirmed({ cell }: ReadCell, { band }: AlignedRow): ReadCell["cell"] {
  const said = cell.state === "number" ? [cell.value] : cell.state === "uncertain" ? cell.candidates : [cell.state];
  return uncertain([...said, "blank"], band?.pieces ?? []);
}

function emptyRow({ row, found, possible: between }: AlignedRow, unused: readonly PlacedBand[]): ReadCell[] {
  const possible = between.length > 0 ? between : unused;
  const place = { start: found?.end ?? possible[0]?.start ?? 0, end: found?.end ?? possible[0]?.start ?? 0 };
  if (possible.length === 0) return row.codes.map(() => ({ cell: { state: "blank" }, ...place }));
  const columns = possible.slice(0, 30).map(({ pieces }) => doubtful(row.codes, pieces).cells);
  return row.codes.map((_, column) => {
    const said = columns.flatMap((cells) => {
      const cell = cells[column]?.cell;
      return cell?.state === "uncertain" ? cell.candidates : [];
    });
    return { cell: uncertain([...said, "blank"], []), ...place };
  });
}
