/** Renews schema.d.ts, the types of queries, from the committed schema.graphql: `node packages/web/api/generate.mjs`. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const web = join(import.meta.dirname, "..");
const { status } = spawnSync(process.execPath, [join(web, "node_modules/gql.tada/bin/cli.js"), "generate-output"], { cwd: web, stdio: "inherit" });
process.exit(status ?? 1);
