import { openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import { resetDatabase, type Database } from "../database/index.ts";
import { agenciesStore } from "../modules/agencies/index.ts";
import { compareReports } from "../modules/findings/index.ts";
import { Archive } from "../modules/imports/index.ts";
import { catalogueStore } from "../modules/site/index.ts";
import { AgencyChooser, readAgencyList, type AgencyOptions } from "./import/agencies.ts";
import { findFiles, type FoundFile, type FoundFiles } from "./import/findFiles.ts";
import { FileImporter, sampleInTheWay } from "./import/fileImporter.ts";
import { Interruption } from "./import/interruption.ts";
import { readOptions, type ImportOptions } from "./import/options.ts";
import { Progress } from "./import/progress.ts";
import { importFound } from "./import/run.ts";
import { PlainError } from "./plainError.ts";

/** How many reports are held against others between two lines that tell so. */
const tellEvery = 200;

/**
 * Loads files, and all files of folders, into the archive: one after the other, each in a transaction of its own, so that a run
 * that broke off goes on where it stopped. A file that is refused is named and the others go on. 0 when every file is in, else 2.
 */
export async function importFiles(config: Config, args: string[]): Promise<number> {
  const options = readOptions(args);
  const { agency, name, agencyFromFolder } = options;
  const listed = options.agencies === undefined ? [] : await readAgencyList(options.agencies);
  const tables = [options.summary, options.uncertain].filter((path) => path !== undefined);
  const found = await findFiles(options.paths, [...tables, ...(options.agencies === undefined ? [] : [options.agencies])]);
  if (found.files.length === 0) throw new PlainError(`${options.paths.join("、")}：里面没有可以导入的文件。`);
  const progress = new Progress(found.files.length);
  // Held until the database is closed: what ends in order must not be killed on its last step.
  const interruption = new Interruption(() => progress.complain("收到停止的信号：导完手上这个文件就停。"));
  const database = await openNianbao(config, { exclusive: false });
  try {
    const archive = new Archive(config.dataDirectory);
    const code = await importAll({ database, archive, found, options, progress, interruption, words: config.words }, { agency, name, listed, fromFolder: agencyFromFolder });
    await compareReports(database.dataSource, {
      crosswalk: config.crosswalk, isStopped: () => interruption.isAsked,
      onCompared: (done) => done % tellEvery === 0 && progress.complain(`已和其他年报互相核对${done}份。`),
    });
    return code;
  } finally {
    await database.close();
    interruption.release();
  }
}

interface Surroundings {
  database: Database;
  archive: Archive;
  found: FoundFiles;
  options: ImportOptions;
  words: readonly string[];
  progress: Progress;
  interruption: Interruption;
}

async function importAll({ database: { dataSource }, archive, found, options, words, ...told }: Surroundings, agencies: AgencyOptions): Promise<number> {
  const { kind } = await catalogueStore.read(dataSource.manager);
  if (kind === "sample" && !options.replaceSample) throw new PlainError(sampleInTheWay);
  // The sample's offices go with the sample: what the operator calls theirs must not be measured by them.
  const isNamed = agencies.agency !== undefined || agencies.fromFolder || agencies.listed.length > 0;
  const chooser = new AgencyChooser(agencies, kind === "sample" && isNamed ? [] : await agenciesStore.listAll(dataSource.manager));
  const importer = new FileImporter({ dataSource, archive, kind: "real", actor: "命令行" }, options, chooser, words, (error) => told.progress.complain(error.stack ?? error.message));
  const isReplaced = kind === "sample" && (await anyCanBeImported(importer, found.files));
  if (isReplaced && !told.interruption.isAsked) await resetDatabase(dataSource);
  return importFound(importer, found, options, told);
}

/** The sample is given up for a report only: a mistake in the files must not cost it. */
async function anyCanBeImported(importer: FileImporter, files: readonly FoundFile[]): Promise<boolean> {
  for (const { path } of files) if (await importer.couldImport(path)) return true;
  return false;
}
