import { checkIdentities } from "../checks/index.ts";
import type { Edition, Identity } from "../editions/index.ts";
import type { Reading } from "./gluedRun.ts";

/** A row whose reading is open: the codes of its columns and the readings that are left. */
export interface OpenRow {
  codes: readonly string[];
  readings: readonly Reading[];
}

/** What arithmetic leaves of an open row. `isBroken`: the report breaks the rules itself, and nothing was concluded. */
export interface Eliminated {
  readings: readonly Reading[];
  isBroken: boolean;
}

/** The figures that are certain, and the edition whose must-rules every reading has to agree with. */
export interface Arithmetic {
  edition: Edition;
  cells: Readonly<Record<string, number>>;
}

/** A must-rule with the places, in the list of open rows, of those that it speaks of. */
interface RuleOver {
  identity: Identity;
  codes: string[];
  rows: number[];
}

/** A rule over more combinations of readings than this eliminates nothing: it would cost more than it tells. */
const mostCombinations = 2000;

/**
 * What is left of each open row when the readings are gone that agree with the edition's must-rules in no combination with
 * the others. Where a rule leaves a row nothing, every row that hangs together with it keeps all its readings.
 */
export function eliminate(rows: readonly OpenRow[], arithmetic: Arithmetic): Eliminated[] {
  const rules = rulesOver(rows, arithmetic);
  const left = rows.map(({ readings }) => readings);
  const broken = new Set<number>();
  for (let changed = new Set(rows.keys()); changed.size > 0; ) {
    const affected = rules.filter((rule) => rule.rows.some((row) => changed.has(row)));
    changed = new Set();
    for (const rule of affected.filter((each) => !each.rows.some((row) => broken.has(row)))) {
      const kept = supported(rule, rows, left, arithmetic);
      if (kept.some((readings) => readings.length === 0)) for (const row of connected(rule, rules)) broken.add(row);
      for (const [at, row] of rule.rows.entries()) {
        if (kept[at]?.length !== left[row]?.length) changed.add(row);
        left[row] = kept[at] ?? [];
      }
    }
  }
  return rows.map(({ readings }, index) => (broken.has(index) ? { readings, isBroken: true } : { readings: left[index] ?? readings, isBroken: false }));
}

// A rule over a figure that is neither certain nor open cannot be assessed. Rules over few rows come first: they cost little.
function rulesOver(rows: readonly OpenRow[], { edition, cells }: Arithmetic): RuleOver[] {
  const rules = edition.identities.filter(({ severity }) => severity === "error").flatMap((identity) => {
    const codes = codesIn(identity);
    const open = codes.filter((code) => cells[code] === undefined);
    const over = rows.flatMap((row, index) => (open.some((code) => row.codes.includes(code)) ? [index] : []));
    const isAssessable = over.length > 0 && open.every((code) => over.some((index) => rows[index]?.codes.includes(code)));
    return isAssessable ? [{ identity, codes, rows: over }] : [];
  });
  return rules.sort((a, b) => a.rows.length - b.rows.length);
}

function codesIn({ rule }: Identity): string[] {
  return rule.kind === "implies" ? [rule.when.code, rule.then.code] : [...rule.left, ...rule.right];
}

/** For each row of a rule the readings that agree with it in some combination of the readings left. */
function supported({ identity, codes, rows: over }: RuleOver, rows: readonly OpenRow[], left: readonly (readonly Reading[])[], { edition, cells }: Arithmetic): Reading[][] {
  const domains = over.map((row) => left[row] ?? []);
  if (domains.reduce((product, { length }) => product * length, 1) > mostCombinations) return domains.map((readings) => [...readings]);
  const form = { ...edition, identities: [identity] };
  const certain = Object.fromEntries(codes.flatMap((code) => (cells[code] === undefined ? [] : [[code, cells[code]]])));
  const kept = new Set<Reading>();
  for (const combination of combinations(domains)) {
    const figures: Record<string, number> = { ...certain };
    combination.forEach((reading, at) => {
      for (const [column, code] of (rows[over[at] ?? -1]?.codes ?? []).entries()) {
        const piece = reading[column];
        if (piece !== null && piece !== undefined) figures[code] = piece.value;
      }
    });
    if (checkIdentities(form, figures).length === 0) for (const reading of combination) kept.add(reading);
  }
  return domains.map((readings) => readings.filter((reading) => kept.has(reading)));
}

function combinations(domains: readonly (readonly Reading[])[]): Reading[][] {
  return domains.reduce<Reading[][]>((found, readings) => found.flatMap((before) => readings.map((reading) => [...before, reading])), [[]]);
}

/** The rows that hang together with a rule's, directly or through others. */
function connected(rule: RuleOver, rules: readonly RuleOver[]): Set<number> {
  const found = new Set(rule.rows);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { rows } of rules) if (rows.some((row) => found.has(row))) for (const row of rows) found.add(row);
  }
  return found;
}
