const sector = 512;
const miniSector = 64;
const miniLimit = 4096;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;

/** Bytes that numbers can be written into, little-endian. */
export class Page {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
  }

  u16(at: number, value: number): void {
    this.view.setUint16(at, value, true);
  }

  u32(at: number, value: number): void {
    this.view.setUint32(at, value, true);
  }
}

/** Runs of bytes one after the other. */
export function joined(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Writes an OLE2 compound file for tests: its streams lie in the root, those under 4,096 bytes in the mini stream. */
export function writeCompound(streams: Record<string, Uint8Array>): Uint8Array {
  const sectors: Uint8Array[] = [];
  const chains: number[] = [];
  const add = (content: Uint8Array): number => {
    const start = sectors.length;
    const count = Math.ceil(content.length / sector);
    for (let index = 0; index < count; index += 1) {
      sectors.push(padded(content.subarray(index * sector, (index + 1) * sector), sector));
      chains.push(index === count - 1 ? endOfChain : sectors.length);
    }
    return count === 0 ? endOfChain : start;
  };
  const small = Object.entries(streams).filter(([, content]) => content.length < miniLimit);
  const mini = joined(...small.map(([, content]) => padded(content, miniSector)));
  const miniChains: number[] = [];
  const starts = new Map<string, number>();
  for (const [name, content] of Object.entries(streams)) {
    if (content.length >= miniLimit) starts.set(name, add(content));
    else {
      const count = Math.ceil(content.length / miniSector);
      starts.set(name, count === 0 ? endOfChain : miniChains.length);
      for (let index = 0; index < count; index += 1) miniChains.push(index === count - 1 ? endOfChain : miniChains.length + 1);
    }
  }
  const miniStart = add(mini);
  const miniTable = add(numbers(miniChains));
  const directory = add(directoryOf(streams, starts, miniStart, mini.length));
  return assemble(sectors, chains, directory, miniTable);
}

function directoryOf(streams: Record<string, Uint8Array>, starts: ReadonlyMap<string, number>, miniStart: number, miniLength: number): Uint8Array {
  const names = Object.keys(streams);
  const entries = names.map((name, index) => entry(name, 2, starts.get(name) ?? endOfChain, streams[name]?.length ?? 0, index + 1 < names.length ? index + 2 : free, free));
  return joined(entry("Root Entry", 5, miniStart, miniLength, free, names.length === 0 ? free : 1), ...entries);
}

function entry(name: string, type: number, start: number, size: number, right: number, child: number): Uint8Array {
  const page = new Page(128);
  [...name].forEach((char, index) => page.u16(index * 2, char.charCodeAt(0)));
  page.u16(64, (name.length + 1) * 2);
  page.bytes[66] = type;
  page.u32(68, free);
  page.u32(72, right);
  page.u32(76, child);
  page.u32(116, start);
  page.u32(120, size);
  return page.bytes;
}

function assemble(sectors: readonly Uint8Array[], chains: readonly number[], directory: number, miniTable: number): Uint8Array {
  const tableSectors = Math.ceil((sectors.length + Math.ceil(sectors.length / 127) + 1) / 128);
  const table = new Page(tableSectors * sector);
  for (let index = 0; index < tableSectors * 128; index += 1) table.u32(index * 4, chains[index] ?? free);
  for (let index = 0; index < tableSectors; index += 1) table.u32((sectors.length + index) * 4, 0xfffffffd);
  const head = new Page(sector);
  head.bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.u16(24, 0x3e);
  head.u16(26, 3);
  head.u16(28, 0xfffe);
  head.u16(30, 9);
  head.u16(32, 6);
  head.u32(44, tableSectors);
  head.u32(48, directory);
  head.u32(56, miniLimit);
  head.u32(60, miniTable);
  head.u32(64, miniTable === endOfChain ? 0 : 1);
  head.u32(68, endOfChain);
  for (let index = 0; index < 109; index += 1) head.u32(76 + index * 4, index < tableSectors ? sectors.length + index : free);
  return joined(head.bytes, ...sectors, table.bytes);
}

function numbers(values: readonly number[]): Uint8Array {
  const page = new Page(Math.ceil(values.length / 128) * sector);
  page.bytes.fill(0xff);
  values.forEach((value, index) => page.u32(index * 4, value));
  return page.bytes;
}

function padded(content: Uint8Array, unit: number): Uint8Array {
  const whole = new Uint8Array(Math.ceil(content.length / unit) * unit);
  whole.set(content);
  return whole;
}
