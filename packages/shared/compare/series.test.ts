import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosswalk, editions, type Crosswalk, type CrosswalkEdge, type EdgeKind } from "../editions/index.ts";
import { composeKinds, continuationsOf, resolveConcept, seriesOf, type Concept, type Definitions, type Figures } from "./index.ts";

const definitions: Definitions = { editions, crosswalk };
const concept = (code: string): Concept => {
  const found = resolveConcept(definitions, code);
  if (found === null) throw new Error(`no concept ${code}`);
  return found;
};

const received = concept("applications.received.total");
const year = (number: number, edition: string, cells: Record<string, number>, rest: Partial<Figures> = {}): Figures => ({ year: number, scope: "unknown", edition, cells, states: {}, uncertain: {}, ...rest });
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("a series", () => {
  const figures = [
    year(2016, "L2009FJ", { "applications.received.total": 0 }), year(2017, "L2009FJ", { "applications.received.total": 4 }),
    year(2019, "T2019", { "applications.new@total": 23 }), year(2021, "T2021", { "applications.new@total": 70 }), year(2022, "T2021", { "applications.new@total": 35 }),
  ];
  const series = seriesOf(definitions, received, figures, span(2016, 2022));

  it("has a point for every year, and says where nothing was imported", () => {
    expect(series.points.map(({ value, state }) => value ?? state)).toEqual([0, 4, "notHeld", 23, "notHeld", 70, 35]);
    expect(series.points[3]).toMatchObject({ edition: "T2019", codes: ["applications.new@total"] });
  });

  it("breaks where the form and the law changed, with the notes of every step on the way", () => {
    expect(series.breaks.map(({ after, before, kind, notes }) => [after, before, kind, notes.length])).toEqual([[2017, 2019, "same", 2]]);
  });

  it("computes a change only between neighbours that compare", () => {
    expect(series.changes.map((change) => (change.allowed ? [change.absolute, change.percent] : change.reason))).toEqual(["first", [4, null], "missing", "break", "missing", "missing", [-35, -50]]);
  });

  it("calls no year missing that was not asked for, and sees the break behind it all the same", () => {
    const { changes, breaks } = seriesOf(definitions, received, figures, [2016, 2017, 2019, 2022]);
    expect(changes.map((change) => (change.allowed ? change.absolute : change.reason))).toEqual(["first", 4, "break", "first"]);
    expect(breaks.map(({ after, before }) => [after, before])).toEqual([[2017, 2019]]);
  });

  it("marks the law that moved disputes from 2023 to 2024", () => {
    const disputes = seriesOf(definitions, concept("reconsideration.total"), span(2022, 2024).map((each) => year(each, "T2021", { "reconsideration.total": each })), span(2022, 2024));
    expect(disputes.breaks.map(({ after, kind }) => [after, kind])).toEqual([[2023, "law"]]);
    expect(disputes.changes.map((change) => change.allowed)).toEqual([false, true, false]);
  });

  it("marks it whichever form an office uses, also one that is out of date", () => {
    for (const [before, after] of [["T2021", "T2019"], ["T2019", "T2021"], ["T2019", "T2019"]] as const) {
      const disputes = seriesOf(definitions, concept("reconsideration.total"), [year(2023, before, { "reconsideration.total": 1 }), year(2024, after, { "reconsideration.total": 9 })], [2023, 2024]);
      expect([disputes.breaks.map(({ kind }) => kind), disputes.changes[1]]).toMatchObject([["law"], { allowed: false, reason: "break" }]);
    }
  });

  it("marks the law of 2019 also where an office kept the form of 2014", () => {
    for (const code of ["applications.received.total", "outcomes.refused.share"]) {
      const kept = seriesOf(definitions, concept(code), [2018, 2019].map((each) => year(each, "T2014", { "applications.received.total": each, "applications.replies.refused.total": 1, "applications.replies.total": 4 })), [2018, 2019]);
      expect([kept.points.map(({ state }) => state), kept.breaks.map(({ after, kind }) => [after, kind])]).toEqual([["number", "number"], [[2018, "law"]]]);
    }
    const disputes = seriesOf(definitions, concept("reconsideration.total"), [year(2018, "T2014", { "reconsideration.total": 1 }), year(2019, "T2014", { "reconsideration.total": 2 })], [2018, 2019]);
    expect(disputes.breaks).toEqual([]);
  });

  it("does not join the same code of two forms without an edge", () => {
    const apart = seriesOf(definitions, concept("reconsideration.total"), [year(2013, "L2009FJ", { "reconsideration.total": 1 }), year(2014, "T2014", { "reconsideration.total": 2 })], [2013, 2014]);
    expect(apart.breaks).toMatchObject([{ kind: "unconnected" }]);
    expect(apart.changes[1]).toMatchObject({ allowed: false, reason: "break" });
  });

  it("adds up what a later form splits, and never over a part that is no number", () => {
    const split = { "litigation.direct.total": 2, "litigation.after_recon.total": 3 };
    const of = (figure: Figures): unknown => { const [point] = seriesOf(definitions, concept("litigation.total"), [figure], [2019]).points; return point?.value ?? point?.state; };
    expect(of(year(2019, "T2019", split))).toBe(5);
    expect(of(year(2019, "T2019", { "litigation.direct.total": 2 }, { states: { "litigation.after_recon.total": "blank" } }))).toBe("blank");
    expect(of(year(2019, "T2019", { "litigation.direct.total": 2 }, { uncertain: { "litigation.after_recon.total": [1, 2] } }))).toBe("uncertain");
  });
});

