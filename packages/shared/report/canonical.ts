import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ParsedReport, VersionContent } from "./report.ts";

/** The SHA-256 of bytes or of a text's UTF-8 bytes, in lower-case hex. */
export function hashOf(input: Uint8Array | string): string {
  return bytesToHex(sha256(typeof input === "string" ? utf8ToBytes(input) : input));
}

/**
 * RFC 8785 canonical JSON: object members sorted by UTF-16 units, no blanks, numbers as ECMAScript prints them.
 * Members that are undefined are left out; a number that JSON cannot hold, or a lone surrogate, is a bug and throws.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    if (/\p{Surrogate}/u.test(value)) throw new TypeError("canonicalJson: lone surrogate");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
  }
  throw new TypeError(`canonicalJson: ${typeof value} is no JSON value`);
}

/** The content of a version from what was parsed; `agency` is the slug under which it is published. */
export function versionContent(
  parsed: ParsedReport,
  identity: Pick<VersionContent, "agency" | "year" | "scope" | "sourceFile">,
): VersionContent {
  const { edition, title, publishedOn, preface, sections, tail, cells, states, uncertain, notes } = parsed;
  return { format: 1, ...identity, edition, title, publishedOn, preface, sections, tail, cells, states, uncertain, notes };
}

/** The content hash of a version: SHA-256 over its canonical JSON. */
export function contentHash(content: VersionContent): string {
  return hashOf(canonicalJson(content));
}
