import { parse } from "@nianbao/shared/parse";
import type { DataSource } from "typeorm";
import { importReport } from "../imports.service.ts";
import text from "./2017-xiangshan-office.txt?raw";

/** The agency of the sample, with its real name and figures; the prose is a summary of our own. */
const agency = { slug: "xiangshan-office", name: "象山县人民政府办公室", aliases: ["象山县政府办公室"] };

/** Fills an empty database with the sample report, so that a first look shows how a report reads. */
export async function fillWithSample(dataSource: DataSource): Promise<void> {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`the sample is no report: ${parsed.reason}`);
  await importReport(
    { dataSource, archive: null, kind: "sample", actor: "样例" },
    {
      file: { name: "2017-xiangshan-office.txt", bytes: Buffer.from(text, "utf8") },
      parsed: parsed.report, agency, year: parsed.report.year, scope: parsed.report.scope,
      originalUrl: null, seenOn: null, reparse: false, publish: { reason: "样例" },
    },
  );
}
