import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { execute, say, Trouble } from "./child.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function isProgram(file) {
  try {
    return accessSync(file, constants.X_OK), true;
  } catch {
    return false;
  }
}

function findBrowser() {
  const named = process.env.NIANBAO_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Trouble(`NIANBAO_CHROMIUM names ${named}, which is not a program that can be run.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

// Without a Chinese font every character is an empty box and the pictures prove nothing; headings need a 宋体 (serif).
function hasChineseSerif() {
  const list = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return /serif cjk|song|宋|sun-ext|ming/i.test(list.stdout ?? "");
}

/** Makes sure that Chromium and a Chinese serif font stand ready, and tells the tests which browser to start. */
export async function ensureBrowser() {
  const missing = () => [findBrowser() ? [] : ["chromium"], hasChineseSerif() ? [] : ["fonts-noto-cjk", "fontconfig"]].flat();
  const packages = missing();
  if (packages.length > 0) await installPackages(packages);
  if (missing().length > 0) throw new Trouble(instruction(missing()));
  process.env.NIANBAO_CHROMIUM = findBrowser();
}

async function installPackages(packages) {
  if (process.getuid?.() !== 0 || !isProgram("/usr/bin/apt-get")) throw new Trouble(instruction(packages));
  say(`Installing ${packages.join(" and ")} for the browser tests …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const isReady = (await execute("apt-get", ["update"], { env })) === 0;
  if (!isReady || (await execute("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env })) !== 0) throw new Trouble(instruction(packages));
}

const instruction = (packages) =>
  `The browser tests need ${packages.join(" and ")}: install them with \`apt-get install --no-install-recommends ${packages.join(" ")}\` ` +
  "as root, or name another Chromium in NIANBAO_CHROMIUM.";
