import { existsSync } from "node:fs";
import { executeNode } from "./child.mjs";
import { inRoot } from "./paths.mjs";

/** ESLint over the checkout, or over the files named. */
export async function lint(args) {
  const eslint = inRoot("node_modules", "eslint", "bin", "eslint.js");
  // No cache: rules that look across files (types, cycles) would miss what changed elsewhere.
  return executeNode([eslint, "--max-warnings", "0", ...(args.length > 0 ? args : ["."])]);
}

const tsc = ["typescript", "bin", "tsc"];
const vueTsc = ["vue-tsc", "bin", "vue-tsc.js"];
const projects = [
  { compiler: tsc, config: ["packages", "shared", "tsconfig.json"] },
  { compiler: tsc, config: ["packages", "server", "tsconfig.json"] },
  { compiler: vueTsc, config: ["packages", "web", "tsconfig.json"] },
  { compiler: tsc, config: ["packages", "web", "service-worker", "tsconfig.json"] },
  { compiler: tsc, config: ["tsconfig.json"] },
  { compiler: tsc, config: ["scripts", "tsconfig.json"] },
];

/** Type-checks every project that exists; all are tried, so that one run shows everything. */
export async function typecheck() {
  let worst = 0;
  for (const { compiler, config } of projects) {
    if (!existsSync(inRoot(...config))) continue;
    const code = await executeNode([inRoot("node_modules", ...compiler), "--noEmit", "-p", inRoot(...config)]);
    worst = Math.max(worst, code);
  }
  return worst;
}
