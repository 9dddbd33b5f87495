import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameReader } from "./frames.ts";
import { simpleQuery } from "./messages.ts";

describe("FrameReader", () => {
  it("finds the same messages however the bytes are cut", () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 8 }), fc.array(fc.nat(40), { minLength: 1 }), (texts, cuts) => {
      const messages = texts.map((text) => simpleQuery(text.replaceAll("\0", "")));
      const stream = Buffer.concat(messages);
      const reader = new FrameReader(1_000);
      const found: Buffer[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn += 1) {
        const next = at + 1 + (cuts[turn % cuts.length] ?? 0);
        reader.push(stream.subarray(at, next));
        at = next;
        for (let message = reader.next(); message; message = reader.next()) found.push(Buffer.from(message));
      }
      expect(found).toEqual(messages);
    }));
  });

  it("refuses a message by its announced length, before it has come", () => {
    const reader = new FrameReader(1_000);
    reader.push(Buffer.from([0x51, 0, 0, 0x03, 0xe9]));
    expect(() => reader.next()).toThrow("1001 bytes");
  });

  it("refuses a length that cannot be", () => {
    const reader = new FrameReader(1_000);
    reader.push(Buffer.from([0x51, 0, 0, 0, 3]));
    expect(() => reader.next()).toThrow("invalid message length");
  });
});
