import { inflateSync } from "node:zlib";
import { bounds, Refusal } from "@nianbao/shared/readers";

/**
 * Refuses a file that is not whole, which the library would read as far as it goes: one that breaks off (`damaged`), and one with a
 * packed stream that fails its own checksum (`damaged`) or unpacks to more than any report (`tooMuch`). Pictures are left alone.
 */
export function refuseBroken(bytes: Uint8Array): void {
  const file = bufferOf(bytes);
  if (file.lastIndexOf("startxref") < file.lastIndexOf("endobj")) throw new Refusal("damaged");
  // The streams of a locked file are no zlib before they are unlocked.
  if (file.includes("/Encrypt")) return;
  let unpacked = 0;
  for (const stream of packedStreams(file)) {
    unpacked += unpackedLength(stream, bounds.unpacked - unpacked);
    if (unpacked >= bounds.unpacked) throw new Refusal("tooMuch");
  }
}

/** How many pictures a file holds: what they show is never decoded, and the dictionaries that name them are never packed. */
export function picturesIn(bytes: Uint8Array): number {
  return bufferOf(bytes).toString("latin1").match(/\/Subtype\s{0,9}\/Image\b/g)?.length ?? 0;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function* packedStreams(file: Buffer): Generator<Buffer> {
  let end = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", end)) {
    const head = file.toString("latin1", Math.max(end, at - 4000), at);
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    end = file.indexOf("endstream", start);
    if (end < 0) throw new Refusal("damaged");
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(" obj")));
    if (/\/Filter\s{0,9}(?:\[\s{0,9})?\/FlateDecode\b/.test(dictionary) && !/\/Image\b/.test(dictionary)) yield file.subarray(start, end);
    end += "endstream".length;
  }
}

function unpackedLength(stream: Buffer, most: number): number {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") throw new Refusal("tooMuch");
    if (code === "Z_BUF_ERROR" && lacksOnlyItsChecksum(stream)) return 0;
    throw new Refusal("damaged");
  }
}

// Some programs leave the checksum out: with any four bytes in its place the stream ends where it should.
function lacksOnlyItsChecksum(stream: Buffer): boolean {
  try {
    inflateSync(Buffer.concat([stream, Buffer.alloc(4)]), { maxOutputLength: bounds.unpacked });
    return true;
  } catch (error) {
    return error instanceof Error && error.message === "incorrect data check";
  }
}
