import { expect, it } from "vitest";
import { reportFromColumns } from "./index.ts";

it("keeps numbers, gaps and uncertain cells apart, and trusts no word it does not know", () => {
  const columns = { codes: ["a", "b", "c", "d", "e"], values: [0, null, null, 7, null], states: ["number", "blank", "uncertain", "number", "number"] };
  expect(reportFromColumns({ agency: "zone", year: 2017, version: 2, edition: "T2014", scope: "galaxy" }, columns)).toEqual({
    agency: "zone", year: 2017, version: 2, edition: "T2014", scope: "unknown", cells: { a: 0, d: 7 }, states: { b: "blank" }, uncertain: { c: [] },
  });
});
