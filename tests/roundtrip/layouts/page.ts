import { expandHead, type FormRow, type FormTable } from "../formTable.ts";
import { printInLines } from "./inLines.ts";
import { anyEdition, type Layout } from "./layout.ts";
import { pad, textWidth, wrap, type Alignment } from "./textWidth.ts";

/** How one file sets its tables on the page. */
interface Setting {
  alignment: Alignment;
  labelWidth: number;
  gap: number;
  /** Where the figures stand beside a label of several lines. */
  figuresAt: "first" | "last" | "between";
  outerGroup: "ownLine" | "downTheMargin";
  innerGroup: "firstRow" | "ownLine";
}

/** Columns by spaces as a page of a PDF shows them, with form feeds and page numbers inside the tables. */
export const pageColumns: Layout = {
  name: "pageColumns", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => {
    const { random } = printing;
    const setting: Setting = {
      alignment: random.pick(["right", "centre"]), labelWidth: random.int(28, 44), gap: random.int(3, 6),
      figuresAt: random.pick(["first", "last", "between"]), outerGroup: random.pick(["ownLine", "downTheMargin"]), innerGroup: random.pick(["firstRow", "ownLine"]),
    };
    return printInLines(document, printing, (table) => draw(table, setting), { indent: "    ", wrapAt: 62, hasPages: true });
  },
};

const marginWidth = 5;
const groupWidth = 18;

function draw(table: FormTable, setting: Setting): string[][] {
  const widths = figureWidths(table, setting);
  const labelled = table.labelColumns === 0 ? 0 : setting.labelWidth + (table.kind === "applications" ? marginWidth + groupWidth : 0);
  const margin = downTheMargin(table, setting);
  const figures = (row: FormRow): string => (table.hasUnits ? pad(row.unit, 8, "centre") : "") + row.figures.map(({ text }, index) => pad(text, widths[index] ?? 0, setting.alignment)).join("");
  return [head(table, labelled, widths), ...table.rows.map((row, index) => {
    const [inner = ""] = row.shown.slice(1);
    const outer = row.shown[0] ?? "";
    const own = [
      ...(outer !== "" && setting.outerGroup === "ownLine" ? [` ${[...outer].join(" ")}`] : []),
      ...(inner !== "" && setting.innerGroup === "ownLine" ? [`${" ".repeat(marginWidth)}${inner}`] : []),
    ];
    const left = leftOf(row, margin[index] ?? "", setting);
    const label = wrap("　".repeat(table.kind === "rows" ? row.depth : 0) + row.label, labelled - textWidth(left) - 2);
    return [...own, ...besides(label, left, figures(row), labelled, setting).map((line) => line.trimEnd())];
  })];
}

function leftOf(row: FormRow, margin: string, setting: Setting): string {
  if (row.groups.length === 0) return "";
  const inner = setting.innerGroup === "firstRow" ? (row.shown[1] ?? "") : "";
  return pad(margin, marginWidth) + (row.groups.length > 1 ? pad(inner, groupWidth) : "");
}

/** The lines of one row: its label and, beside one of its lines or between them, its figures. */
function besides(label: readonly string[], left: string, figures: string, width: number, { figuresAt }: Setting): string[] {
  const blank = " ".repeat(textWidth(left));
  const lines = label.map((text, index) => (index === 0 ? left : blank) + text);
  if (label.length > 1 && figuresAt === "between") return [lines[0] ?? "", pad("", width) + figures, ...lines.slice(1)];
  const at = figuresAt === "last" ? lines.length - 1 : 0;
  return lines.map((text, index) => (index === at ? pad(text, width) + figures : text));
}

/** A figure column is as wide as its widest figure and head, so that a blank never moves its neighbours. */
function figureWidths(table: FormTable, { gap }: Setting): number[] {
  const heads = table.flatHead.slice(table.labelColumns);
  const count = Math.max(...table.rows.map(({ figures }) => figures.length));
  return Array.from({ length: count }, (_each, index) => {
    const headWidth = textWidth(heads[index] ?? "");
    return Math.max(headWidth > 8 && table.kind !== "clause" ? 8 : headWidth, ...table.rows.map(({ figures }) => textWidth(figures[index]?.text ?? ""))) + gap;
  });
}

/** The lowest line of the head is set above its columns; the lines above it spread over the page. */
function head(table: FormTable, labelled: number, widths: readonly number[]): string[] {
  const upper = expandHead(table.head).slice(0, -1).map((cells) => cells.filter((text) => text !== ""));
  const lowest = table.flatHead.slice(table.labelColumns);
  const spread = upper.map((texts) => `${" ".repeat(6)}${texts.join(" ".repeat(8))}`);
  const label = table.labelColumns === 0 ? "" : table.kind === "applications" ? "" : (table.flatHead[0] ?? "");
  const unit = table.hasUnits ? pad(table.flatHead[1] ?? "", 8, "centre") : "";
  if (table.kind === "clause" || table.kind === "rows") return [...spread, pad(label, labelled) + unit + lowest.map((text, index) => pad(text, widths[index] ?? 0, "centre")).join("")];
  // Narrow columns break their heads in two: 结果 over 维持.
  const broken = lowest.map((text) => wrap(text, Math.max(4, Math.ceil(textWidth(text) / 4) * 2)));
  return [...spread, ...[0, 1].map((line) => (pad("", labelled) + broken.map((texts, index) => pad(texts[line] ?? "", widths[index] ?? 0, "centre")).join("")).trimEnd())];
}

/** 三、本年度办理结果 one character per row in the margin of its rows. */
function downTheMargin(table: FormTable, setting: Setting): string[] {
  if (setting.outerGroup !== "downTheMargin") return [];
  let rest: string[] = [];
  return table.rows.map((row) => {
    if ((row.shown[0] ?? "") !== "") rest = [...(row.shown[0] ?? "")].filter((character) => character.trim() !== "");
    return row.groups.length === 0 ? "" : (rest.shift() ?? "");
  });
}
