import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the build put what is loaded at run time: beside this code in the bundle, in `dist` when run from source. */
export function builtFile(name: "database-worker.mjs" | "database-template.tar.gz"): string {
  const here = fileURLToPath(import.meta.url);
  const fromSource = here.endsWith(".ts");
  return join(fromSource ? resolve(dirname(here), "../../dist") : dirname(here), name);
}
