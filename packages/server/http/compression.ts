import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { createHash } from "node:crypto";

/** A finished answer: bytes that are served again and again until the catalogue's revision moves. */
export interface Body {
  bytes: Buffer;
  etag: string;
  gzip: Buffer | null;
  brotli: Buffer | null;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const worthwhile = 1024;

/** Prepares text for serving; compressed once, not once a request. */
export async function prepareBody(text: string): Promise<Body> {
  const bytes = Buffer.from(text, "utf8");
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  if (bytes.length < worthwhile) return { bytes, etag, gzip: null, brotli: null };
  const [gzipped, brotli] = await Promise.all([
    toGzip(bytes, { level: 6 }),
    toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  ]);
  return { bytes, etag, gzip: gzipped, brotli };
}

/** The best form of a body that a request's Accept-Encoding allows. */
export function encodedFor(body: Body, acceptEncoding: string): { bytes: Buffer; encoding: string | null } {
  const accepted = new Set(acceptEncoding.split(",").filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(";")[0]?.trim()));
  if (body.brotli !== null && accepted.has("br")) return { bytes: body.brotli, encoding: "br" };
  if (body.gzip !== null && accepted.has("gzip")) return { bytes: body.gzip, encoding: "gzip" };
  return { bytes: body.bytes, encoding: null };
}
