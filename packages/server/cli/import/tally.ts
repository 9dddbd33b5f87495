import { passedOver, type FileOutcome } from "./outcome.ts";

/** Counts what became of the files of one run, for the sentence at its end. */
export class Tally {
  private readonly results: Record<FileOutcome["result"], number> = { published: 0, draft: 0, unchanged: 0, refused: 0 };
  private readonly kinds = new Map<string, number>();
  private uncertain = 0;

  get refused(): number {
    return this.results.refused;
  }

  add(outcome: FileOutcome, isNamed: boolean): void {
    this.results[outcome.result] += 1;
    if (outcome.result !== "refused") this.uncertain += Object.keys(outcome.facts.uncertain).length;
    const kind = outcome.result === "refused" && outcome.reason !== null ? passedOver[outcome.reason] : undefined;
    if (kind !== undefined && !isNamed) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }

  sentences(total: number): string[] {
    const { published, draft, unchanged, refused } = this.results;
    const counts = [[published, "已发布"], [draft, "已存为草稿"], [unchanged, "没有变化"], [refused, "未导入"]] as const;
    const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${word}${count}个`).join("，");
    const kinds = [...this.kinds].map(([kind, count]) => `${kind}${count}个`).join("、");
    return [
      `共${total}个文件：${said === "" ? "都没有处理" : said}；待核对的数据${this.uncertain}项。`,
      ...(kinds === "" ? [] : [`未导入的文件里有${kinds}，没有逐个列出；加 --verbose 可以列出。`]),
    ];
  }
}
