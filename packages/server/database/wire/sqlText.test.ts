import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskQuoted } from "./sqlText.ts";

describe("maskQuoted", () => {
  it.each([
    ["a 'b' c", "a     c"],
    ["a 'it''s' c", "a         c"],
    ["a E'it\\'s' c", "a E        c"],
    ["a 'back\\' c", "a         c"],
    ['a "b c" d', "a       d"],
    ["a -- b\nc", "a      c"],
    ["a /* b /* c */ d */ e", "a                   e"],
    ["a $$ b ' c $$ d", "a             d"],
    ["a $x$ b $$ c $x$ d", "a                d"],
    ["select $1, $2", "select $1, $2"],
    ["a 'open", "a      "],
  ])("%j", (sql, masked) => {
    expect(maskQuoted(sql)).toBe(masked);
  });

  it("keeps every position", () => {
    const piece = fc.constantFrom("'", '"', "--", "/*", "*/", "$$", "$a$", "\n", "E'", "\\", "word", " ");
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const sql = pieces.join("");
      expect(maskQuoted(sql)).toHaveLength(sql.length);
    }));
  });
});
