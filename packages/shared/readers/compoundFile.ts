import { Binary } from "./binary.ts";
import { Refusal } from "./unreadable.ts";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const entryLength = 128;

interface Entry {
  isStream: boolean;
  start: number;
  size: number;
}

/** An OLE2 compound file, the container of Office 97-2003 and WPS: named streams kept in chains of sectors. */
export class CompoundFile {
  private readonly file: Binary;
  private readonly sectorSize: number;
  private readonly fat: readonly number[];
  private readonly directory: Binary;
  /** What stands directly in the root, by upper-case name; embedded objects have storages of their own. */
  private readonly root = new Map<string, Entry>();
  private mini: { fat: readonly number[]; stream: Binary } | null = null;

  /** Reads the tables of the container; refuses what is no compound file, or a torn one, as `damaged`. */
  constructor(bytes: Uint8Array) {
    this.file = new Binary(bytes);
    const shift = this.file.u16(30);
    if (!isCompound(bytes) || (shift !== 9 && shift !== 12)) throw new Refusal("damaged");
    this.sectorSize = 1 << shift;
    // The table is cut where the file ends, so that no chain is longer than the file.
    this.fat = this.numbersOf(this.fatSectors()).slice(0, Math.ceil(bytes.length / this.sectorSize));
    this.directory = this.join(this.chain(this.fat, this.file.u32(48)));
    this.listRoot();
  }

  /** The names of the streams in the root, in upper case as the format compares them. */
  names(): string[] {
    return [...this.root].filter(([, { isStream }]) => isStream).map(([name]) => name);
  }

  /** The bytes of a stream of the root, or null when there is none of this name. */
  stream(name: string): Binary | null {
    const entry = this.root.get(name.toUpperCase());
    if (entry?.isStream !== true) return null;
    if (entry.size > this.file.length) throw new Refusal("damaged");
    return entry.size < this.file.u32(56) ? this.miniStream(entry) : this.longStream(entry);
  }

  private longStream({ start, size }: Entry): Binary {
    return this.join(this.chain(this.fat, start, Math.ceil(size / this.sectorSize)), size);
  }

  private miniStream({ start, size }: Entry): Binary {
    const { fat, stream } = (this.mini ??= this.openMini());
    const bytes = new Uint8Array(size);
    this.chain(fat, start, Math.ceil(size / 64)).forEach((sector, index) => {
      const length = Math.min(64, size - index * 64);
      bytes.set(stream.slice(sector * 64, length).bytes, index * 64);
    });
    return new Binary(bytes);
  }

  private openMini(): { fat: readonly number[]; stream: Binary } {
    const size = this.directory.u32(120);
    if (size > this.file.length) throw new Refusal("damaged");
    return { fat: this.numbersOf(this.chain(this.fat, this.file.u32(60))), stream: this.longStream({ isStream: true, start: this.directory.u32(116), size }) };
  }

  // 109 sectors of the allocation table are named in the header, the others in a chain whose last number leads on.
  private fatSectors(): number[] {
    const wanted = this.file.u32(44);
    const limit = Math.ceil(this.file.length / this.sectorSize);
    if (wanted > limit) throw new Refusal("damaged");
    const found: number[] = [];
    for (let index = 0; index < Math.min(109, wanted); index += 1) found.push(this.file.u32(76 + index * 4));
    let next = this.file.u32(68);
    for (let seen = 0; found.length < wanted; seen += 1) {
      if (seen > limit) throw new Refusal("damaged");
      const numbers = this.numbersOf([next]);
      found.push(...numbers.slice(0, Math.min(numbers.length - 1, wanted - found.length)));
      next = numbers.at(-1) ?? endOfChain;
    }
    return found;
  }

  /** The sectors of a chain, `wanted` of them or up to its end; a chain that is too short or bites its own tail is damaged. */
  private chain(fat: readonly number[], start: number, wanted = Infinity): number[] {
    const sectors = new Set<number>();
    for (let sector = start; sectors.size < wanted && sector !== endOfChain; sector = fat[sector] ?? free) {
      if (sector >= fat.length || sectors.has(sector)) throw new Refusal("damaged");
      sectors.add(sector);
    }
    if (wanted !== Infinity && sectors.size < wanted) throw new Refusal("damaged");
    return [...sectors];
  }

  // The last sector of a file may be cut where its content ends.
  private join(sectors: readonly number[], size = sectors.length * this.sectorSize): Binary {
    const bytes = new Uint8Array(size);
    sectors.forEach((sector, index) => {
      const at = (sector + 1) * this.sectorSize;
      const wanted = Math.min(this.sectorSize, size - index * this.sectorSize);
      bytes.set(this.file.slice(at, Math.min(wanted, this.file.length - at)).bytes, index * this.sectorSize);
    });
    return new Binary(bytes);
  }

  private numbersOf(sectors: readonly number[]): number[] {
    const data = this.join(sectors);
    return Array.from({ length: data.length / 4 }, (_, index) => data.u32(index * 4));
  }

  private listRoot(): void {
    const count = this.directory.length / entryLength;
    const waiting = [this.directory.u32(76)];
    const seen = new Set<number>();
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index === free) continue;
      if (index >= count || seen.has(index)) throw new Refusal("damaged");
      seen.add(index);
      const entry = this.directory.slice(index * entryLength, entryLength);
      this.root.set(nameOf(entry), { isStream: entry.u8(66) === 2, start: entry.u32(116), size: entry.u32(120) });
      waiting.push(entry.u32(68), entry.u32(72));
    }
  }
}

function nameOf(entry: Binary): string {
  const length = Math.min(64, entry.u16(64)) - 2;
  return new TextDecoder("utf-16le").decode(entry.slice(0, Math.max(0, length)).bytes).toUpperCase();
}

function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * What an OLE2 compound file holds, by its streams and never by its name: a Word document, an Excel workbook, an Office document
 * locked by a password or by rights management, or null when it is something else. Refuses a torn container as `damaged`.
 */
export function kindOfCompound(bytes: Uint8Array): "doc" | "xls" | "encrypted" | null {
  if (!isCompound(bytes)) return null;
  const names = new Set(new CompoundFile(bytes).names());
  if (names.has("ENCRYPTEDPACKAGE") || names.has("\tDRMCONTENT")) return "encrypted";
  if (names.has("WORDDOCUMENT")) return "doc";
  return names.has("WORKBOOK") || names.has("BOOK") ? "xls" : null;
}