const kind = fc.constantFrom<EdgeKind>("same", "derived", "narrower", "broader", "incomparable", "discontinued", "new");
const anyEdge = fc.record({ kind, verified: fc.boolean(), isBroken: fc.boolean() }).map(({ kind: k, verified, isBroken }): CrosswalkEdge => ({
  from: k === "new" ? [] : ["x"], to: k === "discontinued" ? [] : ["x"], kind: k, verified, note: { "zh-CN": "注", en: "note" },
  break: isBroken || ["narrower", "broader", "incomparable"].includes(k),
}));
const anyEvent = fc.record({ before: fc.integer({ min: 2000, max: 2008 }), agency: fc.constantFrom(null, "ours", "theirs"), edition: fc.constantFrom(null, "A", "C"), codes: fc.constantFrom<string[] | null>(null, ["x"], ["y"]) })
  .map((event): Crosswalk["events"][number] => ({ id: "e", kind: "law", note: { "zh-CN": "法", en: "law" }, ...event }));
const anyCrosswalk = fc.tuple(anyEdge, anyEdge, fc.array(anyEvent, { maxLength: 2 })).map(([first, second, events]): Crosswalk => ({
  revision: "t", events, steps: [{ from: "A", to: "B", edges: [first] }, { from: "B", to: "C", edges: [second] }],
}));
const anyYear = fc.record({
  edition: fc.constantFrom("A", "B", "C"), scope: fc.constantFrom<Figures["scope"]>("unknown", "unknown", "unknown", "region"),
  cell: fc.oneof(fc.nat(50), fc.constantFrom("blank", "uncertain", "notHeld")), whole: fc.oneof(fc.nat(50), fc.constantFrom("blank")),
});
const order = ["A", "B", "C"];
const asSum: Concept = { code: "x", sum: { A: ["x"], B: ["x"], C: ["x"] }, of: null };
const asShare: Concept = { ...asSum, of: { A: ["x"], B: ["x"], C: ["x"] } };

describe.each([["a sum", asSum], ["a share", asShare]])("over random crosswalks and series, for %s", (_name, sought) => {
  it("no change is computed across a break, a gap, a cell without a number, an event, another scope, or an edge that is not verified", () => {
    let allowed = 0;
    fc.assert(fc.property(anyCrosswalk, fc.array(anyYear, { minLength: 2, maxLength: 8 }), (walk, drawn) => {
      const sorted = [...drawn].sort((a, b) => order.indexOf(a.edition) - order.indexOf(b.edition));
      const figures = sorted.flatMap(({ edition, cell, scope }, index): Figures[] => {
        if (cell === "notHeld") return [];
        const states: Figures["states"] = cell === "blank" ? { x: "blank" } : {};
        return [year(2000 + index, edition, typeof cell === "number" ? { x: cell } : {}, { scope, states, uncertain: cell === "uncertain" ? { x: [1, 2] } : {} })];
      });
      const { changes, points } = seriesOf({ editions: [], crosswalk: walk }, sought, figures, span(2000, 2000 + sorted.length - 1), "ours");
      changes.forEach((change, index) => {
        if (!change.allowed) return;
        allowed++;
        const [before, here] = [sorted[index - 1], sorted[index]];
        expect([typeof before?.cell, typeof here?.cell, before?.scope === here?.scope]).toEqual(["number", "number", true]);
        expect(points[index]?.state).toBe("number");
        const crossed = walk.steps.filter(({ from }) => order.indexOf(before?.edition ?? "") <= order.indexOf(from) && order.indexOf(from) < order.indexOf(here?.edition ?? ""));
        for (const { edges } of crossed) expect(edges[0]).toMatchObject({ verified: true, break: false });
        for (const { edges } of crossed) expect(["same", "derived"]).toContain(edges[0]?.kind);
        const events = walk.events.filter((event) => event.before === 2000 + index - 1 && event.agency !== "theirs" && [null, before?.edition ?? "", here?.edition ?? ""].includes(event.edition) && (event.codes ?? ["x"]).includes("x"));
        expect(events).toEqual([]);
      });
    }), { numRuns: 2000 });
    // A property that never met a change would hold for nothing.
    expect(allowed).toBeGreaterThan(200);
  });
});

describe("composing a path", () => {
  it("does not depend on where it is cut: the way over B is the way to B and on", () => {
    fc.assert(fc.property(anyCrosswalk, (walk) => {
      const [toB, fromB, whole] = [continuationsOf(walk, "A", ["x"]).find(({ edition }) => edition === "B"), continuationsOf(walk, "B", ["x"]).find(({ edition }) => edition === "C"), continuationsOf(walk, "A", ["x"]).find(({ edition }) => edition === "C")];
      expect(whole !== undefined).toBe(toB !== undefined && fromB !== undefined);
      if (whole === undefined || toB === undefined || fromB === undefined) return;
      expect(whole.kind).toBe(composeKinds(toB.kind, fromB.kind));
      expect(whole.breaks).toEqual([...toB.breaks, ...fromB.breaks]);
    }));
  });
});
