import { existsSync, readdirSync } from "node:fs";
import { executeNode, say, Trouble } from "./child.mjs";
import { inRoot } from "./paths.mjs";

const folder = inRoot("tests", "bench");
const available = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".mjs")).map((name) => name.slice(0, -4)) : []);

/** Runs one measurement of tests/bench by its name, or prints the names. */
export async function bench([name, ...args]) {
  if (name === undefined) return say(available().length > 0 ? `Measurements: ${available().join(", ")}` : "No measurement stands in tests/bench yet.");
  if (!available().includes(name)) throw new Trouble(`No measurement ${name} in tests/bench; there are: ${available().join(", ") || "none"}.`);
  return executeNode([inRoot("tests", "bench", `${name}.mjs`), ...args], { stdout: 1 });
}
