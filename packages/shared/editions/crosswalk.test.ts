import { describe, expect, it } from "vitest";
import { crosswalk, findEdition, indicatorsOf } from "./index.ts";

const codesOf = (id: string): Set<string> => {
  const edition = findEdition(id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return new Set(indicatorsOf(edition).map(({ code }) => code));
};

describe.each(crosswalk.steps)("the crosswalk from $from to $to", ({ from, to, edges }) => {
  it("names only cells of its editions, and not the cumulative column", () => {
    expect(edges.flatMap((edge) => edge.from).filter((code) => !codesOf(from).has(code) || code.endsWith("#cumulative"))).toEqual([]);
    expect(edges.flatMap((edge) => edge.to).filter((code) => !codesOf(to).has(code) || code.endsWith("#cumulative"))).toEqual([]);
  });

  it("breaks wherever less or more is counted, and says why in both languages", () => {
    for (const edge of edges) {
      if (["narrower", "broader", "incomparable"].includes(edge.kind)) expect(edge.break).toBe(true);
      if (edge.break || edge.kind === "discontinued") expect([edge.note["zh-CN"] !== "", edge.note.en !== ""]).toEqual([true, true]);
    }
  });

  it("leads each single code to one place at most", () => {
    const single = edges.filter((edge) => edge.from.length === 1 && edge.to.length > 0 && edge.verified).map((edge) => edge.from[0]);
    expect(single.filter((code, index) => single.indexOf(code) !== index)).toEqual([]);
  });
});

describe("the crosswalk", () => {
  it("accounts for every figure of 2014 and 2019: continued, discontinued, or part of a sum", () => {
    for (const { from, edges } of crosswalk.steps.filter((step) => step.from !== "L2009FJ")) {
      const named = new Set(edges.flatMap((edge) => edge.from));
      expect([...codesOf(from)].filter((code) => !named.has(code))).toEqual([]);
    }
  });
});
