import type { Unreadable } from "./unreadable.ts";

/** What a text file says, or why it is none: it holds nothing, or its content is of another kind. */
export type ReadText = { ok: true; text: string } | { ok: false; reason: Unreadable | "pdf" };

const signatures: [Unreadable | "pdf", number[]][] = [
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x42, 0x4d]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["picture", [0x52, 0x49, 0x46, 0x46]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["archive", [0x50, 0x4b, 0x03, 0x04]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
];

/**
 * Decodes a text file: UTF-8, UTF-16 with or without a byte order mark, or GB18030. The content decides, never the name;
 * what is no text is named for what it is. Never throws.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const known = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known !== undefined && !looksLikeText(bytes, known[1])) return { ok: false, reason: known[0] };
  // A file from DOS ends with a mark of its own.
  const text = decode(bytes)?.replace(/\x1a+$/, "") ?? null;
  if (text === null) return { ok: false, reason: bytes.includes(0) ? "binary" : "encoding" };
  if (/[\0-\x08\x0e-\x1a]/.test(text)) return { ok: false, reason: "binary" };
  return text.trim() === "" ? { ok: false, reason: "empty" } : { ok: true, text };
}

// "BM" and "RIFF" may begin an honest text; a picture has zero bytes soon after.
function looksLikeText(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte) => byte >= 0x41 && byte <= 0x5a) && !bytes.subarray(0, 512).includes(0);
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return tryDecode("utf-16be", bytes);
  const order = orderOfUnmarked(bytes);
  if (order !== null) return tryDecode(order, bytes);
  return tryDecode("utf-8", bytes) ?? tryDecode("gb18030", bytes);
}

// Without a byte order mark UTF-16 shows by the zero bytes of its line ends and digits: all on one side of their pairs.
function orderOfUnmarked(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 4096).entries()) if (byte === 0) zeros[index % 2] = 1;
  if (bytes.length % 2 !== 0 || zeros[0] === zeros[1]) return null;
  return zeros[0] === 0 ? "utf-16le" : "utf-16be";
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
