import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { T2014 } from "../../packages/shared/editions/T2014.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import { SourceText } from "../../packages/shared/readers/index.ts";
import { blocksToText, type ParsedReport } from "../../packages/shared/report/index.ts";
import { bytesOf, documentOf, goldOf } from "./corpus.ts";

const name = "2017-xiangshan-office.txt";
const gold = goldOf(name);
const run = promisify(execFile);
let folder = "";

async function read(bytes: Uint8Array): Promise<ParsedReport> {
  const result = parse(SourceText.of(await documentOf(bytes)));
  if (!result.ok) throw new Error(result.reason);
  return result.report;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The figures as rows of a table: label, unit, figure. */
function tableRows({ cells }: ParsedReport): string[][] {
  return [T2014.header, ...T2014.rows.map(({ code, label, unit }) => [label, unit ?? "——", cells[code] === undefined ? "" : String(cells[code])])];
}

function narrative({ title, preface, sections }: ParsedReport): string[] {
  const parts = sections.flatMap(({ number, heading, depth, body }) => [`${depth === 1 ? `${number}、` : `（${number}）`}${heading}`, ...blocksToText(body).split("\n")]);
  return [title, ...blocksToText(preface).split("\n"), ...parts, "政府信息公开情况统计表"];
}

function asHtml(report: ParsedReport): string {
  const lines = narrative(report).map((line) => `<p>${escaped(line)}</p>`).join("\n");
  const rows = tableRows(report).map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("\n");
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${lines}<table border="1">${rows}</table></body></html>`;
}

function asMarkdown(report: ParsedReport): string {
  const [head = [], ...rows] = tableRows(report);
  const line = (row: readonly string[]): string => `| ${row.join(" | ")} |`;
  return [...narrative(report), "", line(head), "|---|---|---|", ...rows.map(line)].join("\n");
}

function asCsv(report: ParsedReport): string {
  return [[report.title], ...tableRows(report)].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
}

/** What LibreOffice makes of a file. */
async function convert(from: string, to: string, filter: readonly string[]): Promise<Buffer> {
  const office = process.env["NIANBAO_OFFICE"] ?? "soffice";
  await run(office, [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", ...filter, "--convert-to", to, "--outdir", folder, join(folder, from)], { timeout: 110_000 });
  return readFile(join(folder, from.replace(/\.[a-z]+$/, `.${to.split(":")[0] ?? to}`)));
}

describe("the reference report", () => {
  let txt: ParsedReport;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "nianbao-formats-"));
    txt = await read(bytesOf(name));
    await writeFile(join(folder, "report.html"), asHtml(txt));
    await writeFile(join(folder, "table.csv"), `\ufeff${asCsv(txt)}`);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function expectSame(report: ParsedReport): void {
    expect([report.edition, report.year, report.title]).toEqual(["T2014", gold.year, txt.title]);
    expect([report.cells, report.states, report.uncertain]).toEqual([gold.cells, {}, {}]);
  }
  const headings = (report: ParsedReport): string[] => report.sections.filter(({ depth }) => depth === 1).map(({ number, heading }) => number + heading);

  it("has the figures of its gold file", () => {
    expectSame(txt);
  });

  it.each(["docx", "doc", "rtf", "pdf"])("gives the same figures and parts from %s", async (format) => {
    const report = await read(await convert("report.html", format, ["--infilter=HTML (StarWriter)"]));
    expectSame(report);
    expect(headings(report)).toEqual(headings(txt));
  });

  it.each(["xlsx", "xls"])("gives the same figures from %s, with the cell that each stands in", async (format) => {
    const report = await read(await convert("table.csv", format, ["--infilter=CSV:44,34,76,1"]));
    expectSame(report);
    expect(Object.values(report.sources).filter(({ cell }) => !/^C\d+$/.test(cell ?? ""))).toEqual([]);
  });

  it("gives the same figures and parts from HTML and Markdown", async () => {
    for (const text of [asHtml(txt), asMarkdown(txt)]) {
      const report = await read(Buffer.from(text));
      expectSame(report);
      expect(headings(report)).toEqual(headings(txt));
    }
  });
});
