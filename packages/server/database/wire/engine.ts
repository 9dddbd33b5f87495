import type { PGlite } from "@electric-sql/pglite";

/** One PostgreSQL session without processes or sockets: protocol bytes in, protocol bytes out. */
export interface Engine {
  execute(batch: Buffer): Promise<Buffer>;
}

export function pgliteEngine(database: PGlite): Engine {
  return {
    async execute(batch) {
      const parts: Buffer[] = [];
      // The engine reuses its memory after each call of onRawData, so the bytes are copied here.
      const collect = (data: Uint8Array): void => void parts.push(Buffer.from(data));
      await database.runExclusive(() => database.execProtocolRawStream(batch, { onRawData: collect }));
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    },
  };
}
