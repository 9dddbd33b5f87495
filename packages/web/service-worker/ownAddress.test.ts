import { describe, expect, it } from "vitest";
import { ownAddress } from "./ownAddress.ts";

describe("the address under which a page is kept", () => {
  it.each([
    ["/a/2017?from=singlemessage&isappinstalled=0", "/a/2017"],
    ["/a/2017?scope=unit&utm_source=x&spm=1.2", "/a/2017?scope=unit"],
    ["/?from=100", "/?from=100"],
    ["/search?q=%E6%9D%A1", "/search?q=%E6%9D%A1"],
    ["/a/2017", "/a/2017"],
  ])("of %s is %s", (address, own) => {
    expect(ownAddress(`https://example.org${address}`).href).toBe(`https://example.org${own}`);
  });
});
