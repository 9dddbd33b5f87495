import { parseArgs } from "node:util";
import { zhCN } from "@nianbao/shared/locales";
import type { Config } from "../config/index.ts";
import { readReportFile } from "../modules/imports/index.ts";
import { PlainError } from "./plainError.ts";

/** Prints what is understood of one file as one JSON object; nothing is stored. With `--claims` what the text states and cites is there too. */
export async function parseFile({ words }: Pick<Config, "words">, args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { claims: { type: "boolean", default: false } } });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new PlainError("用法：nianbao parse FILE [--claims]（一次一个文件）。");
  const read = await readReportFile(path, { words });
  if (!read.ok) throw new PlainError(`${path}：${zhCN.refusalSentence(read)}`);
  const { claims, citations, ...report } = read.report;
  const printed = values.claims ? { ...report, claims, citations } : report;
  await new Promise<void>((resolve) => process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`, () => resolve()));
  return 0;
}
