import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DatabaseIsReal, resetDatabase } from "../../packages/server/database/index.ts";
import { startClient } from "./clientProcess.ts";
import { addVersion, publish } from "./publishedRecord.ts";
import { connect, openTarget, type Target } from "./target.ts";

let target: Target;

beforeAll(async () => {
  target = await openTarget();
});

afterAll(() => target.close());

describe("resetting a database", () => {
  it("swaps in a fresh one in one step while another process goes on reading", async () => {
    const client = await connect(target.config);
    await publish(client, await addVersion(client));
    await client.query("UPDATE catalogue SET kind = 'sample', revision = 5");
    const [{ id: before } = { id: "" }] = (await client.query<{ id: string }>("SELECT id FROM catalogue")).rows;
    const reader = startClient(target.config);
    const seen: string[] = [];
    let isReset = false;
    const reading = (async () => {
      while (!isReset || seen.length < 20) {
        const answer = await reader.query("SELECT (SELECT count(*) FROM version)::text || '/' || (SELECT revision FROM catalogue)::text AS state");
        seen.push(answer.error ? answer.error.message : String(answer.rows?.[0]?.["state"]));
      }
    })();
    await resetDatabase(target.database.dataSource);
    isReset = true;
    await reading;
    expect(new Set(seen)).toEqual(new Set(seen[0] === "1/5" ? ["1/5", "0/0"] : ["0/0"]));
    const { rows } = await client.query<{ id: string; kind: string | null }>("SELECT id, kind FROM catalogue");
    expect(rows).toMatchObject([{ kind: null }]);
    expect(rows[0]?.id).not.toBe(before);
    await addVersion(client);
    await Promise.all([client.end(), reader.end()]);
  });

  it("is refused when the content is real, and nothing is lost", async () => {
    const client = await connect(target.config);
    await addVersion(client);
    await client.query("UPDATE catalogue SET kind = 'real'");
    await expect(resetDatabase(target.database.dataSource)).rejects.toBeInstanceOf(DatabaseIsReal);
    expect((await client.query("SELECT FROM agency")).rowCount).toBeGreaterThan(0);
    await client.end();
  });
});
