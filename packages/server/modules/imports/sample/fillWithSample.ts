import { parse } from "@nianbao/shared/parse";
import type { ParsedReport } from "@nianbao/shared/report";
import type { DataSource } from "typeorm";
import { importReport } from "../imports.service.ts";
import type { KnownAgency } from "../resolveAgency.ts";
import text from "./2017-xiangshan-office.txt?raw";
import { composeReport } from "./figureReport.ts";
import { pingtan } from "./pingtan.ts";

interface SampleReport {
  agency: KnownAgency;
  name: string;
  text: string;
  report: ParsedReport;
  originalUrl: string | null;
}

/** Both agencies are real, their figures too; the prose is a summary of our own. */
const xiangshan = { slug: "xiangshan-office", name: "象山县人民政府办公室", aliases: ["象山县政府办公室"] };

/** Fills an empty database with the sample: one report as offices print it, and one agency's figures over several forms. */
export async function fillWithSample(dataSource: DataSource): Promise<void> {
  for (const { agency, name, text: source, report, originalUrl } of sampleReports()) {
    await importReport(
      { dataSource, archive: null, kind: "sample", actor: "样例" },
      {
        file: { name, bytes: Buffer.from(source, "utf8") }, parsed: report, agency, year: report.year, scope: report.scope,
        originalUrl, seenOn: null, reparse: false, publish: { reason: "样例" },
      },
    );
  }
}

function sampleReports(): SampleReport[] {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`the sample is no report: ${parsed.reason}`);
  const { agency, reports } = pingtan;
  return [
    ...reports.map((given) => ({ agency, name: `${given.year}-${agency.slug}.txt`, originalUrl: given.originalUrl, ...composeReport(agency.name, given) })),
    { agency: xiangshan, name: "2017-xiangshan-office.txt", text, report: parsed.report, originalUrl: null },
  ];
}
