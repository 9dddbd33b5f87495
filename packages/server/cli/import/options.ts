import { parseArgs } from "node:util";
import { scopes, type Scope } from "@nianbao/shared/report";
import { PlainError } from "../plainError.ts";

export interface ImportOptions {
  paths: string[];
  agency: string | undefined;
  name: string | undefined;
  /** The file with the operator's list of agencies. */
  agencies: string | undefined;
  agencyFromFolder: boolean;
  year: number | undefined;
  scope: Scope | undefined;
  originalUrl: string | null;
  seenOn: string | null;
  reparse: boolean;
  replaceSample: boolean;
  publish: { reason: string } | null;
  /** Where the table of all files and that of the uncertain cells are to be written. */
  summary: string | undefined;
  uncertain: string | undefined;
  /** Names every file that is no document, where folders have many. */
  verbose: boolean;
}

const known = {
  agency: { type: "string" }, name: { type: "string" }, agencies: { type: "string" }, "agency-from": { type: "string" },
  year: { type: "string" }, scope: { type: "string" }, "source-url": { type: "string" }, seen: { type: "string" }, reason: { type: "string" },
  summary: { type: "string" }, uncertain: { type: "string" },
  reparse: { type: "boolean" }, publish: { type: "boolean" }, "replace-sample": { type: "boolean" }, verbose: { type: "boolean" },
} as const;

export function readOptions(args: string[]): ImportOptions {
  const { positionals: paths, values } = parseArgs({ args, allowPositionals: true, options: known });
  if (paths.length === 0) throw new PlainError("用法：nianbao import 文件或文件夹… [--agency SLUG] [--publish --reason TEXT]");
  const reason = values.reason?.trim() ?? "";
  if (values.publish === true && reason === "") throw new PlainError("发布要写明理由：--publish --reason “历史年报补录”。");
  const agencyFromFolder = readAgencyFrom(values["agency-from"]);
  if (values.agency !== undefined && (agencyFromFolder || values.agencies !== undefined)) throw new PlainError("--agency 指定一个单位，不能和 --agencies、--agency-from 一起用。");
  if (values.summary !== undefined && values.summary === values.uncertain) throw new PlainError("--summary 和 --uncertain 不能写进同一个文件。");
  return {
    paths, agency: values.agency, name: values.name, agencies: values.agencies, agencyFromFolder,
    year: readYear(values.year), scope: readScope(values.scope), originalUrl: readUrl(values["source-url"]), seenOn: readDay(values.seen),
    reparse: values.reparse ?? false, replaceSample: values["replace-sample"] ?? false, publish: values.publish === true ? { reason } : null,
    summary: readTable("--summary", values.summary), uncertain: readTable("--uncertain", values.uncertain), verbose: values.verbose ?? false,
  };
}

function readAgencyFrom(text: string | undefined): boolean {
  if (text !== undefined && text !== "folder") throw new PlainError("--agency-from 只能是 folder（文件所在的文件夹）。");
  return text === "folder";
}

// A slip of the hand must not write over a report.
function readTable(option: string, path: string | undefined): string | undefined {
  if (path !== undefined && !/\.csv$/i.test(path)) throw new PlainError(`${option} 要写一个 .csv 文件，现在是“${path}”。`);
  return path;
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1990 || year > 2200) throw new PlainError(`--year 应是四位年份（1990到2200），现在是“${text}”。`);
  return year;
}

function readScope(text: string | undefined): Scope | undefined {
  const scope = scopes.find((each) => each === text);
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
