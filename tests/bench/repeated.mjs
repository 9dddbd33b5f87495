// Measures how long repeated text takes: two narratives of 10,000 characters, and all pairs of 72 (a county's departments in one year).
// Three kinds of sets: as departments write them, nothing in common, and all alike. Numbers behind the name change reports and characters:
// npm run bench -- repeated 72 10000
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [reports = "72", characters = "10000"] = process.argv.slice(2);
const { module } = await runnerImport(fileURLToPath(new URL("repeatedMeasures.ts", import.meta.url)));
for (const line of module.repeatedMeasures(Number(reports), Number(characters))) console.log(line);
