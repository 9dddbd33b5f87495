import { describe, expect, it } from "vitest";
import { CompoundFile, kindOfCompound } from "./compoundFile.ts";
import { writeCompound } from "./testing/writeCompound.ts";
import { Refusal } from "./unreadable.ts";

const counted = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251);
const some = Uint8Array.of(1, 2, 3);

describe("CompoundFile", () => {
  it.each([1, 64, 65, 4095, 4096, 4097, 100_000])("reads a stream of %i bytes, from the mini stream when it is short", (length) => {
    const file = new CompoundFile(writeCompound({ First: some, WordDocument: counted(length), Last: some }));
    expect(file.stream("worddocument")?.bytes).toEqual(counted(length));
    expect(file.names()).toEqual(["FIRST", "WORDDOCUMENT", "LAST"]);
    expect(file.stream("Other")).toBeNull();
  });

  it.each([
    ["cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ["with a chain that bites its own tail", (bytes: Uint8Array) => withNumber(bytes, bytes.length - 512, 0)],
    ["with a chain that leads outside", (bytes: Uint8Array) => withNumber(bytes, bytes.length - 512, 0x00ffffff)],
    ["with more tables than sectors", (bytes: Uint8Array) => withNumber(bytes, 44, 0x00ffffff)],
    ["whose directory lies outside", (bytes: Uint8Array) => withNumber(bytes, 48, 0x00ffffff)],
    ["that is no compound file", () => counted(1000)],
    ["that is empty", () => counted(0)],
  ])("refuses one %s as damaged", (_name, damage) => {
    const bytes = damage(writeCompound({ WordDocument: counted(5000) }));
    expect(() => new CompoundFile(bytes).stream("WordDocument")).toThrow(new Refusal("damaged"));
  });
});

describe("kindOfCompound", () => {
  it.each([
    [["WordDocument", "1Table"], "doc"],
    [["Workbook"], "xls"],
    [["Book"], "xls"],
    [["EncryptionInfo", "EncryptedPackage"], "encrypted"],
    [["PowerPoint Document"], null],
  ])("tells %j by its streams", (names, kind) => {
    expect(kindOfCompound(writeCompound(Object.fromEntries(names.map((name) => [name, some]))))).toBe(kind);
  });

  it("knows no other files", () => {
    expect(kindOfCompound(counted(600))).toBeNull();
  });
});

function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}
