import { describe, expect, it } from "vitest";
import { listedDocument } from "../api/listDocuments.ts";
import { textOf, type Query } from "../api/query.ts";
import { narrow } from "./listChoices.ts";
import { wholeList } from "./listAddress.ts";

/** A site with so many agencies: unit-0 to unit-n, each with the reports of two years. */
function site(count: number): Query {
  const agencies = Array.from({ length: count }, (_, index) => ({ slug: `unit-${index}`, name: `试验县第${index}局`, aliases: [`老${index}局`] }));
  const answers = (text: string) =>
    text === textOf(listedDocument) ? { listed: agencies.slice(0, 200).map((each) => ({ ...each, reports: [{ year: 2016 }, { year: 2017 }] })) } : { comparables: { agencies } };
  // The answers have the members that are read, whatever document they are of.
  return (async (document: Parameters<Query>[0]) => answers(textOf(document))) as unknown as Query;
}

describe("what a list is narrowed to", () => {
  it("is chosen from a list while there are few agencies", async () => {
    const { state, choices } = await narrow(site(3), { ...wholeList, agency: "unit-1" });
    expect(state.agency).toBe("unit-1");
    expect(choices.agencies?.map(({ slug }) => slug)).toEqual(["unit-0", "unit-1", "unit-2"]);
    expect(choices.years).toEqual([2017, 2016]);
  });

  it.each([["unit-250", "unit-250", "试验县第250局"], ["试验县第250局", "unit-250", "试验县第250局"], ["老250局", "unit-250", "试验县第250局"], ["没有的单位", "没有的单位", "没有的单位"], ["", "", ""]])("is typed where there are many: %s", async (typed, slug, name) => {
    const { state, choices } = await narrow(site(300), { ...wholeList, agency: typed });
    expect([state.agency, choices.agencies, choices.agencyName]).toEqual([slug, null, name]);
  });
});
