// Measures the reading of reports: every file of the corpus against its gold, random reports read back, broken files, and the
// time that a text takes. It prints what it finds; the tests assert the same. Numbers behind the name change the counts:
// npm run bench -- corpus 2000 10000
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [reports = "2000", files = "10000"] = process.argv.slice(2);
const measures = fileURLToPath(new URL("corpusMeasures.ts", import.meta.url));
const { module } = await runnerImport(measures);
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(await module.corpusTable());
const times = module.parseTimes(60);
console.log(`\nreading, parsing and checking a text of 10,000 characters: median ${middle(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms of ${times.length}`);
console.log(`\n${module.roundTrips(Number(reports))}`);
console.log(`\n${await module.hostile(Number(files))}`);
