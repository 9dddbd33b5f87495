import { parse } from "@nianbao/shared/parse";
import { SourceText } from "@nianbao/shared/readers";
import type { DataSource } from "typeorm";
import { importReport } from "../imports.service.ts";
import type { KnownAgency } from "../resolveAgency.ts";
import text from "./2017-xiangshan-office.txt?raw";
import { composeReport, type ComposedReport } from "./figureReport.ts";
import { pingtan } from "./pingtan.ts";

interface SampleReport extends ComposedReport {
  agency: KnownAgency;
  name: string;
  originalUrl: string | null;
}

/** Both agencies are real, their figures too; the prose is a summary of our own. */
const xiangshan = { slug: "xiangshan-office", name: "象山县人民政府办公室", aliases: ["象山县政府办公室"] };

/** Fills an empty database with the sample: one report as offices print it, and one agency's figures over several forms. */
export async function fillWithSample(dataSource: DataSource): Promise<void> {
  for (const { agency, name, text: source, report, sectionSources, originalUrl } of sampleReports()) {
    await importReport(
      { dataSource, archive: null, kind: "sample", actor: "样例" },
      {
        file: { name, bytes: Buffer.from(source, "utf8") }, kind: "text", text: source, sectionSources, parsed: report, agency, year: report.year, scope: report.scope,
        originalUrl, seenOn: null, reparse: false, publish: { reason: "样例" },
      },
    );
  }
}

function sampleReports(): SampleReport[] {
  const source = new SourceText(text);
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(`the sample is no report: ${parsed.reason}`);
  const { agency, reports } = pingtan;
  return [
    ...reports.map((given) => ({ agency, name: `${given.year}-${agency.slug}.txt`, originalUrl: given.originalUrl, ...composeReport(agency.name, given) })),
    { agency: xiangshan, name: "2017-xiangshan-office.txt", text: source.text, report: parsed.report, sectionSources: parsed.sectionSources, originalUrl: null },
  ];
}
