import type { Mark } from "@nianbao/shared/report";

/** A stretch of text that carries the same marks throughout. */
export interface TextRun {
  text: string;
  kinds: Mark["kind"][];
  href: string | null;
}

/** Cuts a marked text into runs; a link is kept only when it leads somewhere a reader may safely go. */
export function textRuns(text: string, marks: readonly Mark[] = []): TextRun[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(clamp(start, text)).add(clamp(end, text));
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const link = here.find((mark) => mark.kind === "link" && isSafe(mark.href));
    return { text: text.slice(start, end), kinds: here.map((mark) => mark.kind).filter((kind) => kind !== "link"), href: link?.href ?? null };
  });
}

function clamp(position: number, text: string): number {
  return Math.min(Math.max(position, 0), text.length);
}

function isSafe(href: string | undefined): boolean {
  return href !== undefined && /^(https?:|mailto:)/i.test(href);
}
