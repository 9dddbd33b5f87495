import { describe, expect, it } from "vitest";
import { listAddress, readListState, wholeList } from "./listAddress.ts";

const read = (query: string) => readListState(new URLSearchParams(query));

describe("the address of a list", () => {
  it.each([
    ["", wholeList],
    ["family=sums&agency=pingtan-zone&year=2017&after=20", { ...wholeList, family: "sums", agency: "pingtan-zone", year: 2017, after: 20 }],
    ["q=统一受理 50711 件", { ...wholeList, q: "统一受理 50711 件" }],
  ])("%s leads to its state and back", (query, state) => {
    expect(read(query)).toEqual(state);
    const address = listAddress("/claims", state);
    expect(read(address.split("?")[1] ?? "")).toEqual(state);
  });

  it("is the bare path where everything is shown", () => {
    expect(listAddress("/findings", { family: "", agency: "", year: null, after: 0 })).toBe("/findings");
  });

  it.each(["year=abc", "year=20170", "year=2017.5", "year=-1", "after=-20", "after=x", "after=1e9", "family=&agency=&year="])("%s says nothing", (query) => {
    expect(read(query)).toEqual(wholeList);
  });

  it("cuts what is too long to be looked for", () => {
    expect(read(`q=${"申".repeat(500)}`).q).toHaveLength(200);
  });
});
