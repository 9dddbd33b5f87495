import { ReaderProcess, type ProcessLimits } from "./readerProcess.ts";
import { readerFile } from "./readerFile.ts";
import type { Reading, ReportReader } from "./reading.ts";

export interface ReaderOptions extends ProcessLimits {
  file: string;
  /** Milliseconds for each begun MB of a file, and of a PDF. */
  perMegabyte: { other: number; pdf: number };
  /** Milliseconds after which a reader without work is ended. */
  idle: number;
}

const usual: Omit<ReaderOptions, "file"> = { heap: 128, memory: 220, perMegabyte: { other: 1000, pdf: 5000 }, idle: 30_000 };

/**
 * Reads files one after the other in a process of their own, kept warm from one file to the next. A file that takes too much time
 * or memory costs that process and nothing else; the next file gets a new one.
 */
export class Reader implements ReportReader {
  private readonly options: ReaderOptions;
  private process: ReaderProcess | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(options: Partial<ReaderOptions> = {}) {
    this.options = { file: readerFile(), ...usual, ...options };
  }

  read(bytes: Uint8Array, words: readonly string[] = []): Promise<Reading> {
    const reading = this.queue.then(() => this.readNow(bytes, words));
    this.queue = reading.catch(() => undefined);
    return reading;
  }

  /** Ends the process when the files that wait are read. */
  async close(): Promise<void> {
    await this.queue;
    await this.endProcess();
  }

  private async readNow(bytes: Uint8Array, words: readonly string[]): Promise<Reading> {
    clearTimeout(this.idle);
    // The clock starts when the process is warm, so that a first file has as much time as a later one.
    if (this.process?.isAlive !== true) this.process = await ReaderProcess.start(this.options.file, this.options);
    const report = await this.process.ask({ bytes, words }, this.allowance(bytes));
    if (this.process.isFull) await this.endProcess();
    else this.idle = setTimeout(() => void this.endProcess(), this.options.idle).unref();
    // The process sends what `understand` returned and nothing else.
    if (report.kind === "answer") return report.message as Reading;
    return report.kind === "failed" ? { ok: false, reason: "failed", place: "reader" } : { ok: false, reason: report.kind };
  }

  private allowance(bytes: Uint8Array): number {
    const { perMegabyte } = this.options;
    const megabytes = Math.max(1, Math.ceil(bytes.length / (1024 * 1024)));
    return megabytes * (looksLikePdf(bytes) ? perMegabyte.pdf : perMegabyte.other);
  }

  private async endProcess(): Promise<void> {
    clearTimeout(this.idle);
    const ended = this.process;
    this.process = null;
    await ended?.end();
  }
}

function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");
}
