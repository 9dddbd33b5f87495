import { openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import { resetDatabase } from "../database/index.ts";
import { ledgerStore } from "../modules/ledger/index.ts";
import { catalogueStore } from "../modules/site/index.ts";
import { PlainError, say } from "./plainError.ts";

/** Swaps the sample for an empty database that will not be filled with it again. */
export async function removeSample(config: Config, args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "remove") throw new PlainError("用法：nianbao sample remove");
  const database = await openNianbao(config, { exclusive: false });
  try {
    const { kind } = await catalogueStore.read(database.dataSource.manager);
    if (kind === "real") throw new PlainError("数据库里没有样例，没有改动。");
    if (kind === "sample") await resetDatabase(database.dataSource);
    await database.dataSource.transaction(async (manager) => {
      await catalogueStore.setKind(manager, "real");
      await ledgerStore.append(manager, "命令行", [{ action: "sample.remove", subject: "database", details: {} }]);
    });
    say("样例已移除，数据库是空的。");
    return 0;
  } finally {
    await database.close();
  }
}
