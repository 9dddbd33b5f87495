import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the build put the program of the reader's process: beside this code in the bundle, in `dist` when run from source. */
export function readerFile(): string {
  const here = fileURLToPath(import.meta.url);
  return join(here.endsWith(".ts") ? resolve(dirname(here), "../../../dist") : dirname(here), "reader-worker.mjs");
}
