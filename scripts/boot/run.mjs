import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { say, Trouble } from "./child.mjs";
import { inRoot, root } from "./paths.mjs";

/** What each npm script needs before it runs, and how it runs. */
const commands = {
  start: { builds: true, run: (args) => nianbao(["serve", ...args]) },
  nianbao: { builds: true, run: nianbao },
  test: { builds: true, run: async (args) => (await import("./test.mjs")).test(args) },
  "test:corpus": { builds: true, run: async (args) => (await import("./test.mjs")).testCorpus(args) },
  lint: { builds: false, run: async (args) => (await import("./inspect.mjs")).lint(args) },
  typecheck: { builds: false, run: async () => (await import("./inspect.mjs")).typecheck() },
  bench: { builds: true, run: async (args) => (await import("./bench.mjs")).bench(args) },
};

export async function run(name, args) {
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (!command) {
    say(`Usage: node scripts/boot.mjs ${Object.keys(commands).join("|")} [arguments]`);
    process.exit(1);
  }
  try {
    const { install } = await import("./install.mjs");
    await install();
    if (command.builds) await (await import("./build.mjs")).build();
    const code = await command.run(args);
    if (typeof code === "number") process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** Runs the server's command line in this very process, so that a signal reaches the server and nothing is left behind. */
async function nianbao(args) {
  standWhereTheCallerStands();
  endWithNpm();
  const main = inRoot("packages", "server", "dist", "main.mjs");
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}

/** npm moves to the package's folder; the files a person names are meant from where they stand. Data stays in the checkout. */
function standWhereTheCallerStands() {
  const caller = process.env.npm_lifecycle_event && process.env.INIT_CWD;
  if (!caller || resolve(caller) === root || !existsSync(caller)) return;
  process.env.NIANBAO_DATA ??= inRoot("data");
  process.chdir(caller);
}

// npm hands SIGTERM on (the scripts say `exec`, so that no shell stands between); killed outright, it cannot.
function endWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, "SIGTERM"), 500).unref();
}
