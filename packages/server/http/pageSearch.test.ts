import { describe, expect, it } from "vitest";
import { pageSearch } from "./pageSearch.ts";

const parameters = ["agencies", "years", "scope"];

describe("what a page looks at of its address", () => {
  it("is what pages know, in one order and as it was written", () => {
    expect(pageSearch("?years=2014-2021&agencies=a,b", parameters)).toBe("?agencies=a,b&years=2014-2021");
    expect(pageSearch("?scope=%E7%9C%81&utm_source=x&years", parameters)).toBe("?years&scope=%E7%9C%81");
  });

  it("is nothing where nothing is known, and the first of what is said twice", () => {
    expect(["", "?", "?&", "?random=1", "?__proto__=1", "?=agencies"].map((search) => pageSearch(search, parameters))).toEqual(["", "", "", "", "", ""]);
    expect(pageSearch("?scope=unit&scope=region", parameters)).toBe("?scope=unit");
  });
});
