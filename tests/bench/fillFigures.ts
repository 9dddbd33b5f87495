import { openNianbao } from "../../packages/server/app.ts";
import { readConfig } from "../../packages/server/config/index.ts";
import { importReport } from "../../packages/server/modules/imports/index.ts";
import { findEdition, indicatorsOf } from "../../packages/shared/editions/index.ts";
import type { ParsedReport } from "../../packages/shared/report/index.ts";

/** Fills a data folder's database with a published report for each of these agencies and years, through the importer, with figures made up. */
export async function fillFigures(folder: string, agencies: readonly string[], years: readonly number[]): Promise<void> {
  const read = readConfig({ NIANBAO_DATA: folder, NIANBAO_SAMPLE: "off" });
  if ("mistakes" in read) throw new Error(read.mistakes.join(" "));
  const database = await openNianbao(read.config, { exclusive: true });
  try {
    const target = { dataSource: database.dataSource, archive: null, kind: "real" as const, actor: "bench" };
    for (const [index, slug] of agencies.entries()) {
      for (const year of years) {
        const parsed = madeUp(slug, year, index);
        await importReport(target, {
          file: { name: `${slug}-${year}.txt`, bytes: Buffer.from(`${slug} ${year}`) }, parsed, agency: { slug, name: `第${index + 1}局`, aliases: [] },
          year, scope: "unit", originalUrl: null, seenOn: null, reparse: false, publish: { reason: "bench" },
        });
      }
    }
  } finally {
    await database.close();
  }
}

const formOf = (year: number): string => (year < 2019 ? "T2014" : year < 2021 ? "T2019" : "T2021");

/** Figures from 0 to 99 that differ from cell to cell, one in twenty left blank as offices do. */
function madeUp(agency: string, year: number, seed: number): ParsedReport {
  const codes = indicatorsOf(findEdition(formOf(year)) ?? { rows: [] }).map(({ code }) => code);
  const figure = (place: number): number => (place * 7919 + year * 104_729 + seed * 1_299_709) % 100;
  const isBlank = (place: number): boolean => (place + year + seed) % 20 === 0;
  return {
    title: `${year}年政府信息公开工作年度报告`, agency, year, scope: "unit", edition: formOf(year), publishedOn: null, preface: [], sections: [], tail: [],
    cells: Object.fromEntries(codes.flatMap((code, place) => (isBlank(place) ? [] : [[code, figure(place)]]))),
    states: Object.fromEntries(codes.flatMap((code, place) => (isBlank(place) ? [[code, "blank" as const]] : []))),
    uncertain: {}, notes: {}, sources: {}, findings: [], claims: [], citations: [],
  };
}
