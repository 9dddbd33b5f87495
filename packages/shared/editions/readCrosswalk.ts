import { isAgencySlug } from "../report/index.ts";
import type { BreakEvent, Crosswalk, CrosswalkStep } from "./crosswalk.ts";
import type { Edition } from "./edition.ts";
import { readEdges } from "./readCrosswalkEdges.ts";
import { Field, shorten, type CrosswalkProblem } from "./readFields.ts";

export type ReadCrosswalk = { ok: true; crosswalk: Crosswalk } | { ok: false; problems: CrosswalkProblem[] };

type Form = Pick<Edition, "id" | "rows" | "variants">;
type CodesOf = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads a crosswalk from the JSON text of a file, so that an operator can replace the one that comes with Nianbao when a
 * new notice is issued. All problems are found at once, whatever the text is. `editions` are the forms it may speak of,
 * oldest first: a step leads from an older form to a newer one, and there is one way on from each and one way back.
 */
export function readCrosswalk(json: string, editions: readonly Form[]): ReadCrosswalk {
  const problems: CrosswalkProblem[] = [];
  const file = new Field(parsed(json), "", problems);
  if (file.value === undefined) file.say("notJson");
  const members = file.value === undefined ? null : file.members(["revision", "steps", "events"]);
  if (members === null) return { ok: false, problems };
  const codesOf = new Map(editions.map((form) => [form.id, comparableCodes(form)]));
  const revision = members.revision.text();
  const steps = members.steps.list().flatMap((step) => readStep(step, codesOf) ?? []);
  refuseBranches(members.steps, steps);
  const events = members.events.list().flatMap((event) => readEvent(event, codesOf) ?? []);
  refuseTwins(members.events, events);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, crosswalk: { revision, steps, events } };
}

/** The value of a JSON text; undefined, which no JSON is, where it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    // A text may also be nested too deeply for the parser; that is no JSON of ours either.
    return undefined;
  }
}

// A cumulative column is never charted, so nothing leads to it.
function comparableCodes(form: Form): Set<string> {
  const rows = [...form.rows, ...(form.variants ?? []).flatMap((variant) => variant.rows)].filter(({ kind }) => kind !== "heading");
  return new Set(rows.flatMap(({ code, columns }) => (columns ?? [{ suffix: "" }]).map(({ suffix }) => code + suffix)).filter((code) => !code.includes("#")));
}

function readStep(field: Field, codesOf: CodesOf): CrosswalkStep | null {
  const members = field.members(["from", "to", "edges"]);
  if (members === null) return null;
  const [from, to] = [readEdition(members.from, codesOf), readEdition(members.to, codesOf)];
  const order = [...codesOf.keys()];
  if (from !== null && to !== null && order.indexOf(from) >= order.indexOf(to)) field.say("backwards", { from, to, order: order.join("、") });
  const edges = readEdges(members.edges, { from: codesOf.get(from ?? "") ?? null, to: codesOf.get(to ?? "") ?? null });
  return from === null || to === null ? null : { from, to, edges };
}

function readEdition(field: Field, codesOf: CodesOf): string | null {
  const known = typeof field.value === "string" && codesOf.has(field.value) ? field.value : null;
  if (known === null) field.say("unknownEdition", { edition: shorten(field.value), known: [...codesOf.keys()].join("、") });
  return known;
}

function refuseBranches(field: Field, steps: readonly CrosswalkStep[]): void {
  for (const side of ["from", "to"] as const) {
    const ids = steps.map((step) => step[side]);
    for (const edition of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) field.say("branch", { edition, side });
  }
}

const firstYear = 1990;
const lastYear = 2200;

function readEvent(field: Field, codesOf: CodesOf): BreakEvent | null {
  const members = field.members(["id", "kind", "before", "edition", "codes", "agency", "note"]);
  if (members === null) return null;
  const { before, agency } = members;
  const id = members.id.text();
  const kind = members.kind.word(["law", "organisation"]);
  const year = typeof before.value === "number" && Number.isInteger(before.value) && before.value >= firstYear && before.value <= lastYear ? before.value : null;
  if (year === null) before.say("notYear", { year: shorten(before.value) });
  const edition = members.edition.value === null ? null : readEdition(members.edition, codesOf);
  const allowed = edition === null ? new Set([...codesOf.values()].flatMap((codes) => [...codes])) : (codesOf.get(edition) ?? new Set<string>());
  const codes = members.codes.value === null ? null : members.codes.list().map((code) => readCode(code, allowed));
  const slug = agency.value === null ? null : typeof agency.value === "string" && isAgencySlug(agency.value) ? agency.value : undefined;
  if (slug === undefined) agency.say("notSlug", { slug: shorten(agency.value) });
  const note = members.note.wording(true);
  return kind === null || year === null ? null : { id, kind, before: year, edition, codes, agency: slug ?? null, note };
}

function readCode(field: Field, allowed: ReadonlySet<string>): string {
  const { value } = field;
  if (typeof value === "string" && allowed.has(value)) return value;
  field.say("unknownCode", { code: shorten(value) });
  return "";
}

function refuseTwins(field: Field, events: readonly BreakEvent[]): void {
  const ids = events.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) field.say("duplicate", { what: id });
}
