/**
 * Builds the client, the server's renderer and the service worker beside dist/ and swaps them in when whole, so that a
 * running server never meets half a build. Run as `node packages/web/build.mjs`; everything it has to say goes to stderr.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, createLogger } from "vite";
import { injectManifest } from "workbox-build";
import { assemble } from "./selfcheck/assemble.mjs";

const root = import.meta.dirname;
const dist = join(root, "dist");
// Under node_modules it is out of git's sight; a build of another process has a folder of its own.
const draft = join(root, `node_modules/.build-${process.pid}`);
const client = join(draft, "client");
const configFile = join(root, "vite.config.ts");

console.log = console.info = console.error;
const customLogger = createLogger("warn");

/** One name for everything a reader's phone may hold of this build. */
function buildId() {
  const hash = createHash("sha256");
  for (const file of filesOf(draft).sort()) hash.update(relative(draft, file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function filesOf(folder) {
  return readdirSync(folder).map((name) => join(folder, name)).flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
}

const folders = { client: "client", renderer: "server", worker: "worker", selfcheck: "selfcheck" };

async function run(mode, define = {}) {
  await build({ configFile, mode, define, customLogger, logLevel: "warn", build: { outDir: join(draft, folders[mode]) } });
}

/** Writes the list of what the worker keeps at once into its source. */
async function listShell() {
  const { warnings } = await injectManifest({
    swSrc: join(draft, "worker/sw.js"),
    swDest: join(client, "sw.js"),
    globDirectory: client,
    globPatterns: ["app.js", "assets/*", "favicon.svg", "icons/*.png", "manifest.webmanifest"],
    dontCacheBustURLsMatching: /assets\//,
  });
  for (const warning of warnings) console.error(warning);
}

/** The self-check page as one file, which is saved, passed on and opened from a disk. */
function joinSelfCheck() {
  const built = (name) => readFileSync(join(draft, "selfcheck", name), "utf8");
  const template = readFileSync(join(root, "selfcheck/selfcheck.html"), "utf8");
  writeFileSync(join(client, "selfcheck.html"), assemble(template, built("selfcheck.js"), built("selfcheck.css")));
  rmSync(join(draft, "selfcheck"), { recursive: true });
}

function swapIn() {
  const old = `${draft}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(draft, dist);
  rmSync(old, { recursive: true, force: true });
}

try {
  await run("client");
  await run("renderer");
  await run("worker", { __BUILD_ID__: JSON.stringify(buildId()) });
  await listShell();
  rmSync(join(draft, "worker"), { recursive: true });
  await run("selfcheck");
  joinSelfCheck();
  swapIn();
} finally {
  rmSync(draft, { recursive: true, force: true });
}
