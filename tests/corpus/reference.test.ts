import { describe, expect, it } from "vitest";
import { parse } from "../../packages/shared/parse/index.ts";
import { readText } from "../../packages/shared/readers/index.ts";
import type { ParsedReport } from "../../packages/shared/report/index.ts";
import { bytesOf, goldOf } from "./corpus.ts";

function read(bytes: Uint8Array): ParsedReport | null {
  const text = readText(bytes);
  if (!text.ok) throw new Error(text.reason);
  const result = parse(text.text);
  return result.ok ? result.report : null;
}

describe("the reference report", () => {
  const name = "2017-xiangshan-office.txt";
  const expected = goldOf(name);
  const report = read(bytesOf(name));

  it("has the title, the seven parts and the 58 figures of its gold file", () => {
    expect(report).toMatchObject({ agency: expected.agency, year: expected.year, edition: "T2014", publishedOn: null, scope: "unknown" });
    const top = report?.sections.filter(({ depth }) => depth === 1).map(({ number, heading }) => ({ number, heading }));
    expect(top).toEqual(expected.sections);
    expect(report?.cells).toEqual(expected.cells);
    expect(Object.keys(report?.cells ?? {})).toHaveLength(58);
    expect([report?.states, report?.uncertain]).toEqual([{}, {}]);
  });

  it("adds up: no finding is an error", () => {
    expect(report?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("leads from each figure to the characters it was read from", () => {
    const lines = bytesOf(name).toString("utf8").split("\n");
    for (const [code, value] of Object.entries(report?.cells ?? {})) {
      const place = report?.sources[code];
      expect(lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end), code).toBe(String(value));
    }
  });

  it("loses no sentence: every line of the text is in a part, the preface, the tail or the table", () => {
    const kept = JSON.stringify([report?.title, report?.preface, report?.sections, report?.tail]).replace(/[\s\u3000]/g, "");
    const lines = bytesOf(name).toString("utf8").split("统　计　指　标")[0]?.split("\n") ?? [];
    for (const line of lines) {
      for (const sentence of line.replace(/[\s\u3000]/g, "").split(/[。：（）(]/)) expect(kept).toContain(JSON.stringify(sentence).slice(1, -1).replace(/^[一二三四五六七八九十]+、/, ""));
    }
  });

  it("breaks the identity that a changed figure is part of, and no other must-rule", () => {
    const changed = bytesOf(name).toString("utf8").replace(/(3\.网络申请数\s+件\s+)9/, "$18");
    const errors = read(Buffer.from(changed))?.findings.filter(({ severity }) => severity === "error");
    expect(errors?.map(({ code, facts }) => [code, facts.left, facts.right])).toEqual([["identity.A1", 12, 11]]);
  });

  it("reads the same from UTF-16, with a byte order mark and with Windows line ends", () => {
    const text = bytesOf(name).toString("utf8");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const withMark = Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`);
    for (const bytes of [utf16, withMark]) expect(read(bytes)?.cells).toEqual(expected.cells);
  });
});
