import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { bounds, Refusal } from "./unreadable.ts";

/** One entry of an archive as its directory describes it. */
interface Entry {
  method: number;
  locked: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its local header stands. */
  header: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
/** No office file has as many entries; a directory that has is made to cost time. */
const mostEntries = 10_000;
const longestName = 1000;
const unknown32 = 0xffffffff;
// What deflate holds grows at most a thousandfold, so that one piece of it can never fill the memory.
const piece = 16 * 1024;

/**
 * An archive (ZIP) of which only the entries that are asked for are unpacked. Names are compared without case, as office files do.
 * Every method throws a `Refusal` for what is damaged, locked or larger than `bounds.unpacked`.
 */
export class Archive {
  private readonly view: DataView;
  private readonly entries: ReadonlyMap<string, Entry>;
  private unpacked = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = readDirectory(bytes, this.view);
  }

  /** The names of its entries in the order of the directory, in lower case and with `/` between folders. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The bytes of an entry; null when there is none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) return null;
    if (entry.locked) throw new Refusal("encrypted");
    this.unpacked += entry.unpacked;
    if (this.unpacked > bounds.unpacked) throw new Refusal("tooMuch");
    const packed = this.packedBytes(entry);
    const content = entry.method === 0 ? packed : inflate(packed, entry);
    if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw new Refusal("damaged");
    return content;
  }

  private packedBytes(entry: Entry): Uint8Array {
    if (entry.method !== 0 && entry.method !== 8) throw new Refusal("damaged");
    if (entry.header + 30 > this.bytes.length || this.view.getUint32(entry.header, true) !== signatures.local) throw new Refusal("damaged");
    const start = entry.header + 30 + this.view.getUint16(entry.header + 26, true) + this.view.getUint16(entry.header + 28, true);
    if (start + entry.packed > this.bytes.length) throw new Refusal("damaged");
    return this.bytes.subarray(start, start + entry.packed);
  }
}

/** The names of an archive's entries, so that a caller can tell one kind of archive from another. Throws `Refusal("damaged")`. */
export function listEntries(bytes: Uint8Array): string[] {
  return new Archive(bytes).names;
}

// The room is what the directory promises, and an entry that outgrows its promise is stopped there and then.
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  const content = new Uint8Array(entry.unpacked);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > content.length) throw new Refusal("tooMuch");
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += piece) stream.push(packed.subarray(from, from + piece), from + piece >= packed.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("damaged");
  }
  return content.subarray(0, length);
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let { position, count } = findDirectory(view);
  if (count > mostEntries) throw new Refusal("tooMuch");
  for (; count > 0; count--) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== signatures.central) throw new Refusal("damaged");
    const nameEnd = position + 46 + view.getUint16(position + 28, true);
    const extraEnd = nameEnd + view.getUint16(position + 30, true);
    if (extraEnd > bytes.length) throw new Refusal("damaged");
    const name = keyOf(decodeName(bytes.subarray(position + 46, nameEnd)));
    // Two entries of one name are two answers to one question.
    if (entries.has(name)) throw new Refusal("damaged");
    entries.set(name, readEntry(view, position, nameEnd, extraEnd));
    position = extraEnd + view.getUint16(position + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, position: number, extra: number, extraEnd: number): Entry {
  const large = largeSizes(view, extra, extraEnd);
  const size = (at: number): number => {
    const value = view.getUint32(position + at, true);
    return value === unknown32 ? large() : value;
  };
  // A large entry keeps its sizes in this order.
  const unpacked = size(24);
  const packed = size(20);
  const header = size(42);
  const flags = view.getUint16(position + 8, true);
  return { method: view.getUint16(position + 10, true), locked: (flags & 1) !== 0, crc: view.getUint32(position + 16, true), packed, unpacked, header };
}

/** Hands out, one after the other, the 64-bit sizes that an entry keeps in its extra field. */
function largeSizes(view: DataView, extra: number, extraEnd: number): () => number {
  let position = extra;
  while (position + 4 <= extraEnd && view.getUint16(position, true) !== 1) position += 4 + view.getUint16(position + 2, true);
  position += 4;
  return () => {
    if (position + 8 > extraEnd) throw new Refusal("damaged");
    position += 8;
    return getSize(view, position - 8);
  };
}

function findDirectory(view: DataView): { position: number; count: number } {
  const last = view.byteLength - 22;
  for (let end = last; end >= 0 && end >= last - 0xffff; end--) {
    if (view.getUint32(end, true) !== signatures.end) continue;
    const found = { position: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
    return found.position === unknown32 || found.count === 0xffff ? findLargeDirectory(view, end) : found;
  }
  throw new Refusal("damaged");
}

function findLargeDirectory(view: DataView, end: number): { position: number; count: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) throw new Refusal("damaged");
  const end64 = getSize(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== signatures.end64) throw new Refusal("damaged");
  return { count: getSize(view, end64 + 32), position: getSize(view, end64 + 48) };
}

function getSize(view: DataView, position: number): number {
  return view.getUint32(position, true) + view.getUint32(position + 4, true) * 2 ** 32;
}

// A name of another encoding keeps its bytes, so that two such names stay two.
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes.subarray(0, longestName));
  }
}

// Old writers put backslashes between folders.
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
