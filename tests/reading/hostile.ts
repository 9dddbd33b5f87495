import { randomOf } from "../roundtrip/random.ts";
import type { SeedFile } from "./seedFiles.ts";

/** A file that was broken on purpose, and the longest that it may take. */
export interface HostileFile {
  name: string;
  bytes: Uint8Array;
  milliseconds: number;
}

/** The files of a seed and the next ones: each a whole file with bytes changed, cut, repeated, or taken from another. */
export function* hostileFiles(seeds: readonly SeedFile[], from: number, count: number): Generator<HostileFile> {
  for (let seed = from; seed < from + count; seed++) {
    const random = randomOf(seed);
    const whole = seeds[seed % seeds.length];
    if (whole === undefined) return;
    let bytes = Uint8Array.from(whole.bytes);
    const place = (): number => Math.floor(random.next() * bytes.length);
    for (let step = 0; step <= Math.floor(random.next() * 6); step++) {
      const at = place();
      switch (Math.floor(random.next() * 6)) {
        case 0:
          for (let index = 0; index < 1 + random.next() * 20; index++) bytes[place()] = Math.floor(random.next() * 256);
          break;
        case 1:
          bytes = bytes.slice(0, Math.max(1, at));
          break;
        case 2:
          bytes = joined(bytes.slice(0, at), bytes.slice(place()));
          break;
        case 3:
          bytes = joined(bytes.slice(0, at), bytes.slice(at, at + 200), bytes.slice(at, at + 200), bytes.slice(at));
          break;
        case 4:
          bytes.fill(random.next() < 0.5 ? 0xff : 0, at, at + Math.floor(random.next() * 64));
          break;
        default: {
          const other = seeds[Math.floor(random.next() * seeds.length)]?.bytes ?? bytes;
          bytes = joined(bytes.slice(0, at), other.slice(0, Math.floor(random.next() * 4096)), bytes.slice(at));
        }
      }
    }
    yield { name: `${whole.format}, seed ${seed}`, bytes, milliseconds: whole.format === "PDF" ? 5000 : 1000 };
  }
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
