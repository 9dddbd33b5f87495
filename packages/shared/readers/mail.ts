/** One part of a mail: its headers by name in small letters, and its body still in the mail's own coding, one character a byte. */
export interface MailPart {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** No honest part has more lines of headers, or a longer one. */
const mostHeaderLines = 1000;
const longestHeader = 10_000;

/** A file as a string of one character a byte. */
export function asBinary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return pieces.join("");
}

/** Cuts a part into its headers, folded ones made whole, and its body. */
export function readPart(raw: string): MailPart {
  const headers = new Map<string, string>();
  let at = raw.startsWith("\ufeff") ? 1 : 0;
  let name = "";
  for (let lines = 0; at < raw.length && lines < mostHeaderLines; lines++) {
    const end = lineEnd(raw, at);
    const line = raw.slice(at, end).replace(/\r$/, "");
    at = end + 1;
    if (line.trim() === "") {
      if (headers.size === 0) continue;
      break;
    }
    if (/^[ \t]/.test(line)) {
      const value = headers.get(name);
      if (value !== undefined && value.length < longestHeader) headers.set(name, `${value} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(":");
    name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: raw.slice(at) };
}

/** The parts between the lines that begin with the boundary; the last one may lack its end. */
export function splitParts(body: string, boundary: string, most: number): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1 && parts.length < most; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== "\n") continue;
    if (start !== -1) parts.push(body.slice(start, at));
    start = lineEnd(body, at) + 1;
    if (body.startsWith("--", at + mark.length) && /^--\s*$/.test(body.slice(at + mark.length, start))) return parts;
  }
  if (start !== -1 && start < body.length && parts.length < most) parts.push(body.slice(start));
  return parts;
}

/** A parameter of a header: `boundary` of `multipart/related; boundary="…"`. */
export function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, "i").exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The bytes of a body in the coding that its header names. */
export function decodeBody(body: string, coding: string): Uint8Array {
  switch (coding.trim().toLowerCase()) {
    case "base64":
      return fromBase64(body);
    case "quoted-printable":
      return asBytes(body.replace(/=[ \t]*\r?\n/g, "").replace(/=([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
    default:
      return asBytes(body);
  }
}

function asBytes(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const sextets = Int8Array.from({ length: 256 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let index = 0; index < text.length; index++) {
    const sextet = sextets[text.charCodeAt(index)] ?? -1;
    if (sextet === -1) continue;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
  }
  return bytes.subarray(0, length);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
