import { describe, expect, it } from "vitest";
import { isAgencySlug, reservedSlugs } from "./index.ts";

describe("an agency's slug", () => {
  it.each(["xiangshan-office", "a1", "pingtan-zone"])("may be %s", (slug) => {
    expect(isAgencySlug(slug)).toBe(true);
  });

  it.each(["", "a", "A-b", "1a", "a--b", "-a", "a-", "象山", "a/b", "a".repeat(61), ...reservedSlugs])("may not be %s", (slug) => {
    expect(isAgencySlug(slug)).toBe(false);
  });
});
