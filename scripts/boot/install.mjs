import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { execute, say, Trouble } from "./child.mjs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./paths.mjs";

const pnpm = "pnpm@10.34.9";
const stamp = inRoot("node_modules", ".nianbao-install");

function manifests() {
  const packages = readdirSync(inRoot("packages")).map((name) => inRoot("packages", name, "package.json"));
  return [inRoot("package.json"), inRoot("pnpm-workspace.yaml"), inRoot("pnpm-lock.yaml"), ...packages].filter(existsSync);
}

/** What an installation depends on: the manifests, the lockfile and the kind of machine. */
export function installKey() {
  const hash = createHash("sha256").update(`${process.versions.node.split(".")[0]} ${process.platform} ${process.arch}`);
  for (const file of manifests()) hash.update(file.slice(inRoot().length)).update(readFileSync(file));
  return hash.digest("hex");
}

const isInstalled = (key) => existsSync(stamp) && readFileSync(stamp, "utf8") === key;

/** Installs the dependencies unless they stand as the lockfile says. */
export async function install() {
  if (isInstalled(installKey())) return;
  await withLock("install", async () => {
    const key = installKey();
    if (isInstalled(key)) return;
    say("Installing dependencies …");
    // .npmrc silences npm's own banner; a failing installation must still be heard.
    const loud = { npm_config_loglevel: "error", CI: "true" };
    const args = ["--yes", pnpm, "install", "--frozen-lockfile", "--prefer-offline", "--loglevel=warn", "--reporter=append-only"];
    const windows = process.platform === "win32";
    const code = await execute(windows ? "npx.cmd" : "npx", args, { env: loud }).catch(() => 127);
    if (code !== 0) throw new Trouble(explain(code));
    mkdirSync(inRoot("node_modules"), { recursive: true });
    writeFileSync(stamp, key);
  });
}

function explain(code) {
  if (code === 127) return "npx was not found: install npm, which comes with Node, and start again.";
  return (
    "The dependencies could not be installed (the reason stands above). A first start needs a network or a filled pnpm store; " +
    "after changing a package.json, run `npx --yes " + pnpm + " install` once to renew pnpm-lock.yaml."
  );
}
