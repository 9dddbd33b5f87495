import { accessSync, constants } from "node:fs";
import { execute, say, Trouble } from "./child.mjs";

/** @param {string} file */
export function isProgram(file) {
  try {
    return accessSync(file, constants.X_OK), true;
  } catch {
    return false;
  }
}

/**
 * Installs Debian packages where that is possible; else says what a person can do.
 * @param {string[]} packages
 * @param {string} purpose
 * @param {string} instruction
 */
export async function installPackages(packages, purpose, instruction) {
  if (process.getuid?.() !== 0 || !isProgram("/usr/bin/apt-get")) throw new Trouble(instruction);
  say(`Installing ${packages.join(" and ")} for ${purpose} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const isReady = (await execute("apt-get", ["update"], { env })) === 0;
  if (!isReady || (await execute("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env })) !== 0) throw new Trouble(instruction);
}
