import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { writeTemplate } from "../../packages/server/database/template.ts";
import { temporaryFolder } from "./target.ts";

const server = fileURLToPath(new URL("../../packages/server/", import.meta.url));

export interface Bundle {
  /** The database room as a plain module, beside its worker and template, for processes that cannot read TypeScript. */
  file: string;
  template: string;
  remove(): Promise<void>;
}

/** Builds the database room into a folder of its own, the way the server is built. */
export async function bundleDatabase(): Promise<Bundle> {
  const folder = await temporaryFolder();
  const outDir = join(folder, "dist");
  await symlink(join(server, "node_modules"), join(folder, "node_modules"));
  await build({
    root: server,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true, target: "node20", outDir, emptyOutDir: false, minify: false,
      rolldownOptions: {
        input: { database: "database/index.ts", "database-worker": "database/worker.ts" },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  });
  const template = join(outDir, "database-template.tar.gz");
  await writeTemplate(template);
  return { file: join(outDir, "database.mjs"), template, remove: () => rm(folder, { recursive: true }) };
}
