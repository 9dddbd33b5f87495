import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { executeNode, say, Trouble } from "./child.mjs";
import { isFresh, takeStamp, writeStamp } from "./fingerprint.mjs";
import { installKey } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./paths.mjs";

const shared = [inRoot("packages", "shared"), inRoot("tsconfig.base.json")];
const serverRoom = inRoot("packages", "server");
const webRoom = inRoot("packages", "web");

const targets = [
  { name: "server", dist: join(serverRoom, "dist"), sources: [serverRoom, ...shared], needs: join(serverRoom, "main.ts"), make: makeServer },
  { name: "web", dist: join(webRoom, "dist"), sources: [webRoom, ...shared, inRoot("schema.graphql")], needs: join(webRoom, "build.mjs"), make: makeWeb },
];

const stampOf = (target) => join(target.dist, ".stamp.json");

/** Builds the server and the pages where their sources changed since the last build. */
export async function build() {
  const key = installKey();
  const stale = () => targets.filter((target) => !isFresh(stampOf(target), target.sources, key));
  if (stale().length === 0) return;
  await withLock("build", async () => {
    for (const target of stale()) await buildOne(target, key);
  });
}

async function buildOne(target, key) {
  if (!existsSync(target.needs)) throw new Trouble(`The ${target.name} cannot be built: ${target.needs.slice(inRoot().length + 1)} is missing.`);
  say(`Building the ${target.name} …`);
  const stamp = takeStamp(target.sources, key);
  await target.make(target);
  writeStamp(stampOf(target), stamp);
}

async function must(args, what, options) {
  const code = await executeNode(args, options);
  if (code !== 0) throw new Trouble(`${what} failed (the reason stands above).`);
}

// Built beside the old one and swapped in when whole. Under node_modules it is out of git's sight and still finds its libraries.
async function makeServer({ dist }) {
  const draft = join(serverRoom, "node_modules", ".build");
  const vite = inRoot("node_modules", "vite", "bin", "vite.js");
  rmSync(draft, { recursive: true, force: true });
  await must([vite, "build", "--ssr", "--outDir", draft, "--logLevel", "warn"], "Building the server", { cwd: serverRoom });
  await makeTemplate(draft, dist);
  swap(draft, dist);
}

/** The prepared database depends on the code that makes it: an unchanged maker's template is taken over. */
async function makeTemplate(draft, dist) {
  const maker = join(draft, "make-template.mjs");
  const template = "database-template.tar.gz";
  const key = codeKey(maker);
  const keyFile = "database-template.key";
  const known = existsSync(join(dist, keyFile)) && readFileSync(join(dist, keyFile), "utf8");
  if (known === key && existsSync(join(dist, template))) copyFileSync(join(dist, template), join(draft, template));
  else await must([maker], "Preparing the database template");
  if (!existsSync(join(draft, template))) throw new Trouble(`Preparing the database template left no ${template} beside make-template.mjs.`);
  writeStamp(join(draft, keyFile), key);
}

/** A hash over a built file and the built files it imports. */
function codeKey(entry, seen = new Map()) {
  if (!seen.has(entry)) {
    const code = readFileSync(entry, "utf8");
    seen.set(entry, code);
    for (const [, path = ""] of code.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+\.mjs)["']/g)) codeKey(join(dirname(entry), path), seen);
  }
  const hash = createHash("sha256");
  for (const file of [...seen.keys()].sort()) hash.update(seen.get(file));
  return hash.digest("hex");
}

// The stamp goes with the old pages: a build that broke off is begun again.
async function makeWeb({ dist }) {
  rmSync(dist, { recursive: true, force: true });
  await must([join(webRoom, "build.mjs")], "Building the pages", { cwd: webRoom });
}

function swap(draft, dist) {
  const old = `${draft}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(draft, dist);
  rmSync(old, { recursive: true, force: true });
}
