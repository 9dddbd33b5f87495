import type { Server } from "node:http";
import { listen, openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import type { Database } from "../database/index.ts";
import { rebuildFigures } from "../modules/figures/index.ts";
import { compareReports } from "../modules/findings/index.ts";
import { Archive, fillWithSample, restoreArchive } from "../modules/imports/index.ts";
import { rebuildProjection } from "../modules/projection/index.ts";
import { catalogueStore } from "../modules/site/index.ts";
import { complain, PlainError, say } from "./plainError.ts";

/** So many reports are held against each other before the site opens. */
const mostBefore = 100;

/** Serves until it is told to stop. */
export async function serve(config: Config, args: string[]): Promise<number> {
  if (args.length > 0) throw new PlainError("用法：nianbao serve（其余由环境变量决定，见 README）。");
  const database = await openNianbao(config, { exclusive: true });
  try {
    await prepare(config, database);
    const { server, url } = await listen(config, database);
    say(`Nianbao ready: ${url}`);
    await compareUntil(stopped(server), config, database);
  } finally {
    await database.close();
  }
  return 0;
}

/** Brings back what the archive holds and the database lost; an empty database gets the sample. */
async function prepare(config: Config, { dataSource }: Database): Promise<void> {
  const { restored, written, problems } = await restoreArchive(dataSource, new Archive(config.dataDirectory));
  if (restored > 0) complain(`从存档恢复了${restored}个版本。`);
  if (written > 0) complain(`补写了${written}个存档文件。`);
  for (const problem of problems) complain(problem);
  const rebuilt = await rebuildFigures(dataSource);
  if (rebuilt > 0) complain(`为${rebuilt}个版本补建了数据列。`);
  const laidOut = await rebuildProjection(dataSource);
  if (laidOut > 0) complain(`为${laidOut}个版本整理了文中数据和核对说明。`);
  const { kind } = await catalogueStore.read(dataSource.manager);
  if (kind === null && config.sample) await fillWithSample(dataSource);
  // Few are compared before the first reader comes; after an upgrade all of them are, and readers need not wait for that.
  await compareReports(dataSource, { crosswalk: config.crosswalk, most: mostBefore });
}

/** Goes on comparing what is left while readers are served; a failure there ends no reader's visit. */
async function compareUntil(end: Promise<void>, { crosswalk }: Config, { dataSource }: Database): Promise<void> {
  let isStopped = false;
  const comparing = compareReports(dataSource, { crosswalk, isStopped: () => isStopped });
  const compared = comparing.catch((error: unknown) => complain(`年报之间的核对没有做完，下次启动再做：${String(error)}`));
  await end;
  isStopped = true;
  await compared;
}

async function stopped(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      server.close(() => resolve());
      server.closeAllConnections();
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  });
}
