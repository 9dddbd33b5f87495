import { connect as connectSocket, type Socket } from "node:net";
import { join } from "node:path";
import type { QueryConfig } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, openEmbeddedTarget, type Target } from "./target.ts";

// What is special about the embedded database's wire server; a PostgreSQL server has its own ways.
let target: Target;

beforeAll(async () => {
  target = await openEmbeddedTarget();
});

afterAll(() => target.close());

async function stillServes(): Promise<void> {
  const rows: unknown[] = await target.database.dataSource.query("SELECT 7 AS seven");
  expect(rows).toEqual([{ seven: 7 }]);
}

describe("timeouts that would stop the engine for good", () => {
  const settings = ["statement_timeout", "idle_in_transaction_session_timeout", "transaction_timeout"];

  it.each(settings)("%s is answered like any SET and has no effect", async (name) => {
    const client = await connect(target.config);
    await client.query("BEGIN");
    await client.query(`SET LOCAL ${name} = 1`);
    await client.query(`SET SESSION ${name} TO '1ms'; SELECT 1`);
    await client.query(`SELECT set_config('${name}', '1', false)`);
    await client.query({ text: `SET ${name} = 1`, values: [] });
    await client.query(`RESET ${name}`);
    await client.query("SELECT pg_sleep(0.05)");
    await client.query("COMMIT");
    expect((await client.query(`SHOW ${name}`)).rows).toEqual([{ [name]: "0" }]);
    await client.end();
    await stillServes();
  });

  it("are ignored as parameters of a connection", async () => {
    const client = await connect({ ...target.config, statement_timeout: 1, idle_in_transaction_session_timeout: 1,
      options: "-c transaction_timeout=1 --statement-timeout=1" });
    await client.query("BEGIN");
    await client.query("SELECT pg_sleep(0.05)");
    await client.query("COMMIT");
    await client.end();
  });

  it("are switched off again where they cannot be seen beforehand", async () => {
    const client = await connect(target.config);
    await client.query("BEGIN");
    await client.query("DO $$ BEGIN EXECUTE 'SET idle_in_transaction_session_timeout = 60000'; END $$");
    expect((await client.query("SHOW idle_in_transaction_session_timeout")).rows[0]).toEqual({ idle_in_transaction_session_timeout: "0" });
    await client.query("ROLLBACK");
    await client.end();
  });

  it("may be spoken of in data", async () => {
    const client = await connect(target.config);
    const { rows } = await client.query("SELECT 'SET statement_timeout = 1' AS said /* set statement_timeout */");
    expect(rows).toEqual([{ said: "SET statement_timeout = 1" }]);
    await client.end();
  });
});

