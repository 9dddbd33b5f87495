import { createServer, type Server, type Socket } from "node:net";
import { Connection } from "./connection.ts";
import type { Engine } from "./engine.ts";
import { defaultLimits, type WireLimits } from "./limits.ts";
import { simpleQuery } from "./messages.ts";
import { textRows } from "./reply.ts";
import { EngineSession } from "./session.ts";

export interface WireServer {
  /** Stops listening, disconnects everyone, rolls back what they left open, and waits until the engine rests. */
  close(): Promise<void>;
}

export interface WireServerOptions {
  engine: Engine;
  /** Path of the unix socket. */
  path: string;
  limits?: Partial<WireLimits>;
  /** Hears of an engine that cannot go on; by then its clients have been told. */
  onBroken: (error: Error) => void;
}

/** Serves one engine to PostgreSQL clients. */
export async function serveWire(options: WireServerOptions): Promise<WireServer> {
  const limits = { ...defaultLimits, ...options.limits };
  const session = new EngineSession(options.engine, options.onBroken);
  const serverVersion = await versionOf(options.engine);
  const sockets = new Set<Socket>();
  let accepted = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    accepted += 1;
    const connection = new Connection(socket, session, limits, { number: accepted, serverVersion });
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    if (sockets.size > limits.maxConnections) connection.refuse("53300", "sorry, too many clients already");
  });
  await listen(server, options.path);
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      await session.settled();
    },
  };
}

async function versionOf(engine: Engine): Promise<string> {
  const [row] = textRows(await engine.execute(simpleQuery("SHOW server_version")));
  if (!row?.[0]) throw new Error("the embedded database does not answer");
  return row[0];
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
