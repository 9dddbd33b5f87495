import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosswalk } from "../editions/index.ts";
import { composeKinds, continuationsOf, type Joined } from "./index.ts";

const kinds = fc.constantFrom<Joined>("same", "derived", "narrower", "broader", "incomparable");
const follow = (edition: string, ...codes: string[]): [string, string, Joined, number][] =>
  continuationsOf(crosswalk, edition, codes).map((found) => [found.edition, found.codes.join(" + "), found.kind, found.breaks.length]);

describe("composing kinds", () => {
  it("is associative and commutative, and same changes nothing", () => {
    fc.assert(fc.property(kinds, kinds, kinds, (a, b, c) => {
      expect(composeKinds(composeKinds(a, b), c)).toBe(composeKinds(a, composeKinds(b, c)));
      expect(composeKinds(a, b)).toBe(composeKinds(b, a));
      expect(composeKinds(a, "same")).toBe(a);
    }));
  });

  it("takes narrower after broader for what it is", () => {
    expect(composeKinds("narrower", "broader")).toBe("incomparable");
    expect(composeKinds("narrower", "derived")).toBe("narrower");
  });
});

describe("following an indicator", () => {
  it("leads applications received through four forms, with a break at each change of rules", () => {
    const expected = [["L2009FJ", "applications.received.total", "same", 1], ["T2014", "applications.received.total", "same", 0], ["T2019", "applications.new@total", "same", 1], ["T2021", "applications.new@total", "same", 1]];
    expect(follow("T2014", "applications.received.total")).toEqual(expected);
    expect(follow("T2021", "applications.new@total").map(([edition]) => edition)).toEqual(["L2009FJ", "T2014", "T2019", "T2021"]);
  });

  it("sums what a later form splits, both ways", () => {
    expect(follow("T2014", "litigation.total").slice(1)).toEqual([
      ["T2019", "litigation.after_recon.total + litigation.direct.total", "derived", 0], ["T2021", "litigation.after_recon.total + litigation.direct.total", "derived", 0],
    ]);
    expect(follow("T2021", "applications.result.other.no_correction@total").map(([edition]) => edition)).toEqual(["T2021"]);
  });

  it("does not join what rests on memory, is discontinued, or only shares a code", () => {
    expect(follow("T2014", "applications.replies.granted").map(([edition]) => edition)).toEqual(["T2014"]);
    expect(follow("T2014", "complaints.total").map(([edition]) => edition)).toEqual(["T2014"]);
    expect(follow("T2019", "proactive.rules.issued").map(([edition]) => edition)).toEqual(["T2019", "T2021"]);
  });

  it("turns narrower into broader on the way back", () => {
    expect(follow("T2021", "proactive.normative.issued").slice(0, 2)).toEqual([["T2014", "proactive.normative.issued", "broader", 2], ["T2019", "proactive.normative.issued", "broader", 1]]);
  });
});
