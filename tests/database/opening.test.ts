import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DatabaseBusy, openDatabase, type Database } from "../../packages/server/database/index.ts";
import { processPlace } from "../../packages/server/database/embedded/processes.ts";
import { bundleDatabase, type Bundle } from "./bundle.ts";
import { startHolder, type HolderProcess } from "./holderProcess.ts";
import { embeddedConfig, temporaryFolder } from "./target.ts";

let bundle: Bundle;
let dataDirectory: string;
const holders: HolderProcess[] = [];

beforeAll(async () => {
  bundle = await bundleDatabase();
});

beforeEach(async () => {
  dataDirectory = await temporaryFolder();
});

afterEach(async () => {
  await Promise.all(holders.splice(0).map((holder) => holder.kill()));
  await rm(dataDirectory, { recursive: true, force: true });
});

afterAll(() => bundle.remove());

function hold(task: "wait" | "write" | "close" = "wait"): HolderProcess {
  const holder = startHolder(bundle.file, dataDirectory, task);
  holders.push(holder);
  return holder;
}

function open(exclusive: boolean): Promise<Database> {
  return openDatabase({ dataDirectory, exclusive, entities: [] });
}

const allTables = [
  "agency", "catalogue", "citation", "claim", "figure_order", "figure_vector", "finding", "finding_explanation", "ledger", "migrations", "projection", "report", "section", "source_file", "version",
];

async function tables(database: Database): Promise<string[]> {
  const rows = await database.dataSource.query<{ name: string }[]>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename COLLATE \"C\"");
  return rows.map((row) => row.name);
}

describe("a database in a folder", () => {
  it("is made with its schema, and other files there are left alone", async () => {
    await writeFile(join(dataDirectory, "note.txt"), "mine");
    const database = await open(true);
    expect(database.embedded).toBe(true);
    expect(await tables(database)).toEqual(
      allTables);
    await database.close();
    expect((await readdir(dataDirectory)).sort()).toEqual(["database", "note.txt"]);
    expect(await readFile(join(dataDirectory, "note.txt"), "utf8")).toBe("mine");
  });

  it("keeps its content when closed and opened again", async () => {
    const first = await open(true);
    await first.dataSource.query("INSERT INTO agency (slug, name) VALUES ('a', '某县')");
    await first.close();
    const second = await open(true);
    expect(await second.dataSource.query("SELECT slug, name FROM agency")).toEqual([{ slug: "a", name: "某县" }]);
    await second.close();
  });

  it("gives the types that PostgreSQL gives", async () => {
    const database = await open(true);
    const [row] = await database.dataSource.query<Record<string, unknown>[]>(
      "SELECT 9007199254740993::bigint AS big, '\\x00ff'::bytea AS bytes, '{\"a\":1}'::jsonb AS json, ARRAY['甲'] AS list,"
      + " '2024-01-01T00:00:00Z'::timestamptz AS at, current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone");
    expect(row).toEqual({ big: "9007199254740993", bytes: Buffer.from([0, 255]), json: { a: 1 }, list: ["甲"],
      at: new Date("2024-01-01T00:00:00Z"), encoding: "UTF8", zone: "UTC" });
    await database.close();
  });
});

describe("a second opener", () => {
  it("is refused when it must have the files alone, and told by whom", async () => {
    const holder = hold();
    await holder.printed(1);
    const refused = open(true);
    await expect(refused).rejects.toBeInstanceOf(DatabaseBusy);
    await expect(refused).rejects.toThrow(`数据库正由进程 ${holder.pid} 使用，不能再打开一次。`);
  });

  it("is refused in the same process as well", async () => {
    const first = await open(true);
    await expect(open(true)).rejects.toThrow(`${process.pid}`);
    await first.close();
    await (await open(true)).close();
  });

  it("joins through the holder's socket when it may, even while the holder is starting", async () => {
    const holder = hold();
    while (!existsSync(join(dataDirectory, "database.lock"))) await new Promise((resolve) => setImmediate(resolve));
    const joined = await open(false);
    await joined.dataSource.query("INSERT INTO agency (slug, name) VALUES ('joined', '某局')");
    await joined.close();
    await holder.printed(1);
    const again = await open(false);
    expect(await again.dataSource.query("SELECT slug FROM agency")).toEqual([{ slug: "joined" }]);
    await again.close();
  });

  it("opens the files itself when nobody has them", async () => {
    const alone = await open(false);
    await expect(open(true)).rejects.toBeInstanceOf(DatabaseBusy);
    await alone.close();
  });
});

