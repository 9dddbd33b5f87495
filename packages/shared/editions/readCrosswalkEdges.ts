import type { CrosswalkEdge, EdgeKind } from "./crosswalk.ts";
import { shorten, type Field } from "./readFields.ts";

/** The codes that either side may name; null where the edition itself is unknown, which is said elsewhere. */
interface Sides {
  from: ReadonlySet<string> | null;
  to: ReadonlySet<string> | null;
}

const kinds: readonly EdgeKind[] = ["same", "derived", "narrower", "broader", "incomparable", "discontinued", "new"];
const alwaysBroken: readonly EdgeKind[] = ["narrower", "broader", "incomparable"];

/** The edges of one step. One sum leads to one place, and no edge stands twice. */
export function readEdges(field: Field, sides: Sides): CrosswalkEdge[] {
  const read = field.list().map((each) => ({ field: each, edge: readEdge(each, sides) }));
  const seen = new Set<string>();
  const led = new Map<string, string>();
  for (const { field: place, edge } of read) {
    if (edge === null) continue;
    const key = `${sideKey(edge.from)} → ${sideKey(edge.to)}`;
    if (seen.has(key)) place.say("duplicate", { what: key });
    else if (leadsOn(edge)) refuseSecondWay(place, edge, led);
    seen.add(key);
  }
  return read.flatMap(({ edge }) => edge ?? []);
}

const sideKey = (codes: readonly string[]): string => [...codes].sort().join(" + ");
const leadsOn = ({ verified, kind, from, to }: CrosswalkEdge): boolean => verified && kind !== "discontinued" && kind !== "new" && from.length > 0 && to.length > 0;

// Of two ways on the comparison would take the first without a word.
function refuseSecondWay(field: Field, { from, to }: CrosswalkEdge, led: Map<string, string>): void {
  const before = led.get(sideKey(from));
  if (before !== undefined) field.say("ambiguous", { from: sideKey(from), first: before, second: sideKey(to) });
  else led.set(sideKey(from), sideKey(to));
}

function readEdge(field: Field, sides: Sides): CrosswalkEdge | null {
  const members = field.members(["from", "to", "kind", "break", "verified", "note"]);
  if (members === null) return null;
  const [from, to] = [readSide(members.from, sides.from), readSide(members.to, sides.to)];
  const kind = members.kind.word(kinds);
  const breaks = members.break.boolean();
  const verified = members.verified.boolean();
  const note = members.note.wording(breaks || kind === "discontinued");
  if (kind === null || from === null || to === null) return null;
  if (alwaysBroken.includes(kind) && !breaks) members.break.say("needsBreak", { kind });
  checkSides(members, kind);
  return { from, to, kind, break: breaks, verified, note };
}

function checkSides({ from, to }: { from: Field; to: Field }, kind: EdgeKind): void {
  const isEmpty = ({ value }: Field): boolean => Array.isArray(value) && value.length === 0;
  if (kind === "new" && !isEmpty(from)) from.say("needsNoFrom", { kind });
  if (kind !== "new" && isEmpty(from)) from.say("needsFrom", { kind });
  if (kind === "discontinued" && !isEmpty(to)) to.say("needsNoTo", { kind });
  if (kind !== "discontinued" && isEmpty(to)) to.say("needsTo", { kind });
}

/** The codes of one side; null when it is no list at all. */
function readSide(field: Field, allowed: ReadonlySet<string> | null): string[] | null {
  if (!Array.isArray(field.value)) {
    field.say("notList");
    return null;
  }
  const seen = new Set<string>();
  for (const item of field.list()) {
    const { value } = item;
    if (typeof value !== "string" || (allowed !== null && !allowed.has(value))) item.say("unknownCode", { code: shorten(value) });
    else if (seen.has(value)) item.say("duplicate", { what: value });
    else seen.add(value);
  }
  return [...seen];
}
