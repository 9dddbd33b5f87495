import { expandHead, gridCells, type FormTable } from "../formTable.ts";
import { printInLines } from "./inLines.ts";
import { anyEdition, type Layout } from "./layout.ts";
import { pad, textWidth, wrap } from "./textWidth.ts";

const widest = 30;

/** Tables ruled with │ and ─; a long label goes on below itself inside its cell. */
export const boxes: Layout = {
  name: "boxes", kind: "text", borders: "grid", fits: anyEdition,
  print: (document, printing) => {
    const isDense = printing.random.chance(0.4);
    return printInLines(document, printing, (table) => draw(table, isDense), { indent: "　　" });
  },
};

/** `isDense`: no rule between the rows, only below the head. A label of two lines then needs its rule. */
function draw(table: FormTable, isDense: boolean): string[][] {
  const rows = [...expandHead(table.head), ...table.rows.map((row) => gridCells(table, row))];
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_each, index) => Math.max(2, ...rows.map((cells) => Math.min(isDense ? 999 : widest, textWidth(cells[index] ?? "")))));
  const rule = (left: string, cross: string, right: string): string => left + widths.map((width) => "─".repeat(width + 2)).join(cross) + right;
  const headEnd = table.head.length - 1;
  return rows.map((cells, index) => {
    const wrapped = widths.map((width, column) => wrap(cells[column] ?? "", width));
    const height = Math.max(...wrapped.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_each, line) => `│ ${wrapped.map((texts, column) => pad(texts[line] ?? "", widths[column] ?? 0)).join(" │ ")} │`);
    const isLast = index === rows.length - 1;
    const below = isLast ? [rule("└", "┴", "┘")] : isDense && index !== headEnd ? [] : [rule("├", "┼", "┤")];
    return [...(index === 0 ? [rule("┌", "┬", "┐")] : []), ...lines, ...below];
  });
}