describe("the lock of a process that is gone", () => {
  it("is taken over after a crash", async () => {
    const holder = hold();
    await holder.printed(1);
    await holder.kill();
    expect(existsSync(join(dataDirectory, "database.lock"))).toBe(true);
    await (await open(true)).close();
    expect(existsSync(join(dataDirectory, "database.lock"))).toBe(false);
  });

  it("is taken over by one of several who want it", async () => {
    const dead = hold();
    await dead.printed(1);
    await dead.kill();
    const racers = [hold(), hold(), hold(), hold()];
    const outcomes = await Promise.all(racers.map(async (racer) => Promise.race([
      racer.printed(1).then(() => "open", () => "refused"), racer.exited.then(() => "refused"),
    ])));
    expect(outcomes.filter((outcome) => outcome === "open")).toHaveLength(1);
    const refused = racers.filter((_, index) => outcomes[index] === "refused");
    for (const racer of refused) expect(racer.complaints()).toContain("DatabaseBusy");
  });

  it("is taken over when its number was given to another process, and when it is damaged", async () => {
    const lock = join(dataDirectory, "database.lock");
    await writeFile(lock, `{"token":"old","pid":${process.pid},"started":"another boot:1","place":"${processPlace()}","socketDirectory":"/nowhere"}\n`);
    await (await open(true)).close();
    await writeFile(lock, "");
    await (await open(true)).close();
  });
});

describe("the socket's folder", () => {
  it("is for its owner only, and a folder that others can enter is not used", async () => {
    const database = await open(true);
    const socketDirectory = String(embeddedConfig(database).host);
    await database.close();
    await mkdir(socketDirectory, { recursive: true });
    await chmod(socketDirectory, 0o755);
    await expect(open(true)).rejects.toThrow("0700");
    await chmod(socketDirectory, 0o700);
    await (await open(true)).close();
  });
});

describe("kill -9", () => {
  it("in the middle of writing loses nothing that was acknowledged and leaves nothing half-written", { timeout: 240_000 }, async () => {
    const prepared = await open(true);
    await prepared.dataSource.query("CREATE TABLE pairs (number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, half text)");
    await prepared.dataSource.query("CREATE TABLE halves (pair integer REFERENCES pairs, filler text)");
    await prepared.close();
    const acknowledged: number[] = [];
    for (let round = 1; round <= 12; round += 1) {
      const holder = hold("write");
      // Each round dies after a different number of transactions, so at a different place.
      await holder.printed(1 + round * 3);
      await holder.kill();
      acknowledged.push(...holder.lines.slice(1).map(Number));
      expect(await survivors()).toMatchObject({ torn: "0", unindexed: "0" });
    }
    const { numbers } = await survivors();
    expect(acknowledged.filter((number) => !numbers.includes(number))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 * 78);
  });

  it("during the very first start leaves nothing that stops the next one", { timeout: 240_000 }, async () => {
    for (const stage of ["database.lock", "database.unfinished-", "database"]) {
      await rm(dataDirectory, { recursive: true });
      await mkdir(dataDirectory);
      const holder = hold();
      while (!(await readdir(dataDirectory)).some((name) => name.startsWith(stage) && !name.endsWith(".draft"))) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      await holder.kill();
      const database = await open(true);
      expect(await tables(database)).toEqual(allTables);
      await database.close();
      expect(await readdir(dataDirectory)).toEqual(["database"]);
    }
  });

  async function survivors(): Promise<{ torn: string; unindexed: string; numbers: number[] }> {
    const database = await open(true);
    const [counts] = await database.dataSource.query<{ torn: string; unindexed: string }[]>(
      "SELECT (SELECT count(*) FROM pairs LEFT JOIN halves ON pair = number WHERE pair IS NULL OR length(filler) <> 4000) AS torn,"
      + " (SELECT count(*) FROM pairs) - (SELECT count(*) FROM pairs p WHERE EXISTS (SELECT FROM pairs q WHERE q.number = p.number)) AS unindexed");
    const rows = await database.dataSource.query<{ number: number }[]>("SELECT number FROM pairs");
    await database.close();
    return { torn: counts?.torn ?? "", unindexed: counts?.unindexed ?? "", numbers: rows.map((row) => row.number) };
  }
});

describe("without a prepared template", () => {
  it("a first start makes the database itself", { timeout: 60_000 }, async () => {
    await rm(bundle.template);
    const holder = hold("close");
    expect(await holder.exited).toBe(0);
    const database = await open(true);
    expect(await tables(database)).toEqual(allTables);
    await database.close();
  });
});

describe("a process that is told to stop", () => {
  it("closes the database and ends by itself", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "processes/holder.mjs"), bundle.file, dataDirectory, "close"]);
    expect(stderr.toString()).toBe("");
    expect(status).toBe(0);
  });
});
