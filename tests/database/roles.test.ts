import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changingSchema } from "../../packages/server/database/schemaChange.ts";
import { grantToApplication } from "../../packages/server/database/grants.ts";
import { openDatabase, resetDatabase } from "../../packages/server/database/index.ts";
import { addVersion, publish, type Draft } from "./publishedRecord.ts";
import { connect, createServerDatabase, onServer, openEmbeddedTarget, serverUrl, withDatabase, withUser } from "./target.ts";

// On a server the two roles log in by themselves; in the embedded database, where everyone is superuser, the client
// takes the application's role.
const owner = `nianbao_owner_${randomBytes(4).toString("hex")}`;
const application = `nianbao_app_${randomBytes(4).toString("hex")}`;
let client: pg.Client;
let published: Draft;
let close: () => Promise<void>;

beforeAll(async () => {
  close = await (serverUrl === undefined ? openEmbedded() : openServer(serverUrl));
  published = await addVersion(client);
  await publish(client, published);
  await client.query("INSERT INTO ledger VALUES (1, now(), 'operator', 'publish', 'a', '{}', '', 'h')");
});

afterAll(() => close());

async function openEmbedded(): Promise<() => Promise<void>> {
  const target = await openEmbeddedTarget();
  await target.database.dataSource.query(`CREATE ROLE ${application}`);
  await changingSchema(target.database.dataSource, (runner) => grantToApplication(runner, application));
  client = await connect(target.config);
  await client.query(`SET ROLE ${application}`);
  return async () => {
    await client.end();
    await target.close();
  };
}

async function openServer(url: string): Promise<() => Promise<void>> {
  for (const role of [owner, application]) await onServer(url, `CREATE ROLE ${role} LOGIN PASSWORD 'test'`);
  const own = await createServerDatabase(url);
  await onServer(own.url, `ALTER DATABASE ${own.name} OWNER TO ${owner}`);
  await onServer(own.url, `GRANT ALL ON SCHEMA public TO ${owner}`);
  const databaseUrl = withUser(own.url, application, "test");
  const options = { databaseUrl, migrationUrl: withUser(own.url, owner, "test"), dataDirectory: "", exclusive: true, entities: [] };
  // Two servers starting at once must not trip over each other's migrations.
  const databases = await Promise.all([openDatabase(options), openDatabase(options), openDatabase(options)]);
  await expect(resetDatabase(databases[0].dataSource)).rejects.toMatchObject({ code: "42501" });
  client = await connect({ connectionString: databaseUrl });
  return async () => {
    await client.end();
    for (const database of databases) await database.close();
    await own.drop();
    for (const role of [owner, application]) await onServer(withDatabase(url, "postgres"), `DROP ROLE ${role}`);
  };
}

describe("the application's role", () => {
  it.each(["version", "section", "source_file", "ledger", "agency", "report"])("can neither truncate nor delete from %s", async (table) => {
    await expect(client.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: "42501" });
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: "42501" });
  });

  it.each(["version", "section", "source_file", "ledger"])("cannot switch off or drop the protection of %s", async (table) => {
    await expect(client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toMatchObject({ code: "42501" });
    await expect(client.query(`DROP TABLE ${table} CASCADE`)).rejects.toMatchObject({ code: "42501" });
    await expect(client.query(`CREATE TRIGGER mine BEFORE DELETE ON ${table} EXECUTE FUNCTION refuse_truncate()`)).rejects.toMatchObject({ code: "42501" });
  });

  it("may make the figures' vectors anew, and neither empty them nor touch their order", async () => {
    await client.query("INSERT INTO figure_order VALUES ('T2014', 1, 'a')");
    await client.query("INSERT INTO figure_vector VALUES ($1, 'T2014', '{1}', '{0}')", [published.version]);
    await client.query("UPDATE figure_vector SET states = '{1}'");
    expect((await client.query("SELECT FROM figure")).rowCount).toBe(1);
    for (const sql of ["TRUNCATE figure_vector", "TRUNCATE figure_order", "UPDATE figure_order SET position = 2", "DELETE FROM figure_order", "INSERT INTO figure (code) VALUES ('a')"]) {
      await expect(client.query(sql), sql).rejects.toMatchObject({ code: expect.stringMatching(/^(?:42501|55000)$/) });
    }
    expect((await client.query("DELETE FROM figure_vector")).rowCount).toBe(1);
  });

  it("cannot change a published version, its sections, its file or the ledger", async () => {
    await expect(client.query("UPDATE version SET title = 'x' WHERE id = $1", [published.version])).rejects.toMatchObject({ code: "23001" });
    await expect(client.query("INSERT INTO section VALUES ($1, 9, '九', '新', 1, '[]')", [published.version])).rejects.toMatchObject({ code: "23001" });
    for (const change of ["UPDATE section SET heading = 'x'", "UPDATE source_file SET name = 'x'", "UPDATE ledger SET details = 'x'"]) {
      await expect(client.query(change)).rejects.toMatchObject({ code: "42501" });
    }
    await expect(client.query("SET session_replication_role = replica")).rejects.toMatchObject({ code: "42501" });
  });

  it("can do its work: write, change and publish drafts, and see whether the schema is up to date", async () => {
    const draft = await addVersion(client);
    await client.query("UPDATE version SET title = '改' WHERE id = $1", [draft.version]);
    await publish(client, draft);
    await client.query("UPDATE catalogue SET revision = revision + 1");
    expect((await client.query("SELECT name FROM migrations")).rows.length).toBeGreaterThan(0);
  });
});
