import { describe, expect, it } from "vitest";
import { decodeHtml } from "./decodeHtml.ts";
import { refusing } from "./unreadable.ts";

const bytes = (...pieces: (string | number)[]): Uint8Array => {
  return Uint8Array.from(pieces.flatMap((piece) => (typeof piece === "number" ? [piece] : [...piece].map((char) => char.charCodeAt(0)))));
};
/** 政府 in GB18030, in Big5 (政府) and in UTF-8. */
const gb = [0xd5, 0xfe, 0xb8, 0xae];
const big5 = [0xac, 0x46, 0xa9, 0xb2];
const utf8 = [0xe6, 0x94, 0xbf, 0xe5, 0xba, 0x9c];

describe("decodeHtml", () => {
  it.each([
    ["GB18030 that calls itself gb2312", bytes('<meta charset="gb2312"><p>', ...gb)],
    ["GB18030 that names nothing", bytes("<p>", ...gb)],
    ["Big5 by its declaration", bytes("<meta http-equiv='Content-Type' content='text/html; charset=big5'><p>", ...big5)],
    ["UTF-8, also where it calls itself gbk", bytes("<meta charset=gbk><p>", ...utf8)],
    ["UTF-16 with a byte order mark", Uint8Array.of(0xff, 0xfe, 0x3f, 0x65, 0x9c, 0x5e)],
  ])("decodes %s", (_, input) => {
    expect(decodeHtml(input)).toMatch(/政府$/);
  });

  it("takes the encoding that a mail names", () => {
    expect(decodeHtml(bytes("<p>", ...big5), "Big5")).toBe("<p>政府");
  });

  it("reads past a character that was cut, but not past a wrong encoding", () => {
    expect(decodeHtml(bytes("<meta charset=gbk>", ...gb, 0xd5))).toBe("<meta charset=gbk>政府\ufffd");
    expect(refusing(() => ({ text: decodeHtml(bytes("<meta charset=utf-8>", ...Array<number>(9).fill(0xff))) }))).toEqual({ ok: false, reason: "encoding" });
  });

  it("knows no encoding by the name of something else", () => {
    expect(refusing(() => ({ text: decodeHtml(bytes("<meta charset=constructor>", 0xff, 0xff)) }))).toEqual({ ok: false, reason: "encoding" });
  });

  it("names what is no text", () => {
    expect(refusing(() => ({ text: decodeHtml(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)) }))).toEqual({ ok: false, reason: "picture" });
  });
});
