import { complain, say } from "../plainError.ts";

const every = 25;

/** Tells on stderr how far a long run is: one line that is written again on a terminal, else a line now and then. */
export class Progress {
  private readonly total: number;
  private readonly onTerminal = process.stderr.isTTY;
  private done = 0;

  constructor(total: number) {
    this.total = total;
  }

  begin(path: string): void {
    if (!this.onTerminal || this.total === 1) return;
    // A line that is wider than the terminal would be written again one line below.
    const room = Math.max(10, Math.floor(((process.stderr.columns || 80) - 20) / 2));
    process.stderr.write(`\r\u001b[2K第${this.done + 1}/${this.total}个：${path.slice(-room)}`);
  }

  finish(): void {
    this.done += 1;
    if (this.onTerminal) this.clear();
    else if (this.done % every === 0 && this.done < this.total) complain(`已处理${this.done}/${this.total}个文件。`);
  }

  say(line: string): void {
    this.clear();
    say(line);
  }

  complain(line: string): void {
    this.clear();
    complain(line);
  }

  private clear(): void {
    if (this.onTerminal && this.total > 1) process.stderr.write("\r\u001b[2K");
  }
}
