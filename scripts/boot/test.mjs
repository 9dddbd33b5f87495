import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { executeNode, say, Trouble } from "./child.mjs";
import { lint, typecheck } from "./inspect.mjs";
import { ensureOffice } from "./office.mjs";
import { inRoot } from "./paths.mjs";

/** `npm test`: everything but the corpus. Named files or options go to vitest and leave out lint and typecheck. */
export async function test(args) {
  const isWhole = args.length === 0;
  if (isWhole || args.some((arg) => arg.includes("browser"))) await ensureBrowser();
  let failed = 0;
  if (isWhole && (await lint([])) !== 0) failed += fail("Lint found problems.");
  if (isWhole && (await typecheck()) !== 0) failed += fail("The type check found problems.");
  return conclude(await vitest(["--project", "!corpus", ...args]), failed);
}

/** `npm run test:corpus`: real documents against their hand-checked figures. */
export async function testCorpus(args) {
  const reports = resolve(inRoot(), process.env.NIANBAO_REPORTS || "../shared/reports");
  if (!existsSync(reports)) throw new Trouble(`The corpus is missing: no folder ${reports}. Name it in NIANBAO_REPORTS.`);
  await ensureOffice();
  return conclude(await vitest(["--project", "corpus", ...args], { NIANBAO_REPORTS: reports }), 0);
}

const fail = (sentence) => (say(sentence), 1);

async function vitest(args, env = {}) {
  const outcome = inRoot(".cache", `vitest-${process.pid}.json`);
  mkdirSync(inRoot(".cache"), { recursive: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${outcome}`];
  const code = await executeNode([inRoot("node_modules", "vitest", "vitest.mjs"), "run", ...reporters, ...args], { stdout: 1, env });
  const result = existsSync(outcome) ? JSON.parse(readFileSync(outcome, "utf8")) : undefined;
  rmSync(outcome, { force: true });
  return { code, result };
}

/** Counts what ran and ends in the one line that machines read. A test that did not run counts as failed. */
function conclude({ code, result }, failedBefore) {
  const passed = result?.numPassedTests ?? 0;
  const broken = (result?.testResults ?? []).filter((file) => file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed")).length;
  const left = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  let failed = failedBefore + (result?.numFailedTests ?? 0) + broken + left;
  if (left > 0) say(`${left} tests were skipped or left to do; here every test must run.`);
  if (passed + failed === 0) failed += fail("No test ran.");
  if (failed === 0 && code !== 0) failed += fail("The test runner ended with an error (it stands above).");
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
