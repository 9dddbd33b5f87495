// Measures a large comparison as it is met over HTTP: 100 agencies, 15 years, 10 indicators on the embedded database. The
// database is thrown away afterwards. It prints and judges nothing but that the answers are whole.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { runnerImport } from "vite";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
const environment = { ...process.env, NIANBAO_DATA: folder, NIANBAO_SAMPLE: "off", HOST: "127.0.0.1", PORT: "0" };
delete environment.DATABASE_URL;

const agencies = Array.from({ length: 100 }, (_, index) => `bench-office-${index + 1}`);
const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
const indicators = [
  "applications.received.total", "applications.new@natural", "applications.result.total@total", "outcomes.given.share", "outcomes.not_given.share",
  "disputes.total", "reconsideration.total", "proactive.normative.issued", "admin.licence.decisions", "proactive.disclosed",
];

const show = (name, value, unit, digits = 1) => console.log(`${name.padEnd(52)} ${value.toFixed(digits).padStart(9)} ${unit}`);
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
function showTimes(name, times) {
  show(`${name}, median of ${times.length}`, middle(times), "ms");
  show(`${name}, worst`, Math.max(...times), "ms");
}

/** Milliseconds until the whole answer is here; that it is whole is looked at afterwards. */
async function times(rounds, ask, check = () => {}) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const text = await ask(round);
    found.push(performance.now() - start);
    check(text);
  }
  return found;
}

async function start() {
  const child = spawn(process.execPath, [inRoot("packages/server/dist/main.mjs"), "serve"], { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Nianbao ready: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error("the server ended before it was ready");
}

/** The same question in another order, so that no cache has its answer. */
const variablesOf = (round) => ({ agencies: [...agencies.slice(round % 100), ...agencies.slice(0, round % 100)], indicators, years });
const addressOf = (url, document, round) => `${url}/graphql?id=${createHash("sha256").update(document).digest("hex")}&variables=${encodeURIComponent(JSON.stringify(variablesOf(round)))}`;

async function answered(response) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 300)}`);
  return text;
}

function isWhole(text) {
  const cells = JSON.parse(text).data?.comparison?.states.length;
  if (cells !== agencies.length * indicators.length * years.length) throw new Error(`an answer of ${cells} cells: ${text.slice(0, 300)}`);
}

let server;
try {
  const { module } = await runnerImport(inRoot("tests/bench/fillFigures.ts"), { root: inRoot("."), configFile: false, logLevel: "error" });
  const [filling = 0] = await times(1, () => module.fillFigures(folder, agencies, years));
  show("filling 1,500 reports", filling / 1000, "s");
  server = await start();
  const { url } = server;
  const { documents } = await import(inRoot("packages/web/dist/server/render.js"));
  const document = documents.find((text) => text.includes("comparison("));

  const post = async (round) => answered(await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: document, variables: variablesOf(round) }) }));
  const get = async (round) => answered(await fetch(addressOf(url, document, round)));
  const page = async (round) => answered(await fetch(`${url}/compare?agencies=${variablesOf(round).agencies.join(",")}&indicators=${indicators.join(",")}&years=2010-2024`));
  const text = await post(99);
  show("15,000 cells as JSON", text.length / 1024, "KB", 0);
  show("the same, gzip", gzipSync(text).length / 1024, "KB", 0);
  showTimes("comparison by POST, executed", await times(30, post, isWhole));
  showTimes("comparison by stored GET, executed and packed", await times(30, get, isWhole));
  showTimes("comparison by stored GET, from bytes", await times(30, () => get(0)));
  await page(99);
  showTimes("page of 100 agencies, drawn", await times(10, page));
} finally {
  server?.child.kill();
  rmSync(folder, { recursive: true, force: true });
}
