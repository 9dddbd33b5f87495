import { Refusal } from "./unreadable.ts";

/** Little-endian numbers in a run of bytes; asking for a place outside of it refuses the file as `damaged`. */
export class Binary {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.check(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    this.check(at, 2);
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }

  i32(at: number): number {
    this.check(at, 4);
    return this.view.getInt32(at, true);
  }

  slice(at: number, length: number): Binary {
    this.check(at, length);
    return new Binary(this.bytes.subarray(at, at + length));
  }

  private check(at: number, length: number): void {
    if (at < 0 || length < 0 || at + length > this.bytes.length) throw new Refusal("damaged");
  }
}
