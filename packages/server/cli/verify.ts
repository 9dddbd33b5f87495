import { openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import { Archive, verifyVersions } from "../modules/imports/index.ts";
import { verifyLedger } from "../modules/ledger/index.ts";
import { catalogueStore } from "../modules/site/index.ts";
import { PlainError, say } from "./plainError.ts";

/** Recomputes every hash that is kept; 1 when something does not agree. */
export async function verify(config: Config, args: string[]): Promise<number> {
  if (args.length > 0) throw new PlainError("用法：nianbao verify");
  const database = await openNianbao(config, { exclusive: false });
  try {
    const { dataSource } = database;
    const { kind } = await catalogueStore.read(dataSource.manager);
    const ledger = await verifyLedger(dataSource.manager);
    const stored = await verifyVersions(dataSource, new Archive(config.dataDirectory), kind === "sample");
    const problems = [...ledger.problems, ...stored.problems];
    for (const problem of problems) say(problem);
    say(problems.length === 0 ? `核对通过：${stored.versions}个版本，${ledger.rows}条操作记录。` : `核对发现${problems.length}处问题。`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
