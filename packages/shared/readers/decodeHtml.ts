import { readText } from "./readText.ts";
import { Refusal } from "./unreadable.ts";

/** The decoders for the names by which pages and mails call their encoding. */
const decoders: ReadonlyMap<string, string> = new Map([
  ...["gb2312", "gb_2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "gb18030"].map((name) => [name, "gb18030"] as const),
  ["big5", "big5"],
  ["big5-hkscs", "big5"],
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
]);
/** A page that was cut inside a character has a few that nobody can read; more than one in so many is another encoding. */
const charactersForOneLost = 1000;

/**
 * Decodes a page: its bytes when only one encoding explains them, else the encoding that it names (gb2312 and gbk as GB18030), or
 * that `declared` names. Refuses what is no text.
 */
export function decodeHtml(bytes: Uint8Array, declared: string | null = null): string {
  const decoder = decoders.get((declared ?? declaredIn(bytes) ?? "").toLowerCase());
  if (decoder === "big5" && !isDecodable("utf-8", bytes)) return lenient(decoder, bytes);
  const read = readText(bytes);
  if (read.ok) return read.text;
  const isDamaged = read.reason === "encoding" || (read.reason === "binary" && !bytes.includes(0));
  if (isDamaged && decoder !== undefined) return lenient(decoder, bytes);
  throw new Refusal(read.reason === "pdf" ? "binary" : read.reason);
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return (/charset\s*=[\s"'\\]*([\w-]+)/i.exec(head) ?? /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1] ?? null;
}

function isDecodable(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function lenient(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes).replace(/[\0-\x08\x0e-\x1f]/g, " ");
  const lost = text.split("\ufffd").length - 1;
  if (lost > 1 + text.length / charactersForOneLost) throw new Refusal("encoding");
  return text;
}
