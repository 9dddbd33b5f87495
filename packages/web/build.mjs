/**
 * Builds the client, the server's renderer and the service worker into dist/.
 * Run as `node packages/web/build.mjs`; everything it has to say goes to stderr.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { build, createLogger } from "vite";
import { injectManifest } from "workbox-build";

const root = import.meta.dirname;
const client = join(root, "dist/client");
const configFile = join(root, "vite.config.ts");

console.log = console.info = console.error;
const customLogger = createLogger("warn");

/** One name for everything a reader's phone may hold of this build. */
function buildId() {
  const hash = createHash("sha256");
  for (const file of filesOf(join(root, "dist")).sort()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function filesOf(folder) {
  return readdirSync(folder).map((name) => join(folder, name)).flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
}

async function run(mode, define = {}) {
  await build({ configFile, mode, define, customLogger, logLevel: "warn" });
}

/** Writes the list of what the worker keeps at once into its source. */
async function listShell() {
  const { warnings } = await injectManifest({
    swSrc: join(root, "dist/worker/sw.js"),
    swDest: join(client, "sw.js"),
    globDirectory: client,
    globPatterns: ["app.js", "assets/*", "favicon.svg", "icons/*.png", "manifest.webmanifest"],
    dontCacheBustURLsMatching: /assets\//,
  });
  for (const warning of warnings) console.error(warning);
}

rmSync(join(root, "dist"), { recursive: true, force: true });
await run("client");
await run("renderer");
await run("worker", { __BUILD_ID__: JSON.stringify(buildId()) });
await listShell();
rmSync(join(root, "dist/worker"), { recursive: true });