describe("what one shared session cannot do is refused, and the connection goes on", () => {
  const refused: [string, QueryConfig][] = [
    ["COPY note FROM STDIN", { text: "COPY note FROM STDIN" }],
    ["COPY behind another statement", { text: "SELECT 1; copy note (t) from /* here */ stdin" }],
    ["a named prepared statement", { name: "mine", text: "SELECT 1" }],
    ["the end of its own process", { text: "SELECT pg_terminate_backend(pg_backend_pid())" }],
    ["set_config with a computed name", { text: "SELECT set_config($1, '1', false)", values: ["statement_timeout"] }],
  ];

  it.each(refused)("%s", async (_, query) => {
    const client = await connect(target.config);
    await expect(client.query({ ...query })).rejects.toMatchObject({ code: "0A000" });
    expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await client.query("BEGIN");
    await expect(client.query({ ...query })).rejects.toMatchObject({ code: "0A000" });
    await expect(client.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
    await client.query("ROLLBACK");
    await client.end();
    await stillServes();
  });
});

describe("a client that sends too much", () => {
  it("hears why, is disconnected, and the others go on", async () => {
    const raw = await rawClient();
    raw.send(Buffer.from([0x51, 0x7f, 0xff, 0xff, 0xff]));
    raw.send(Buffer.alloc(200_000, 0x20));
    const answer = await raw.untilClosed();
    expect(answer).toContain("C54000");
    expect(answer).toContain("larger than");
    await stillServes();
  });

  it("a statement of 20 MB is not too much", async () => {
    const client = await connect(target.config);
    const bytes = Buffer.alloc(20_971_520, 7);
    const { rows } = await client.query("SELECT length($1::bytea) AS length", [bytes]);
    expect(rows).toEqual([{ length: 20_971_520 }]);
    await client.end();
  });

  it("a large answer arrives whole", async () => {
    const client = await connect(target.config);
    const { rows } = await client.query<{ n: number; text: string }>("SELECT n, repeat('年', 100) AS text FROM generate_series(1, 50000) n");
    expect(rows).toHaveLength(50_000);
    expect(rows.every((row, index) => row.n === index + 1 && row.text.length === 100)).toBe(true);
    await client.end();
  });

  it("many statements sent without waiting are all answered in order, even after a goodbye", async () => {
    const raw = await rawClient();
    const numbers = Array.from({ length: 2_000 }, (_, n) => `=${n};`);
    raw.send(Buffer.concat([...numbers.map((number) => message("Q", Buffer.from(`SELECT '${number}'\0`))), message("X")]));
    await target.database.dataSource.query("SELECT 1");
    const answers = await raw.untilClosed();
    expect(answers.match(/=\d+;/g)).toEqual(numbers);
  });
});

describe("odd beginnings", () => {
  it("an encryption request is answered N", async () => {
    const raw = await rawClient({ startup: false });
    raw.send(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
    raw.end();
    expect(await raw.untilClosed()).toBe("N");
  });

  it("a cancel request changes nothing", async () => {
    const raw = await rawClient({ startup: false });
    raw.send(Buffer.from([0, 0, 0, 16, 0x04, 0xd2, 0x16, 0x2e, 0, 0, 0, 1, 0, 0, 0, 0]));
    expect(await raw.untilClosed()).toBe("");
    await stillServes();
  });

  it("nonsense is refused", async () => {
    const raw = await rawClient({ startup: false });
    raw.send(Buffer.from("GET / HTTP/1.1\r\n\r\n"));
    expect(await raw.untilClosed()).toContain("C08P01");
    await stillServes();
  });
});

describe("a client that asks for its answers before Sync", () => {
  it("keeps the session until Sync, and loses its work when it goes away instead", async () => {
    await target.database.dataSource.query("CREATE TABLE flushed (n int)");
    const raw = await rawClient();
    raw.send(extended("INSERT INTO flushed VALUES (1) RETURNING n", "H"));
    await raw.until("INSERT 0 1");
    const count = target.database.dataSource.query<{ count: string }[]>("SELECT count(*) FROM flushed");
    raw.destroy();
    expect(await count).toEqual([{ count: "0" }]);
  });

  it("commits with Sync", async () => {
    const raw = await rawClient();
    raw.send(extended("INSERT INTO flushed VALUES (2) RETURNING n", "H"));
    await raw.until("INSERT 0 1");
    raw.send(message("S"));
    await raw.until("Z\0\0\0\x05I");
    raw.destroy();
    expect(await target.database.dataSource.query("SELECT n FROM flushed")).toEqual([{ n: 2 }]);
  });

  it("can go away after an error", async () => {
    const raw = await rawClient();
    raw.send(extended("SELECT 1 / 0", "H"));
    await raw.until("C22012");
    raw.destroy();
    await stillServes();
  });
});

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(5);
  header.write(type, "latin1");
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

function extended(sql: string, last: "H" | "S"): Buffer {
  return Buffer.concat([message("P", Buffer.from(`\0${sql}\0\0\0`)), message("B", Buffer.alloc(8)),
    message("E", Buffer.alloc(5)), message(last)]);
}

interface RawClient {
  send(bytes: Buffer): void;
  until(text: string): Promise<void>;
  untilClosed(): Promise<string>;
  end(): void;
  destroy(): void;
}

async function rawClient({ startup = true } = {}): Promise<RawClient> {
  const socket: Socket = connectSocket(join(String(target.config.host), ".s.PGSQL.5432"));
  let heard = "";
  socket.on("data", (chunk: Buffer) => (heard += chunk.toString("latin1")));
  socket.on("error", () => socket.destroy());
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(heard)));
  const until = (text: string): Promise<void> => new Promise((resolve, reject) => {
    const look = (): void => {
      if (!heard.includes(text)) return;
      heard = "";
      socket.off("data", look);
      resolve();
    };
    socket.on("data", look);
    void closed.then(() => reject(new Error(`closed before ${text}`)));
    look();
  });
  if (startup) {
    const parameters = Buffer.from("user\0postgres\0\0");
    const packet = Buffer.concat([Buffer.alloc(8), parameters]);
    packet.writeInt32BE(packet.length, 0);
    packet.writeInt32BE(196_608, 4);
    socket.write(packet);
    await until("Z\0\0\0\x05I");
  }
  return { send: (bytes) => void socket.write(bytes), until, untilClosed: () => closed, end: () => void socket.end(), destroy: () => void socket.destroy() };
}
