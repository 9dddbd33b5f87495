import { describe, expect, it } from "vitest";
import { plainCharacters } from "./plainCharacters.ts";

describe("plainCharacters", () => {
  it("writes the ideographs that radicals and compatibility characters stand for, and leaves all else", () => {
    expect(plainCharacters("增⻓ 跨⻚ ⼀⽉ 金 ﬁ ①２，a")).toBe("增长 跨页 一月 金 fi ①２，a");
  });
});
