import { describe, expect, it } from "vitest";
import type { Fact } from "./report.ts";
import { passageOf } from "./passageOf.ts";

const passage = { text: "收到申请12件", start: 4, end: 7, place: { page: 1, line: 3, start: 10, end: 13 } };
const of = (fact: Fact | undefined) => passageOf({ facts: fact === undefined ? {} : { passage: fact } });

describe("the passage of a finding", () => {
  it("is read from its facts, with the cell of a sheet where it has one", () => {
    expect(of(passage)).toEqual(passage);
    expect(of({ ...passage, place: { ...passage.place, cell: "B12" } })?.place.cell).toBe("B12");
  });

  it("is none where the facts are of another shape", () => {
    for (const fact of [undefined, null, "text", [], { text: "收到" }, { ...passage, place: "3" }, { ...passage, start: "4" }]) expect(of(fact)).toBeNull();
  });
});
