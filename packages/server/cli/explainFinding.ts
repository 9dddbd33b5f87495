import { parseArgs } from "node:util";
import { openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import { addExplanation, type AddedExplanation } from "../modules/findings/index.ts";
import { PlainError, say } from "./plainError.ts";

const usage = "用法：nianbao explain SLUG YEAR KEY --text TEXT（KEY 由 nianbao findings 列出）。";

const refusals: Readonly<Record<Extract<AddedExplanation, { ok: false }>["reason"], string>> = {
  empty: "说明是空的，没有保存。",
  tooLong: "说明最多500字，没有保存。",
  noReport: "没有这个单位这一年已发布的年报；单位要写网址里的名字。",
  noFinding: "现行版本里没有这条提示；用 nianbao findings 看它现在的编号。",
  hidden: "这条提示只给单位自己看，从不公开，不用写说明。",
};

/** Puts a unit's explanation beside a finding of its report. */
export async function explainFinding(config: Config, args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { text: { type: "string" } } });
  const [slug, year, key, ...others] = positionals;
  if (slug === undefined || year === undefined || key === undefined || others.length > 0 || values.text === undefined || !/^\d{4}$/.test(year)) throw new PlainError(usage);
  const database = await openNianbao(config, { exclusive: false });
  try {
    const outcome = await addExplanation(database.dataSource, config.crosswalk, "命令行", { slug, year: Number(year), key, text: values.text });
    if (!outcome.ok) throw new PlainError(refusals[outcome.reason]);
    say(`/${slug}/${year}：已保存说明，和提示 ${key} 一起公开。`);
    return 0;
  } finally {
    await database.close();
  }
}
