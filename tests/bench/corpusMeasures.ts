import { readFileSync } from "node:fs";
import { checkFigures, checkIdentities } from "../../packages/shared/checks/index.ts";
import { findEdition } from "../../packages/shared/editions/index.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import { readDocument, SourceText } from "../../packages/shared/readers/index.ts";
import { corpusNames, readCorpus } from "../corpus/corpus.ts";
import { printScores, score } from "../corpus/score.ts";
import { readHostile } from "../reading/readHostile.ts";
import { readBack } from "../roundtrip/readBack.ts";
import { sampleFile } from "../testkit/nianbao.ts";

/** The table of misses by kind over every file of the corpus, and the misses one by one. */
export async function corpusTable(): Promise<string> {
  const scores = (await Promise.all(corpusNames().map(readCorpus))).map(score);
  const misses = scores.flatMap(({ name, misses: each }) => each.map(({ kind, at }) => `${name}: ${kind}: ${at}`));
  return [printScores(scores), ...misses].join("\n");
}

/** Random reports printed in every layout and read back: cells by what became of them. */
export function roundTrips(count: number): string {
  const all = Array.from({ length: count }, (_, index) => readBack(index + 1));
  const layouts = new Set(all.map(({ edition, layout }) => `${edition} ${layout}`));
  const misses = (kind: string): number => all.reduce((sum, each) => sum + each.misses.filter((miss) => miss.kind === kind).length, 0);
  const certain = all.reduce((sum, { printed }) => sum + printed.mustRead.length, 0);
  return [
    `${count} random reports, ${layouts.size} pairs of form and layout, ${all.filter(({ refused }) => refused !== null).length} refused`,
    `${misses("wrong")} cells silently wrong; ${all.reduce((sum, { read }) => sum + read, 0)} figures read; of ${certain} cells that their layout makes certain ${misses("unsettled")} left uncertain`,
    `${misses("lost")} cells uncertain without the right candidate or said to be absent`,
  ].join("\n");
}

/** Broken files of every format, read in the reader's process. */
export async function hostile(count: number): Promise<string> {
  const { files, endings, tooLong, broken, slowest, memory } = await readHostile(1, count);
  return [
    `${files} broken files: ${Object.entries(endings).map(([ending, times]) => `${ending} ${times}`).join(", ")}`,
    `${broken.length} over which our code broke, ${tooLong.length} past their time; slowest ${Math.round(slowest.milliseconds)} ms (${slowest.name}); the reader's process held ${Math.round(memory)} MB at most`,
    ...broken, ...tooLong,
  ].join("\n");
}

/** Milliseconds to read, parse and check a text of 10,000 characters, one for each run. */
export function parseTimes(runs: number): number[] {
  const sample = readFileSync(sampleFile, "utf8");
  const [before = "", after = ""] = sample.split("政府信息公开情况统计表", 2);
  const filler = "本年度继续完善公开栏目，及时更新内容，方便群众查阅和下载。\n";
  const text = `${before}${filler.repeat(Math.max(0, Math.floor((10_000 - sample.length) / filler.length)))}政府信息公开情况统计表${after}`;
  const bytes = new TextEncoder().encode(text);
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    const read = readDocument(bytes);
    const result = read.ok ? parse(SourceText.of(read.document)) : null;
    const edition = result?.ok === true ? findEdition(result.report.edition) : undefined;
    if (result?.ok !== true || edition === undefined) throw new Error("the text was not read");
    checkFigures(edition, result.report.cells);
    checkIdentities(edition, result.report.cells);
    return performance.now() - start;
  });
}
