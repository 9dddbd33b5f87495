import { describe, expect, it } from "vitest";
import { looksLikeHtml, looksLikeMarkdown, looksLikeMht, looksLikeRtf } from "./looksLike.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));

describe("looksLikeHtml", () => {
  it.each([
    "<!DOCTYPE html><p>", "\n<html xmlns:o='x'>", "<p style='a'>甲</p>", "甲<DIV class=x>乙</DIV >", String.raw`<td width=\"57\">1<\/td>`, String.raw`{"a":"\u003cp\u003e"}`,
    "# 一\n\n<table><tr><td>1</td></tr></table>", "甲<br>乙<br />丙", "<?xml version='1.0'?><w:wordDocument xmlns:w='x'>",
  ])("sees %j", (text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each(["", "《贯彻<长江规划>》a<b c>d", "1 < p > 2", "| 甲 | 1<br>2<br>3 |\n|---|---|\n", "<p align=center>题</p>\n\n| 甲 | 乙 |\n|---|---|\n", "甲<br>\n乙<br>\n丙"])("does not see %j", (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});

describe("looksLikeMarkdown", () => {
  it.each(["## 一、概述", "甲\n| a | b |\n| :-- | --: |\n", "a | b\n--- | ---\n"])("sees %j", (text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  it.each(["", "#标签", "一、概述\n------\n- 3 -", "甲 | 乙", "1-2 | 3"])("does not see %j", (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});

describe("looksLikeMht and looksLikeRtf", () => {
  it("go by the first bytes", () => {
    expect(looksLikeMht(bytes('From: <x>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="a"\r\n\r\n--a'))).toBe(true);
    expect(looksLikeMht(bytes("MIME-Version: 1.0\nContent-Type: text/plain\n\n"))).toBe(false);
    expect(looksLikeMht(bytes("题: 1\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n"))).toBe(false);
    expect(looksLikeRtf(bytes("\r\n{\\rtf1\\ansi}"))).toBe(true);
    expect(looksLikeRtf(bytes("{\\rt"))).toBe(false);
  });
});

it("decides long texts in no time", () => {
  const started = performance.now();
  for (const piece of ["<p ", "<p>", "|", "| ", "-", "|-", " ", "<br>", "#", "# ", ":-|"]) {
    looksLikeHtml(piece.repeat(500_000));
    looksLikeMarkdown(piece.repeat(500_000));
    looksLikeMht(bytes(piece.repeat(10_000)));
  }
  expect(performance.now() - started).toBeLessThan(2000);
});
