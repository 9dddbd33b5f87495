import { formatNumber } from "@nianbao/shared/cells";
import { depthsOf, findEdition, variantIndicatorsOf, type Edition, type EditionColumn, type EditionRow } from "@nianbao/shared/editions";
import type { ParsedReport } from "@nianbao/shared/report";
import { make, type Content } from "./element.ts";
import { evidenceView, mixed } from "./findingsView.ts";
import type { Places } from "./places.ts";
import type { Understood } from "./understand.ts";
import type { Wording } from "./wording.ts";

/** Rows of a form that ask for the same columns, which make one table. */
interface Part {
  columns: readonly EditionColumn[];
  rows: EditionRow[];
}

const onlyFigure: readonly EditionColumn[] = [{ suffix: "", label: "", labelEn: "" }];

/** The figures that could not be read with certainty, each with its readings and its place; nothing where there are none. */
export function uncertainView({ report }: Understood, places: Places, wording: Wording): HTMLElement | null {
  const codes = Object.entries(report.uncertain);
  if (codes.length === 0) return null;
  const nameOf = wording.namesOf(findEdition(report.edition));
  return make("section", { class: "findings uncertain" },
    make("h3", {}, wording.say("uncertainTitle"), make("span", { class: "num count" }, String(codes.length))),
    make("p", { class: "quiet" }, wording.say("uncertainLead")),
    make("ol", {}, codes.map(([code, candidates]) => {
      const evidence = places.evidenceAt(code);
      return make("li", { "data-uncertain": code },
        make("p", { class: "sentence" }, mixed(nameOf(code), wording), make("span", { class: "readings" }, wording.candidates(candidates))),
        evidence === undefined ? null : evidenceView(evidence, places, wording));
    })));
}

/** All figures of the form as they were read, folded: a row each, and side by side where the form asks for several. */
export function figuresView({ report }: Understood, wording: Wording): HTMLElement | null {
  const edition = findEdition(report.edition);
  if (edition === undefined) return null;
  const depths = depthsOf(edition);
  const extra = variantIndicatorsOf(edition).filter(({ code }) => isRead(report, code));
  return make("details", { class: "fold figures" },
    make("summary", {}, make("h3", {}, wording.say("tableTitle", { count: Object.keys(report.cells).length }))),
    partsOf(edition).map((part) => partView(part, report, depths, wording)),
    extra.length === 0 ? null : [make("h4", {}, wording.say("beyondForm")), partView({ columns: onlyFigure, rows: extra }, report, depths, wording)]);
}

function isRead(report: ParsedReport, code: string): boolean {
  return code in report.cells || code in report.uncertain || (report.states[code] ?? "absent") !== "absent";
}

// A heading stands over the rows that follow it.
function partsOf({ rows }: Edition): Part[] {
  const parts: Part[] = [];
  rows.forEach((row, index) => {
    const model = row.kind === "heading" ? rows.slice(index).find(({ kind }) => kind !== "heading") : row;
    const columns = model?.columns ?? onlyFigure;
    const last = parts[parts.length - 1];
    if (last !== undefined && suffixesOf(last.columns) === suffixesOf(columns)) last.rows.push(row);
    else parts.push({ columns, rows: [row] });
  });
  return parts;
}

const suffixesOf = (columns: readonly EditionColumn[]): string => columns.map(({ suffix }) => suffix).join();

function partView({ columns, rows }: Part, report: ParsedReport, depths: ReadonlyMap<string, number>, wording: Wording): HTMLElement {
  const heads = columns.map((column) => make("th", { scope: "col" }, columns.length === 1 ? wording.say("figure") : wording.labelOf(column)));
  const isWide = columns.length > 2;
  return make("div", isWide ? { class: "wide", tabindex: "0", role: "region", "aria-label": wording.say("figure") } : {},
    make("table", {},
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, wording.say("indicator")), heads, make("th", { scope: "col" }, wording.say("unit")))),
      make("tbody", {}, rows.map((row) => rowView(row, columns, report, Math.min(depths.get(row.code) ?? 0, 3), wording)))));
}

function rowView(row: EditionRow, columns: readonly EditionColumn[], report: ParsedReport, depth: number, wording: Wording): HTMLElement {
  const label = mixed(wording.labelOf(row), wording);
  if (row.kind === "heading") return make("tr", { class: "head" }, make("th", { colspan: String(columns.length + 2), scope: "row" }, label));
  const cells = columns.map(({ suffix }) => cellView(row.code + suffix, report, wording));
  return make("tr", {}, make("th", { scope: "row", class: `l${depth}` }, label), cells, make("td", { class: "u" }, wording.unit(row.unit)));
}

function cellView(code: string, report: ParsedReport, wording: Wording): HTMLElement {
  const value = report.cells[code];
  const candidates = report.uncertain[code];
  const note = report.notes[code];
  const raw: Content = note === undefined ? null : make("small", {}, mixed(wording.say("noteRaw", { note }), wording));
  if (value !== undefined) return make("td", { class: value === 0 ? "v zero" : "v", "data-figure": code }, formatNumber(value), raw);
  if (candidates !== undefined) return make("td", { class: "v open", "data-figure": code }, wording.candidates(candidates), raw);
  return make("td", { class: "v gap", "data-figure": code }, wording.gap(report.states[code] ?? "absent"), raw);
}
