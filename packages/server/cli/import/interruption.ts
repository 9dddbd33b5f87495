/** Heard once: the file at hand is finished and the run ends in order. Heard again later, the process ends at once. */
export class Interruption {
  isAsked = false;
  private askedAt = 0;
  private readonly listener = (): void => this.ask();

  constructor(private readonly onAsked: () => void) {
    process.on("SIGINT", this.listener).on("SIGTERM", this.listener);
  }

  release(): void {
    process.off("SIGINT", this.listener).off("SIGTERM", this.listener);
  }

  // One Ctrl-C can arrive twice: from the terminal, and handed on by the program that started this one.
  private ask(): void {
    if (this.isAsked && Date.now() - this.askedAt > 1000) process.exit(130);
    if (this.isAsked) return;
    this.isAsked = true;
    this.askedAt = Date.now();
    this.onAsked();
  }
}
