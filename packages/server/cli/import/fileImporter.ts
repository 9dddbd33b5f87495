import { zhCN } from "@nianbao/shared/locales";
import { hashOf } from "@nianbao/shared/report";
import {
  importReport, mediaTypeOf, placeOf, readBounded, SampleInTheWay, understandFile, versionsOfFile,
  type FileRefused, type ImportedFile, type ImportTarget, type KnownAgency, type ReadReportFile, type SourceBytes,
} from "../../modules/imports/index.ts";
import { PlainError } from "../plainError.ts";
import type { AgencyChooser } from "./agencies.ts";
import type { ImportOptions } from "./options.ts";
import type { FileOutcome } from "./outcome.ts";

export const sampleInTheWay = "数据库里现在是样例。先运行 nianbao sample remove，或在导入时加 --replace-sample。";

type ReadFile = Extract<ReadReportFile, { ok: true }>;

/** Imports one file after the other; nothing of a file is kept when the next is read. */
export class FileImporter {
  constructor(
    private readonly target: ImportTarget,
    private readonly options: ImportOptions,
    private readonly agencies: AgencyChooser,
    /** What the office will not publish. */
    private readonly words: readonly string[],
    private readonly onBug: (error: Error) => unknown,
  ) {}

  /** A mistake of ours costs the file at hand and no other. */
  async importFile(path: string): Promise<FileOutcome> {
    try {
      return await this.importOnce(path);
    } catch (error) {
      // What has a code went wrong in the disk or the database, and would with the next file too.
      if (!(error instanceof Error) || error instanceof PlainError || "code" in error) throw error;
      this.onBug(error);
      return refusedAs({ reason: "failed", place: placeOf(error) });
    }
  }

  private async importOnce(path: string): Promise<FileOutcome> {
    const file = await readBounded(path);
    if (!file.ok) return refusedAs(file);
    const stored = await this.alreadyStored(path, file);
    if (stored !== undefined) return unchangedAs(stored);
    const read = await understandFile(file, { words: this.words });
    if (!read.ok) return refusedAs(read);
    const chosen = this.agencies.choose(path, read.report.agency);
    if (!chosen.ok) return { result: "refused", reason: null, sentence: chosen.message };
    return this.store(read, chosen.agency, chosen.hint ?? "");
  }

  /** True when the file could be imported; stores nothing. */
  async couldImport(path: string): Promise<boolean> {
    const file = await readBounded(path);
    if (!file.ok) return false;
    const read = await understandFile(file, { words: this.words });
    return read.ok && this.agencies.choose(path, read.report.agency).ok;
  }

  private async store(read: ReadFile, agency: KnownAgency, hint: string): Promise<FileOutcome> {
    const { originalUrl, seenOn, reparse, publish } = this.options;
    const { report, text, sectionSources, kind, originalName, bytes } = read;
    const year = this.options.year ?? report.year;
    const scope = this.options.scope ?? report.scope;
    try {
      const { outcome, number, contentHash } = await importReport(this.target, {
        file: { name: originalName, bytes, mediaType: mediaTypeOf(kind) }, kind, text, sectionSources, parsed: report, agency, year, scope, originalUrl, seenOn, reparse, publish,
      });
      this.agencies.remember(agency);
      const note = `${hint}${outcome === "unchanged" || reparse || number === 1 ? "" : `这份年报原来已有第${number - 1}版，这次存成了第${number}版。`}`;
      return { result: outcome, agency, year, scope, number, contentHash, facts: report, note, text };
    } catch (error) {
      if (error instanceof SampleInTheWay) throw new PlainError(sampleInTheWay);
      throw error;
    }
  }

  /** The version that this very file was stored as under the same agency, year and scope, when storing it again would change nothing. */
  private async alreadyStored(path: string, { bytes }: SourceBytes): Promise<ImportedFile | undefined> {
    const { reparse, year, scope, publish } = this.options;
    if (reparse) return undefined;
    const versions = await versionsOfFile(this.target.dataSource.manager, hashOf(bytes));
    return versions.find((version) =>
      (version.isPublished || publish === null) && (year ?? version.year) === version.year && (scope ?? version.scope) === version.scope && this.agencies.accepts(path, version.agency));
  }
}

function unchangedAs({ content, findings, sources, ...version }: ImportedFile): FileOutcome {
  const { edition, cells, uncertain } = content;
  return { result: "unchanged", ...version, facts: { edition, cells, uncertain, findings, sources }, note: "" };
}

function refusedAs(refused: FileRefused): FileOutcome {
  return { result: "refused", reason: refused.reason, sentence: zhCN.refusalSentence(refused) };
}
