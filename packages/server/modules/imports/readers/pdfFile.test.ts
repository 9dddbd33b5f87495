import { deflateSync } from "node:zlib";
import { Refusal } from "@nianbao/shared/readers";
import { describe, expect, it } from "vitest";
import { picturesIn, refuseBroken } from "./pdfFile.ts";

function file(data: Uint8Array, entries = "/Filter /FlateDecode"): Buffer {
  return Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${entries} >>\nstream\n`), data, Buffer.from("\nendstream\nendobj\nstartxref\n0\n%%EOF\n")]);
}

function verdict(bytes: Uint8Array): string {
  try {
    refuseBroken(bytes);
    return "whole";
  } catch (error) {
    return error instanceof Refusal ? error.reason : String(error);
  }
}

const packed = deflateSync("BT (4119) Tj ET");
const changed = Uint8Array.from(packed, (byte, index) => (index === 6 ? byte ^ 1 : byte));

describe("refuseBroken", () => {
  it("lets a whole file pass, and one whose checksums were left out", () => {
    expect([verdict(file(packed)), verdict(file(packed.subarray(0, -4)))]).toEqual(["whole", "whole"]);
  });

  it("refuses a file that breaks off, and a stream that is not what was packed", () => {
    expect([verdict(file(packed).subarray(0, -40)), verdict(file(packed.subarray(0, -10))), verdict(file(changed))]).toEqual(["damaged", "damaged", "damaged"]);
  });

  it("refuses a stream that unpacks to more than a report", () => {
    expect(verdict(file(deflateSync(Buffer.alloc(70_000_000))))).toBe("tooMuch");
  });

  it("leaves pictures and locked files to others", () => {
    expect([verdict(file(changed, "/Subtype /Image /Filter /FlateDecode")), verdict(file(changed, "/Filter /FlateDecode /Encrypt 2 0 R"))]).toEqual(["whole", "whole"]);
  });
});

describe("picturesIn", () => {
  it("counts them by their dictionaries", () => {
    expect([picturesIn(file(packed)), picturesIn(file(packed, "/Subtype /Image")), picturesIn(file(packed, "/Subtype/Image"))]).toEqual([0, 1, 1]);
  });
});
