import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { Trouble } from "./child.mjs";
import { installPackages, isProgram } from "./debian.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

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
  if (packages.length > 0) await installPackages(packages, "the browser tests", instruction(packages));
  if (missing().length > 0) throw new Trouble(instruction(missing()));
  process.env.NIANBAO_CHROMIUM = findBrowser();
}

const instruction = (packages) =>
  `The browser tests need ${packages.join(" and ")}: install them with \`apt-get install --no-install-recommends ${packages.join(" ")}\` ` +
  "as root, or name another Chromium in NIANBAO_CHROMIUM.";
