// Measures the built server as its users meet it: starting, a page, a stored query, an import beside it. It prints and
// judges nothing; the server is this script's own, on loopback, and ends with it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const main = inRoot("packages/server/dist/main.mjs");
const sample = inRoot("packages/server/modules/imports/sample/2017-xiangshan-office.txt");
const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
const environment = { ...process.env, NIANBAO_DATA: folder, HOST: "127.0.0.1", PORT: "0" };
delete environment.DATABASE_URL;

const show = (name, value, unit) => console.log(`${name.padEnd(44)} ${value.toFixed(unit === "ms" ? 1 : 0).padStart(9)} ${unit}`);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function start() {
  const child = spawn(process.execPath, [main, "serve"], { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Nianbao ready: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error("the server ended before it was ready");
}

const stop = (child) => new Promise((resolve) => child.once("exit", resolve).kill());
const run = (...args) => new Promise((resolve) => spawn(process.execPath, [main, ...args], { env: environment, stdio: "ignore" }).once("exit", resolve));

async function requests(address, count) {
  const times = [];
  for (let index = 0; index < count; index++) {
    times.push(await timed(async () => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await response.arrayBuffer();
    }));
  }
  return times;
}

let server;
try {
  show("first start (template, sample)", await timed(async () => (server = await start())), "ms");
  await stop(server.child);
  const later = [];
  for (let round = 0; round < 3; round++) {
    later.push(await timed(async () => (server = await start())));
    if (round < 2) await stop(server.child);
  }
  show("later start, median of 3", median(later), "ms");

  const page = `${server.url}/xiangshan-office/2017`;
  const [first, ...rest] = await requests(page, 200);
  show("report page, drawn", first, "ms");
  show("report page, from bytes, median", median(rest), "ms");
  show("report page, gzip", gzipSync(await (await fetch(page)).text()).length, "bytes");

  const { documents } = await import(inRoot("packages/web/dist/server/render.js"));
  const text = documents.find((document) => document.includes("query Report"));
  const variables = encodeURIComponent(JSON.stringify({ agency: "xiangshan-office", year: 2017, scope: null, version: null }));
  const query = `${server.url}/graphql?id=${createHash("sha256").update(text).digest("hex")}&variables=${variables}`;
  const [cold, ...warm] = await requests(query, 200);
  show("stored query, executed", cold, "ms");
  show("stored query, from bytes, median", median(warm), "ms");

  show("parse command", median([await timed(() => run("parse", sample)), await timed(() => run("parse", sample)), await timed(() => run("parse", sample))]), "ms");
  show("import beside the server", await timed(() => run("import", sample, "--agency", "bench-office", "--replace-sample", "--publish", "--reason", "bench")), "ms");
} finally {
  if (server !== undefined) await stop(server.child);
  rmSync(folder, { recursive: true });
}
