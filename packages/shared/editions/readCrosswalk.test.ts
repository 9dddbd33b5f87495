import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosswalk, editions, readCrosswalk, type Crosswalk, type CrosswalkEdge } from "./index.ts";

const own = JSON.stringify(crosswalk);

/** What is said of the crosswalk in use after one change: codes and places. */
function problemsAfter(change: (crosswalk: Crosswalk) => void): string[] {
  const changed = JSON.parse(own) as Crosswalk;
  change(changed);
  const read = readCrosswalk(JSON.stringify(changed), editions);
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
}

function edgeOf({ steps }: Crosswalk, step: number, edge = 0): CrosswalkEdge {
  const found = steps[step]?.edges[edge];
  if (found === undefined) throw new Error(`no edge ${step} ${edge}`);
  return found;
}
const loose = (value: object): Record<string, unknown> => value as Record<string, unknown>;

describe("a crosswalk file", () => {
  it("may be what the program prints, and means the same", () => {
    expect(readCrosswalk(own, editions)).toEqual({ ok: true, crosswalk });
    expect(readCrosswalk(`\uFEFF${JSON.stringify(crosswalk, null, 2)}\n`, editions).ok).toBe(true);
  });

  it("names forms and indicators that there are, and no cumulative column", () => {
    expect(problemsAfter(({ steps: [step] }) => (loose(step ?? {}).from = "T1999"))).toEqual(["unknownEdition steps[0].from"]);
    expect(problemsAfter((file) => (edgeOf(file, 1).to = ["applications.new@totl"]))).toEqual(["unknownCode steps[1].edges[0].to[0]"]);
    expect(problemsAfter((file) => (edgeOf(file, 0).from = ["fees.waived#cumulative"]))).toEqual(["unknownCode steps[0].edges[0].from[0]"]);
    expect(problemsAfter((file) => (edgeOf(file, 1).to = ["applications"]))).toEqual(["unknownCode steps[1].edges[0].to[0]"]);
  });

  it("uses the words there are", () => {
    expect(problemsAfter((file) => (loose(edgeOf(file, 1)).kind = "similar"))).toEqual(["unknownWord steps[1].edges[0].kind"]);
    expect(problemsAfter((file) => (loose(edgeOf(file, 1)).brake = true))).toEqual(["unknownMember steps[1].edges[0]"]);
    expect(problemsAfter((file) => delete loose(edgeOf(file, 1)).break)).toEqual(["notBoolean steps[1].edges[0].break"]);
    expect(problemsAfter((file) => (loose(edgeOf(file, 1)).verified = "yes"))).toEqual(["notBoolean steps[1].edges[0].verified"]);
  });

  it.each(["narrower", "broader", "incomparable"] as const)("breaks wherever the edge is %s", (kind) => {
    expect(problemsAfter((file) => Object.assign(edgeOf(file, 1), { kind, break: false }))).toEqual(["needsBreak steps[1].edges[0].break"]);
  });

  it("says why in both languages wherever it breaks or ends", () => {
    expect(problemsAfter((file) => (edgeOf(file, 1).note = { "zh-CN": " ", en: "" }))).toEqual(["needsNote steps[1].edges[0].note.zh-CN", "needsNote steps[1].edges[0].note.en"]);
    expect(problemsAfter((file) => delete loose(edgeOf(file, 1)).note)).toEqual(["notObject steps[1].edges[0].note"]);
    expect(problemsAfter((file) => delete loose(edgeOf(file, 1).note).en)).toEqual(["notText steps[1].edges[0].note.en"]);
  });

  it("leaves a side empty only where nothing was before or comes after", () => {
    expect(problemsAfter((file) => (edgeOf(file, 1).to = []))).toEqual(["needsTo steps[1].edges[0].to"]);
    expect(problemsAfter((file) => Object.assign(edgeOf(file, 1), { kind: "discontinued" }))).toEqual(["needsNoTo steps[1].edges[0].to"]);
    expect(problemsAfter((file) => Object.assign(edgeOf(file, 1), { kind: "new", from: [] }))).toEqual([]);
    expect(problemsAfter((file) => Object.assign(edgeOf(file, 1), { kind: "new" }))).toEqual(["needsNoFrom steps[1].edges[0].from"]);
  });

  it("says nothing twice, and leads a sum to one place only", () => {
    expect(problemsAfter((file) => file.steps[1]?.edges.push(edgeOf(file, 1)))).toEqual([`duplicate steps[1].edges[${crosswalk.steps[1]?.edges.length}]`]);
    expect(problemsAfter((file) => file.steps[1]?.edges.push({ ...edgeOf(file, 1), to: ["applications.carried_in@total"] }))).toEqual([`ambiguous steps[1].edges[${crosswalk.steps[1]?.edges.length}]`]);
    expect(problemsAfter((file) => edgeOf(file, 1).from.push("applications.received.total"))).toEqual(["duplicate steps[1].edges[0].from[1]"]);
    expect(problemsAfter((file) => file.events.push(...file.events.slice(0, 1)))).toEqual(["duplicate events"]);
  });

  it("leads from older forms to newer ones on one way, so that no comparison can run in circles", () => {
    expect(problemsAfter(({ steps: [step] }) => Object.assign(step ?? {}, { from: "T2014", to: "L2009FJ", edges: [] }))).toEqual(["backwards steps[0]", "branch steps"]);
    expect(problemsAfter(({ steps: [step] }) => Object.assign(step ?? {}, { from: "T2014", to: "T2014", edges: [] }))).toEqual(["backwards steps[0]", "branch steps"]);
    expect(problemsAfter(({ steps }) => steps.push({ from: "L2009FJ", to: "T2021", edges: [] }))).toEqual(["branch steps", "branch steps"]);
  });

  it("dates its events, and names agencies as their addresses do", () => {
    expect(problemsAfter(({ events: [event] }) => Object.assign(event ?? {}, { before: "2023", agency: "象山县", id: "" }))).toEqual(["notText events[0].id", "notYear events[0].before", "notSlug events[0].agency"]);
    expect(problemsAfter(({ events: [event] }) => Object.assign(event ?? {}, { kind: "organisation", edition: null, codes: null, agency: "xiangshan-office" }))).toEqual([]);
    expect(problemsAfter(({ events: [event] }) => Object.assign(event ?? {}, { codes: ["reconsideration.nothing"] }))).toEqual(["unknownCode events[0].codes[0]"]);
  });

  it("tells all its problems at once", () => {
    expect(problemsAfter((file) => Object.assign(file, { revision: "", steps: {}, events: null }))).toEqual(["notText revision", "notList steps", "notList events"]);
    for (const text of ["", "{", "nonsense", "[".repeat(200_000)]) expect(readCrosswalk(text, editions)).toEqual({ ok: false, problems: [{ code: "notJson", path: "", facts: {} }] });
  });

  it("never throws, whatever it holds", () => {
    fc.assert(fc.property(fc.json(), (text) => !readCrosswalk(text, editions).ok));
    const anything = fc.oneof(fc.anything(), fc.constantFrom("T2014", "same", true, [], {}, null, "constructor", "__proto__"));
    const odd = fc.record({ revision: anything, steps: fc.array(fc.record({ from: anything, to: anything, edges: fc.array(fc.record({ from: anything, to: anything, kind: anything, note: anything })) })), events: fc.array(fc.record({ kind: anything, codes: anything })) });
    fc.assert(fc.property(odd, (value) => {
      const text = textOf(value);
      if (text !== undefined) readCrosswalk(text, editions);
    }));
  });
});

/** Some of what a property invents (a bigint) is no JSON. */
function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
