/** What an RTF file consists of, in its order. */
export interface RtfHandler {
  openGroup(): void;
  /** Answers whether there is more to read: what stands behind the last group is no part of the document. */
  closeGroup(): boolean;
  /** A control word with its number, if it has one. */
  word(name: string, number: number | null): void;
  /** A control symbol: one character behind a backslash that is no letter. */
  symbol(code: number): void;
  /** Text, each byte a character or a part of one. */
  bytes(bytes: Uint8Array): void;
  /** The same of one byte. */
  byte(byte: number): void;
}

const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;
const apostrophe = 0x27;
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Walks through an RTF file; binary data is stepped over, and a group that is not closed ends with the file. */
export function walkRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code === backslash) {
      at = readControl(bytes, at + 1, handler);
    } else if (code === open) {
      handler.openGroup();
      at++;
    } else if (code === close) {
      if (!handler.closeGroup()) return;
      at++;
    } else if (isLineEnd(code)) {
      at++;
    } else {
      const end = endOfText(bytes, at);
      handler.bytes(bytes.subarray(at, end));
      at = end;
    }
  }
}

function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at] ?? 0;
    if (code === backslash || code === open || code === close || isLineEnd(code)) return at;
  }
  return bytes.length;
}

/** Reads what stands behind a backslash and answers where it ends. */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const code = bytes[from] ?? 0;
  if (isLetter(code)) return readWord(bytes, from, handler);
  if (code !== apostrophe) {
    handler.symbol(code);
    return from + 1;
  }
  const high = hexDigit(bytes[from + 1] ?? 0);
  const low = hexDigit(bytes[from + 2] ?? 0);
  if (high === -1 || low === -1) return from + 1;
  handler.byte((high << 4) | low);
  return from + 3;
}

function hexDigit(code: number): number {
  if (isDigit(code)) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function readWord(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  let at = from;
  while (isLetter(bytes[at] ?? 0) && at - from < 40) at++;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const start = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++;
  while (isDigit(bytes[at] ?? 0) && at - start < 11) at++;
  const number = at === start ? null : Number(String.fromCharCode(...bytes.subarray(start, at)));
  if (bytes[at] === 0x20) at++;
  // Binary data stands behind its length and may hold any byte.
  if (name === "bin") return at + Math.max(0, number ?? 0);
  handler.word(name, number);
  return at;
}
