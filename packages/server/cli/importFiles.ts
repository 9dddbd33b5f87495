import { basename } from "node:path";
import { parseArgs } from "node:util";
import { zhCN } from "@nianbao/shared/locales";
import { scopes, type ParsedReport, type Scope } from "@nianbao/shared/report";
import { openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import { resetDatabase, type Database } from "../database/index.ts";
import { agenciesStore } from "../modules/agencies/index.ts";
import { Archive, figureCounts, importReport, readReportFile, resolveAgency, SampleInTheWay, type ImportResult, type KnownAgency } from "../modules/imports/index.ts";
import { catalogueStore } from "../modules/site/index.ts";
import { complain, PlainError, say } from "./plainError.ts";

interface Options {
  agency: string | undefined;
  name: string | undefined;
  year: number | undefined;
  scope: Scope | undefined;
  originalUrl: string | null;
  seenOn: string | null;
  reparse: boolean;
  replaceSample: boolean;
  publish: { reason: string } | null;
}

interface Understood {
  path: string;
  bytes: Buffer;
  parsed: ParsedReport;
  agency: KnownAgency;
}

const sampleInTheWay = "数据库里现在是样例。先运行 nianbao sample remove，或在导入时加 --replace-sample。";

/**
 * Loads files into the archive. Every file is read and understood before anything is stored, so that a mistake in one
 * of them cannot cost the sample; a file that is refused is named and the others go on.
 */
export async function importFiles(config: Config, args: string[]): Promise<number> {
  const { paths, options } = readOptions(args);
  const readable = await readAll(paths);
  if (readable.length === 0) return 2;
  const database = await openNianbao(config, { exclusive: false });
  try {
    return await importAll(config, database, readable, options, readable.length < paths.length ? 2 : 0);
  } finally {
    await database.close();
  }
}

type Readable = Omit<Understood, "agency">;

async function readAll(paths: string[]): Promise<Readable[]> {
  const readable: Readable[] = [];
  for (const path of paths) {
    const read = await readReportFile(path);
    if (read.ok) readable.push({ path, bytes: read.bytes, parsed: read.report });
    else complain(`${path}：${zhCN.refusal[read.reason]}`);
  }
  return readable;
}

async function importAll(config: Config, { dataSource }: Database, files: Readable[], options: Options, failed: number): Promise<number> {
  const { kind } = await catalogueStore.read(dataSource.manager);
  if (kind === "sample" && !options.replaceSample) throw new PlainError(sampleInTheWay);
  // The sample's office goes with the sample: what the operator calls theirs must not be measured by it.
  const known: KnownAgency[] = kind === "sample" && options.agency !== undefined ? [] : await agenciesStore.listAll(dataSource.manager);
  const understood = identifyAll(files, options, known);
  if (understood.length === 0) return 2;
  if (kind === "sample") await resetDatabase(dataSource);
  const target = { dataSource, archive: new Archive(config.dataDirectory), kind: "real" as const, actor: "命令行" };
  for (const file of understood) {
    const request = requestOf(file, options);
    try {
      say(resultLine(file, request, await importReport(target, request)));
    } catch (error) {
      if (error instanceof SampleInTheWay) throw new PlainError(sampleInTheWay);
      throw error;
    }
  }
  return understood.length < files.length ? 2 : failed;
}

function identifyAll(files: Readable[], options: Options, known: KnownAgency[]): Understood[] {
  return files.flatMap((file) => {
    const resolved = resolveAgency(file.parsed.agency, { slug: options.agency, name: options.name }, known);
    if (resolved.ok) {
      if (resolved.hint !== undefined) complain(`${file.path}：${resolved.hint}`);
      return [{ ...file, agency: resolved.agency }];
    }
    complain(`${file.path}：${resolved.message}`);
    return [];
  });
}

function requestOf({ path, bytes, parsed, agency }: Understood, options: Options): Parameters<typeof importReport>[1] {
  const { originalUrl, seenOn, reparse, publish } = options;
  return {
    file: { name: basename(path), bytes }, parsed, agency,
    year: options.year ?? parsed.year, scope: options.scope ?? parsed.scope, originalUrl, seenOn, reparse, publish,
  };
}

const outcomes: Record<ImportResult["outcome"], string> = { published: "已发布", draft: "已存为草稿（未公开，加 --publish --reason 发布）", unchanged: "没有变化" };

function resultLine({ path, parsed, agency }: Understood, { year }: { year: number }, result: ImportResult): string {
  const { figures, uncertain, edition } = figureCounts(parsed);
  const counts = `${edition}，${figures}项数据，${uncertain}项待核对，${parsed.findings.length}条提示`;
  return `${path}：${outcomes[result.outcome]} /${agency.slug}/${year} 第${result.number}版（${counts}）${result.contentHash.slice(0, 12)}`;
}

function readOptions(args: string[]): { paths: string[]; options: Options } {
  const { positionals: paths, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      agency: { type: "string" }, name: { type: "string" }, year: { type: "string" }, scope: { type: "string" },
      "source-url": { type: "string" }, seen: { type: "string" }, reason: { type: "string" },
      reparse: { type: "boolean" }, publish: { type: "boolean" }, "replace-sample": { type: "boolean" },
    },
  });
  if (paths.length === 0) throw new PlainError("用法：nianbao import FILE… [--agency SLUG] [--publish --reason TEXT]");
  const reason = values.reason?.trim() ?? "";
  if (values.publish === true && reason === "") throw new PlainError("发布要写明理由：--publish --reason “历史年报补录”。");
  return {
    paths,
    options: {
      agency: values.agency, name: values.name, year: readYear(values.year), scope: readScope(values.scope),
      originalUrl: readUrl(values["source-url"]), seenOn: readDay(values.seen), reparse: values.reparse ?? false,
      replaceSample: values["replace-sample"] ?? false, publish: values.publish === true ? { reason } : null,
    },
  };
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1990 || year > 2200) throw new PlainError(`--year 应是四位年份（1990到2200），现在是“${text}”。`);
  return year;
}

function readScope(text: string | undefined): Scope | undefined {
  const scope = scopes.find((known) => known === text);
  if (text !== undefined && scope === undefined) throw new PlainError(`--scope 只能是 ${scopes.join("、")}。`);
  return scope;
}

function readUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) throw new PlainError("--source-url 应是 http:// 或 https:// 开头的网址。");
  return text;
}

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (!valid) throw new PlainError("--seen 应是 YYYY-MM-DD 这样的日期。");
  return text;
}
