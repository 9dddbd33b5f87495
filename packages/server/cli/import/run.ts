import type { FileImporter } from "./fileImporter.ts";
import type { FoundFile, FoundFiles } from "./findFiles.ts";
import type { Interruption } from "./interruption.ts";
import type { ImportOptions } from "./options.ts";
import { passedOver, resultLine, type FileOutcome } from "./outcome.ts";
import type { Progress } from "./progress.ts";
import { ImportTables } from "./tables.ts";
import { Tally } from "./tally.ts";

/** From so many files on, the command tells at its end what became of them all. */
const many = 25;

interface Surroundings {
  progress: Progress;
  interruption: Interruption;
}

/** Imports every file that was found and tells about each; Ctrl-C ends it after the file at hand. */
export async function importFound(importer: FileImporter, found: FoundFiles, options: ImportOptions, { progress, interruption }: Surroundings): Promise<number> {
  const tables = new ImportTables(options);
  const tally = new Tally();
  try {
    let done = 0;
    for (const file of found.files) {
      if (interruption.isAsked) break;
      progress.begin(file.path);
      const outcome = await importer.importFile(file.path);
      tables.add(file.path, outcome);
      tally.add(outcome, isListed(file, options));
      tell(file, outcome, options, progress);
      progress.finish();
      done += 1;
    }
    conclude(found, tally, done, progress);
    return tally.refused === 0 && done === found.files.length ? 0 : 2;
  } finally {
    tables.close();
  }
}

function isListed(file: FoundFile, options: ImportOptions): boolean {
  return !file.inFolder || options.verbose;
}

function tell(file: FoundFile, outcome: FileOutcome, options: ImportOptions, progress: Progress): void {
  if (outcome.result !== "refused") {
    if (outcome.note !== "") progress.complain(`${file.path}：${outcome.note}`);
    return progress.say(resultLine(file.path, outcome));
  }
  const isDocument = outcome.reason === null || passedOver[outcome.reason] === undefined;
  if (isDocument || isListed(file, options)) progress.complain(`${file.path}：${outcome.sentence}`);
}

function conclude({ files, hasFolder, links }: FoundFiles, tally: Tally, done: number, progress: Progress): void {
  for (const link of links) progress.complain(`${link}：是符号链接，没有跟随。`);
  if (hasFolder || files.length >= many || done < files.length) for (const sentence of tally.sentences(done)) progress.complain(sentence);
  if (done < files.length) progress.complain(`还有${files.length - done}个文件没有处理；用同样的命令再运行一次，会接着导入。`);
}
