import type { Cell, Candidate, CellGap } from "./cell.ts";

/** What stands in place of a number, as readers see it. */
export const gapWords: Record<CellGap, string> = {
  blank: "空白",
  dash: "—",
  notApplicable: "不适用",
  absent: "表中无此项",
  unreadable: "无法辨认",
};

/** The same in English. */
export const gapWordsEn: Record<CellGap, string> = {
  blank: "blank",
  dash: "—",
  notApplicable: "not applicable",
  absent: "not in the table",
  unreadable: "illegible",
};

/** A figure in plain digits as reports print them, without grouping and without rounding. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat("zh-CN", { useGrouping: false, maximumFractionDigits: 20 }).format(value);
}

/** One candidate reading, as readers see it. */
export function formatCandidate(candidate: Candidate): string {
  return typeof candidate === "number" ? formatNumber(candidate) : gapWords[candidate];
}

/** A cell as readers see it: the number, the word for a missing one, or 待核对 with its candidates. */
export function formatCell(cell: Cell): string {
  switch (cell.state) {
    case "number":
      return formatNumber(cell.value);
    case "uncertain":
      return `待核对（${cell.candidates.map(formatCandidate).join(" 或 ")}）`;
    default:
      return gapWords[cell.state];
  }
}
