import { fingerprints, repeatedAmong, repeatedPassages, type NarrativeOfReport } from "../../packages/shared/checks/repeated/index.ts";
import { narrative } from "../../packages/shared/checks/repeated/testing/narratives.ts";

/** Median and worst milliseconds of several runs, one line for each kind of work. */
export function repeatedMeasures(reports: number, characters: number): string[] {
  const set = Array.from({ length: reports }, (_, index): NarrativeOfReport => ({ id: String(index), parts: narrative(index + 1, characters) }));
  const alike = set.map(({ id }) => ({ id, parts: narrative(1, characters) }));
  const apart = set.map(({ id }, index) => ({ id, parts: withoutCommon(index, characters) }));
  const [first, second] = [narrative(1, characters), narrative(2, characters)];
  const name = `repeated.pairs${reports}`;
  return [
    measure("repeated.pair", 60, () => repeatedPassages(first, second)),
    measure("repeated.fingerprints", 60, () => fingerprints(first)),
    measure(name, 7, () => repeatedAmong(set)),
    measure(`${name}.alike`, 3, () => repeatedAmong(alike)),
    measure(`${name}.apart`, 3, () => repeatedAmong(apart)),
  ];
}

function measure(name: string, runs: number, work: () => readonly unknown[]): string {
  let found = 0;
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    found = work().length;
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [middle = 0, worst = 0] = [times[Math.floor(runs / 2)], times.at(-1)];
  return `${name}: median ${middle.toFixed(1)} ms, worst ${worst.toFixed(1)} ms of ${runs} runs (${found} results)`;
}

/** Parts whose characters are drawn from the whole range of Han, so that no two narratives share a run. */
function withoutCommon(seed: number, characters: number): NarrativeOfReport["parts"] {
  let state = seed + 1;
  const text = Array.from({ length: characters }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  }).join("");
  return [{ section: "一", heading: "", text }];
}
