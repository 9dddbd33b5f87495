import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, contentHash, hashOf, type VersionContent } from "./index.ts";

const content: VersionContent = {
  format: 1, agency: "a", year: 2017, scope: "unknown", edition: "T2014", title: "t", publishedOn: null,
  preface: [], sections: [{ number: "一", heading: "概况", depth: 1, body: [{ type: "paragraph", text: "甲" }] }], tail: [],
  cells: { "b.c": 2, "a.b": 1 }, states: {}, uncertain: {}, notes: {}, sourceFile: "0".repeat(64),
};

describe("canonical JSON (RFC 8785)", () => {
  it("sorts members by UTF-16 units and prints numbers as ECMAScript does", () => {
    expect(canonicalJson({ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
    expect(canonicalJson([1e30, 4.5, 2e-3, -0])).toBe("[1e+30,4.5,0.002,0]");
  });

  it("refuses what JSON cannot hold", () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson("\ud800")).toThrow(TypeError);
  });

  it("gives the same text for the same value, whatever the order of members", () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }));
  });
});

describe("the content hash", () => {
  it("is SHA-256 over the canonical JSON", () => {
    expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(contentHash(content)).toBe(hashOf(canonicalJson(content)));
  });

  it("changes with a figure, a state and the source file, not with the order of cells", () => {
    expect(contentHash({ ...content, cells: { "a.b": 1, "b.c": 2 } })).toBe(contentHash(content));
    expect(contentHash({ ...content, cells: { "a.b": 1, "b.c": 3 } })).not.toBe(contentHash(content));
    expect(contentHash({ ...content, states: { x: "blank" } })).not.toBe(contentHash(content));
    expect(contentHash({ ...content, sourceFile: "1".repeat(64) })).not.toBe(contentHash(content));
  });
});
