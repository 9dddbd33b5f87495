import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const web = join(import.meta.dirname, "..");
const bin = join(web, "node_modules/gql.tada/bin/cli.js");

it("the types of queries follow the committed schema: `node packages/web/api/generate.mjs` renews them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-schema-"));
  try {
    const fresh = join(folder, "schema.d.ts");
    await promisify(execFile)(process.execPath, [bin, "generate-output", "--output", fresh], { cwd: web });
    const [now, committed] = await Promise.all([readFile(fresh, "utf8"), readFile(join(web, "api/schema.d.ts"), "utf8")]);
    expect(committed).toBe(now);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 30_000);
