import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMht } from "./mht.ts";
import { Refusal, refusing } from "./unreadable.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
const linesOf = (mail: string): string[] => readMht(bytes(mail.replaceAll("\n", "\r\n"))).blocks.map((block) => (block.type === "line" ? block.text : block.type));
const reasonOf = (mail: string): string => {
  const read = refusing(() => readMht(bytes(mail)));
  return read.ok ? "read" : read.reason;
};

const page = `From: <Saved by a browser>
Subject: =?gb2312?B?xOqxqA==?=
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----=_Next.Part"

This is a multi-part message.

------=_Next.Part
Content-Type: text/html;
	charset="gb2312"
Content-Transfer-Encoding: quoted-printable
Content-Location: file:///C:/a.htm

<p style=3D"x">=D5=FE=B8=
=AE</p><table><tr><td>1<td>=32</table>
------=_Next.Part
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------=_Next.Part--
`;

describe("readMht", () => {
  it("reads the page among its parts", () => {
    expect(readMht(bytes(page))).toEqual({ kind: "mht", blocks: [{ type: "line", text: "政府" }, { type: "table", rows: [[{ text: "1" }, { text: "2" }]] }] });
    expect(linesOf(page)).toEqual(["政府", "table"]);
  });

  it("reads base64, parts inside parts, and a file without its last boundary", () => {
    const mail = `MIME-Version: 1.0
Content-Type: multipart/related; boundary=a

--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain

x
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+5pS/5bqc
PC9wPg==
`;
    expect(linesOf(mail)).toEqual(["政府"]);
  });

  it("reads a mail that is one page", () => {
    expect(linesOf("MIME-Version: 1.0\nContent-Type: text/html; charset=big5\n\n<p>\xac\x46\xa9\xb2</p>")).toEqual(["政府"]);
  });

  it("reads the sheets behind a frame, each on its page", () => {
    const sheet = (text: string): string => `--a\nContent-Type: text/html\n\n${text}\n`;
    const mail = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n${sheet("<frameset><frame src=x><noframes>x</noframes></frameset>")}${sheet("<p>1</p>")}${sheet("<p>2</p>")}--a--\n${sheet("<p>3</p>")}`;
    expect(linesOf(mail)).toEqual(["1", "page", "2"]);
  });

  it("refuses what holds no page", () => {
    expect(reasonOf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--")).toBe("scanned");
    expect(reasonOf("MIME-Version: 1.0\nContent-Type: text/plain\n\nx")).toBe("empty");
    expect(reasonOf("")).toBe("empty");
  });

  it("ends soon, however many parts and headers there are", () => {
    const started = performance.now();
    const head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n";
    for (const piece of ["\n--a\n", "\n--a", " x\n", "Content-Type: multipart/related; boundary=a\n\n--a\n", "a:\n", "=\n"]) expect(reasonOf(head + piece.repeat(200_000))).not.toBe("read");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("answers a damaged file with a document or a refusal", () => {
    const pieces = ["\n", "--", "=", "boundary", "\0", ";", "\"", ":", "base64", "\xff", "------=_Next.Part"];
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(page.length), fc.nat(12), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 8 }), (cuts) => {
      const mail = cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), page);
      try {
        expect(readMht(bytes(mail)).blocks.length).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }), { numRuns: 300, seed: 4 });
  });
});
