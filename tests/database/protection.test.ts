import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect, openTarget, type Target } from "./target.ts";
import { addVersion, publish, type Draft } from "./publishedRecord.ts";

let target: Target;
let client: pg.Client;
let published: Draft;
let draft: Draft;

beforeAll(async () => {
  target = await openTarget();
  client = await connect(target.config);
  const ledger = "INSERT INTO ledger VALUES (1, now(), 'operator', 'publish', 'a', '{}', '', $1)";
  await client.query(ledger, [createHash("sha256").update("1").digest("hex")]);
});

afterAll(async () => {
  await client.end();
  await target.close();
});

beforeEach(async () => {
  published = await addVersion(client);
  await publish(client, published);
  draft = await addVersion(client);
});

async function refuses(sql: string, parameters: unknown[] = []): Promise<void> {
  await expect(client.query(sql, parameters)).rejects.toMatchObject({ code: "23001" });
}

describe("a published version", () => {
  it("can be neither changed nor deleted, nor made a draft again", async () => {
    await refuses("UPDATE version SET title = 'x' WHERE id = $1", [published.version]);
    await refuses("UPDATE version SET published_at = NULL WHERE id = $1", [published.version]);
    await refuses("DELETE FROM version WHERE id = $1", [published.version]);
    await expect(client.query("DELETE FROM version")).rejects.toThrow("已发布的版本不能修改或删除");
  });

  it("keeps its sections as they are", async () => {
    await refuses("UPDATE section SET heading = 'x' WHERE version_id = $1", [published.version]);
    await refuses("DELETE FROM section WHERE version_id = $1", [published.version]);
    await refuses("INSERT INTO section VALUES ($1, 9, '九', '新', 1, '[]')", [published.version]);
    await refuses("UPDATE section SET version_id = $1, position = 9 WHERE version_id = $2", [published.version, draft.version]);
    await refuses("UPDATE section SET version_id = $2, position = 9 WHERE version_id = $1", [published.version, draft.version]);
  });

  it("keeps the file it came from", async () => {
    await refuses("UPDATE source_file SET name = 'x' WHERE hash = $1", [published.sourceFile]);
    await refuses("DELETE FROM source_file WHERE hash = $1", [published.sourceFile]);
  });

  it("keeps its report and agency", async () => {
    await expect(client.query("DELETE FROM report WHERE id = $1", [published.report])).rejects.toMatchObject({ code: "23503" });
    await expect(client.query("DELETE FROM agency WHERE id = $1", [published.agency])).rejects.toMatchObject({ code: "23503" });
  });

  it("is protected in replica mode too", async () => {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await refuses("UPDATE version SET title = 'x' WHERE id = $1", [published.version]);
    await client.query("ROLLBACK");
  });

  it("is not deceived by a table of the same name", async () => {
    await client.query("BEGIN");
    await client.query("CREATE TEMP TABLE version (id integer, published_at timestamptz) ON COMMIT DROP");
    await refuses("DELETE FROM section WHERE version_id = $1", [published.version]);
    await client.query("ROLLBACK");
  });
});

describe("the ledger", () => {
  it("is only added to", async () => {
    await refuses("UPDATE ledger SET details = 'x'");
    await refuses("DELETE FROM ledger");
    await expect(client.query("DELETE FROM ledger")).rejects.toThrow("操作记录只能追加");
  });
});

describe("the order of the figures", () => {
  it("only grows, since every vector is read by it; the vectors may be made anew", async () => {
    await client.query("INSERT INTO figure_order VALUES ('T2014', 1, 'a'), ('T2014', 2, 'b')");
    await refuses("UPDATE figure_order SET position = 3 WHERE code = 'a'");
    await refuses("DELETE FROM figure_order");
    await refuses("TRUNCATE figure_order");
    await expect(client.query("INSERT INTO figure_order VALUES ('T2014', 2, 'c')")).rejects.toMatchObject({ code: "23505" });
    await client.query("INSERT INTO figure_vector VALUES ($1, 'T2014', '{1,NULL}', '{0,2}')", [published.version]);
    await expect(client.query("UPDATE figure_vector SET states = '{0}'")).rejects.toMatchObject({ code: "23514" });
    expect((await client.query("SELECT code, value, state FROM figure ORDER BY code")).rows).toEqual([{ code: "a", value: 1, state: "number" }, { code: "b", value: null, state: "blank" }]);
    expect((await client.query("DELETE FROM figure_vector")).rowCount).toBe(1);
  });

  it("shows analysts nothing of a draft", async () => {
    await client.query("INSERT INTO figure_vector VALUES ($1, 'T2014', '{1}', '{0}')", [draft.version]);
    expect((await client.query("SELECT FROM figure")).rowCount).toBe(0);
    await client.query("DELETE FROM figure_vector");
  });
});

describe("no table of the record", () => {
  it.each(["version", "section", "source_file", "ledger", "report", "agency", "catalogue"])("%s can be emptied", async (table) => {
    await refuses(`TRUNCATE ${table} CASCADE`);
  });

  it("can be emptied through another's CASCADE", async () => {
    await client.query("CREATE TABLE outside (id integer PRIMARY KEY); ALTER TABLE agency ADD COLUMN outside_id integer REFERENCES outside");
    await refuses("TRUNCATE outside CASCADE");
    await client.query("ALTER TABLE agency DROP COLUMN outside_id; DROP TABLE outside");
  });
});

describe("a draft", () => {
  it("can be changed, and deleted with its sections and its file", async () => {
    await client.query("UPDATE version SET title = '改' WHERE id = $1", [draft.version]);
    await client.query("UPDATE section SET heading = '改' WHERE version_id = $1", [draft.version]);
    await client.query("INSERT INTO section VALUES ($1, 2, '二', '新', 1, '[]')", [draft.version]);
    await client.query("UPDATE source_file SET name = '改' WHERE hash = $1", [draft.sourceFile]);
    await client.query("DELETE FROM section WHERE version_id = $1", [draft.version]);
    await client.query("DELETE FROM version WHERE id = $1", [draft.version]);
    const { rowCount } = await client.query("DELETE FROM source_file WHERE hash = $1", [draft.sourceFile]);
    expect(rowCount).toBe(1);
  });
});

describe("the schema", () => {
  it("has its one catalogue row and refuses another", async () => {
    const { rows } = await client.query("SELECT \"only\", kind, revision, ledger_sequence, ledger_hash, id::text FROM catalogue");
    expect(rows).toEqual([{ only: true, kind: null, revision: "0", ledger_sequence: "0", ledger_hash: "",
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/) as unknown }]);
    await expect(client.query("INSERT INTO catalogue DEFAULT VALUES")).rejects.toMatchObject({ code: "23505" });
    await expect(client.query("INSERT INTO catalogue (\"only\") VALUES (false)")).rejects.toMatchObject({ code: "23514" });
  });

  it("finds the newest published versions by an index", async () => {
    await client.query("BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off");
    const { rows } = await client.query<Record<string, string>>(
      "EXPLAIN SELECT id FROM version WHERE published_at IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 20");
    await client.query("ROLLBACK");
    expect(JSON.stringify(rows)).toContain("version_published_newest");
  });
});
