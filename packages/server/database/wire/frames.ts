import { ProtocolError } from "./protocol.ts";

const typedHeader = 5;

/**
 * Cuts a byte stream into protocol messages.
 *
 * Chunks are joined only when a message is complete, so a large message costs one copy, and its announced
 * length is checked before any of it is kept.
 */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(private readonly maxMessageBytes: number) {}

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The next message without a type byte (only startup messages are such), or undefined until it is complete. */
  nextUntyped(maxBytes: number): Buffer | undefined {
    if (this.#size < 4) return undefined;
    const length = this.#peek(4).readUInt32BE(0);
    if (length < 8 || length > maxBytes) throw new ProtocolError("08P01", `invalid length of startup packet: ${length}`);
    return this.#take(length);
  }

  /** The next message, type byte and length included, or undefined until it is complete. */
  next(): Buffer | undefined {
    if (this.#size < typedHeader) return undefined;
    const length = this.#peek(typedHeader).readUInt32BE(1);
    if (length < 4) throw new ProtocolError("08P01", `invalid message length: ${length}`);
    if (length > this.maxMessageBytes) {
      throw new ProtocolError("54000", `message of ${length} bytes is larger than the ${this.maxMessageBytes} allowed`);
    }
    return this.#take(length + 1);
  }

  #peek(count: number): Buffer {
    const first = this.#chunks[0];
    if (first && first.length >= count) return first;
    return this.#join();
  }

  #take(count: number): Buffer | undefined {
    if (this.#size < count) return undefined;
    const whole = this.#peek(count);
    const rest = whole.subarray(count);
    if (rest.length > 0) this.#chunks[0] = rest;
    else this.#chunks.shift();
    this.#size -= count;
    return whole.subarray(0, count);
  }

  #join(): Buffer {
    const joined = Buffer.concat(this.#chunks, this.#size);
    this.#chunks = [joined];
    return joined;
  }
}

/** Walks complete backend messages; `payload` is what follows type and length. */
export function* backendMessages(reply: Buffer): Generator<{ type: number; payload: Buffer }> {
  let at = 0;
  while (at + typedHeader <= reply.length) {
    const end = at + 1 + reply.readUInt32BE(at + 1);
    yield { type: reply[at] ?? 0, payload: reply.subarray(at + typedHeader, end) };
    at = end;
  }
}

/** The text up to the next zero byte, and where the byte after it stands. */
export function readText(bytes: Buffer, from: number): { text: string; next: number } {
  const zero = bytes.indexOf(0, from);
  if (zero < 0) throw new ProtocolError("08P01", "invalid string in message");
  return { text: bytes.toString("utf8", from, zero), next: zero + 1 };
}
