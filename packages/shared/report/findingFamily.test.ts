import { describe, expect, it } from "vitest";
import { findingFamily, isPublicFinding } from "./findingFamily.ts";

describe("the kind of a finding", () => {
  it.each([
    ["identity.A1", "sums"], ["table.unit", "table"], ["narrative.conflict", "narrative"], ["narrative.repeated", "repeated"], ["across.carryOver", "across"],
    ["privacy.identityCard", "privacy"], ["secrecy.internalSeries", "secrecy"],
  ])("%s is one of %s", (code, family) => {
    expect(findingFamily(code)).toBe(family);
  });

  it("is shown to readers unless it is about personal data or secrets, or of a kind that nobody made", () => {
    const codes = ["identity.A1", "narrative.repeated", "privacy.mobile", "secrecy.mark", "unheard.of", "toString.x"];
    expect(codes.filter((code) => isPublicFinding({ code }))).toEqual(["identity.A1", "narrative.repeated"]);
  });
});
