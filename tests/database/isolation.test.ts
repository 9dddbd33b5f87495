import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProcess, startClient } from "./clientProcess.ts";
import { connect, openTarget, type Target } from "./target.ts";

let target: Target;

beforeAll(async () => {
  target = await openTarget();
  await target.database.dataSource.query("CREATE TABLE note (text text)");
  await target.database.dataSource.query("CREATE TABLE stress (marker text)");
});

afterAll(() => target.close());

describe("two client processes on one database", () => {
  it("do not see what the other has not committed, nor what it rolled back", async () => {
    const writer = startClient(target.config);
    const reader = startClient(target.config);
    await writer.query("BEGIN");
    await writer.query("INSERT INTO note VALUES ($1)", ["rolled back"]);
    const read = reader.query("SELECT text FROM note");
    expect(await writer.query("ROLLBACK")).toEqual({ rows: [] });
    expect(await read).toEqual({ rows: [] });
    await writer.query("INSERT INTO note VALUES ('kept')");
    expect(await reader.query("SELECT text FROM note")).toEqual({ rows: [{ text: "kept" }] });
    await Promise.all([writer.end(), reader.end()]);
  });

  it("get their own answers under stress, and exactly the committed rows remain", async () => {
    const stress = (name: string) => runProcess("stress.mjs", { config: target.config, name, clients: 4, rounds: 60 });
    const results = (await Promise.all([stress("a"), stress("b")])).map((text) => JSON.parse(text) as StressResult);
    expect(results.flatMap((result) => result.mismatches)).toEqual([]);
    const committed = results.flatMap((result) => result.committed).sort();
    expect(committed).toHaveLength(2 * 4 * 20);
    const rows = await target.database.dataSource.query<{ marker: string }[]>("SELECT marker FROM stress");
    expect(rows.map((row) => row.marker).sort()).toEqual(committed);
  });

  it("go on after one is killed inside a transaction, which is rolled back", async () => {
    const abandoned = startClient(target.config);
    await abandoned.query("BEGIN");
    await abandoned.query("INSERT INTO note VALUES ('abandoned')");
    const survivor = startClient(target.config);
    const answer = survivor.query("SELECT text FROM note WHERE text = 'abandoned'");
    await abandoned.kill();
    expect(await answer).toEqual({ rows: [] });
    await survivor.end();
  });

  it("go on after one is killed while its statement runs", async () => {
    const doomed = startClient(target.config);
    await doomed.query("BEGIN");
    await doomed.query("INSERT INTO note VALUES ('doomed')");
    void doomed.query("SELECT pg_sleep(0.5)");
    await doomed.kill();
    const survivor = await connect(target.config);
    const { rows } = await survivor.query("SELECT text FROM note WHERE text = 'doomed'");
    expect(rows).toEqual([]);
    await survivor.end();
  });

  it("rolls back an unfinished transaction when a client says goodbye", async () => {
    const polite = await connect(target.config);
    await polite.query("BEGIN");
    await polite.query("INSERT INTO note VALUES ('unfinished')");
    await polite.end();
    const rows: unknown[] = await target.database.dataSource.query("SELECT FROM note WHERE text = 'unfinished'");
    expect(rows).toHaveLength(0);
  });
});

describe("what a client does to its session", () => {
  it("holds for itself across other clients' turns, and not for others", async () => {
    const [one, other] = await Promise.all([connect(target.config), connect(target.config)]);
    await one.query("SET search_path = pg_catalog");
    await one.query("SELECT set_config('TimeZone', 'Asia/Shanghai', false)");
    await other.query("SET TIME ZONE 'Europe/Paris'");
    const settings = "SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone";
    expect((await one.query(settings)).rows).toEqual([{ path: "pg_catalog", zone: "Asia/Shanghai" }]);
    expect((await other.query(settings)).rows[0]).toMatchObject({ zone: "Europe/Paris" });
    await Promise.all([one.end(), other.end()]);
    const [fresh] = await target.database.dataSource.query<{ zone: string }[]>(settings);
    expect(fresh?.zone).toMatch(/^(Etc\/)?UTC$/);
  });

  it("a temporary table is gone with its client", async () => {
    const one = await connect(target.config);
    await one.query("CREATE TEMP TABLE passing (n int)");
    await one.end();
    const other = await connect(target.config);
    await expect(other.query("SELECT * FROM passing")).rejects.toMatchObject({ code: "42P01" });
    await other.end();
  });

  it("may be given when it connects", async () => {
    const client = await connect({ ...target.config, options: "-c TimeZone=Asia/Shanghai -c search_path=pg_catalog,\\ public" });
    const { rows } = await client.query("SELECT current_setting('TimeZone') AS zone, current_setting('search_path') AS path");
    expect(rows).toEqual([{ zone: "Asia/Shanghai", path: "pg_catalog, public" }]);
    await client.end();
  });
});

interface StressResult {
  committed: string[];
  mismatches: string[];
}
