import { findEdition, type EditionRow } from "../../packages/shared/editions/index.ts";
import { figureText, type Habits } from "./figureText.ts";
import { headCell, type FormRow, type FormTable, type HeadCell } from "./formTable.ts";
import { applicantHeads, balanceNote, disputeHeads } from "./nationalShape.ts";
import type { Printing } from "./printing.ts";
import { codesOf, type RandomReport } from "./randomReport.ts";
import { disguise, printLabel, wordsOf } from "./wording.ts";

/** The tables of a report by the place they stand in; a form in rows has the one place `attachment`. */
export interface ReportTables {
  clauses: FormTable[];
  applications: FormTable[];
  disputes: FormTable[];
  attachment: FormTable[];
}

export function buildTables(report: RandomReport, habits: Habits, printing: Printing): ReportTables {
  const build = new TableBuilder(report, habits, printing);
  if (findEdition(report.edition)?.layout === "rows") return { clauses: [], applications: [], disputes: [], attachment: [build.rows()] };
  return { clauses: build.clauses(), applications: [build.applications()], disputes: build.disputes(), attachment: [] };
}

class TableBuilder {
  private readonly report: RandomReport;
  private readonly habits: Habits;
  private readonly printing: Printing;

  constructor(report: RandomReport, habits: Habits, printing: Printing) {
    this.report = report;
    this.habits = habits;
    this.printing = printing;
  }

  private row(row: EditionRow, label: string, rest: Partial<FormRow> = {}): FormRow {
    const figures = codesOf(row).map((code) => ({ code, text: figureText(this.report, row, code, this.habits, this.printing) }));
    return { groups: [], shown: [], label, unit: row.unit ?? "——", figures, depth: 0, ...rest };
  }

  /** The attachment of 2014 and of Fujian: a line per row, headings with —— for their unit. */
  rows(): FormTable {
    const { report, printing } = this;
    const hasUnits = !this.habits.unitInCell && !printing.use("unitInHead", 0.999);
    const depths = new Map<string, number>();
    const children = new Map<string, number>();
    const rows = report.rows.map((row) => {
      const depth = row.parent === null ? 0 : (depths.get(row.parent) ?? 0) + 1;
      depths.set(row.code, depth);
      const label = printLabel(row, printing, renumbered(row, children));
      const suffix = hasUnits || this.habits.unitInCell || row.unit === null ? "" : printing.random.pick([`（${row.unit}）`, `（单位：${row.unit}）`]);
      // Without the dash of its unit a heading of the table looks like a section of the narrative.
      const isBare = row.kind === "heading" && printing.use("sectionLikeRows", 0.7);
      return this.row(row, label + suffix, isBare ? { depth, unit: "" } : { depth });
    });
    const columns = report.rows.some(({ columns: two }) => two !== undefined) ? [`${report.year}年度`, "历年累计"] : [printing.random.pick(["统计数", disguise("统计数", printing)])];
    const names = columns.length === 2 ? ["指标名称", "计量单位"] : [disguise("统计指标", printing), "单位"];
    const flatHead = [...(hasUnits ? names : names.slice(0, 1)), ...columns];
    return { kind: "rows", caption: null, note: null, head: [flatHead.map((text) => headCell(text))], flatHead, labelColumns: hasUnits ? 2 : 1, hasUnits, rows };
  }

  /** One table per clause of 第二十条, whose head names the figures of its rows. */
  clauses(): FormTable[] {
    const tables = new Map<string, FormTable>();
    for (const heading of this.report.rows) {
      const [, clause, name] = /^第（(.)）项 (.+)$/.exec(heading.label) ?? [];
      if (clause === undefined || name === undefined) continue;
      const cells = this.report.rows.filter(({ parent }) => parent === heading.code);
      const table = tables.get(clause) ?? this.clauseTable(clause, cells);
      tables.set(clause, table);
      table.rows.push(this.row(heading, printLabel({ ...heading, label: name }, this.printing), { figures: cells.flatMap((row) => this.row(row, "").figures) }));
    }
    return [...tables.values()];
  }

  private clauseTable(clause: string, cells: readonly EditionRow[]): FormTable {
    const { printing } = this;
    const names = cells.map((row) => {
      const isUnitPrinted = row.unit === "万元" || (row.unit !== null && row.unit !== "未印单位" && printing.use("unitInHead", 0.5));
      return printLabel(row, printing) + (isUnitPrinted && row.unit !== null ? `（单位：${row.unit}）` : "");
    });
    const flatHead = [disguise("信息内容", printing), ...names];
    return { kind: "clause", caption: `第二十条第（${clause}）项`, note: null, head: [flatHead.map((text) => headCell(text))], flatHead, labelColumns: 1, hasUnits: false, rows: [] };
  }

  applications(): FormTable {
    const { report, printing } = this;
    const labels = new Map(report.rows.map((row) => [row.code, printLabel(row, printing)]));
    const parents = new Map(report.rows.map(({ code, parent }) => [code, parent]));
    const rows = report.rows.filter(({ columns }) => columns !== undefined).map((row) => {
      const groups: string[] = [];
      for (let code = row.parent; code !== null && code !== "applications"; code = parents.get(code) ?? null) groups.unshift(labels.get(code) ?? "");
      return this.row(row, labels.get(row.code) ?? "", { groups, depth: groups.length });
    });
    this.showGroups(rows);
    const [natural = "", ...kinds] = applicantHeads.map((text) => disguise(text, printing));
    const total = kinds.pop() ?? "";
    const isNoteInHead = printing.random.chance(0.5);
    const head: HeadCell[][] = [
      [headCell(isNoteInHead ? balanceNote : "", 3, 3), headCell("申请人情况", 7)],
      [headCell(natural, 1, 2), headCell("法人或其他组织", 5), headCell(total, 1, 2)],
      kinds.map((text) => headCell(text)),
    ];
    const flatHead = ["项目", "", "", natural, ...kinds, total];
    return { kind: "applications", caption: null, note: isNoteInHead ? null : balanceNote, head, flatHead, labelColumns: 3, hasUnits: false, rows };
  }

  /** A group's label stands at its first row, and once more where a page break repeats it. */
  private showGroups(rows: readonly FormRow[]): void {
    let before: readonly string[] = [];
    for (const row of rows) {
      const isRepeated = row.groups.length > 0 && before.length > 0 && this.printing.use("repeatedGroups", 0.08);
      row.shown = row.groups.map((label, index) => (isRepeated || row.groups.slice(0, index + 1).some((each, at) => each !== before[at]) ? label : ""));
      before = row.groups;
    }
  }

  /** One row of fifteen figures under a head of three levels, or three tables of five. */
  disputes(): FormTable[] {
    const { report, printing } = this;
    const blocks = report.rows.filter(({ parent }) => parent !== null && /^(reconsideration|litigation\.(direct|after_recon))$/.test(parent));
    const figures = blocks.flatMap((row) => this.row(row, "").figures);
    const heads = (): string[] => disputeHeads.map((text) => disguise(text, printing));
    const row = (from: number, to: number): FormRow => ({ groups: [], shown: [], label: "", unit: "", figures: figures.slice(from, to), depth: 0 });
    const shape = { kind: "disputes" as const, note: null, labelColumns: 0, hasUnits: false };
    if (printing.random.chance(0.3)) {
      return ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"].map((caption, index) => {
        const flatHead = heads();
        return { ...shape, caption, head: [flatHead.map((text) => headCell(text))], flatHead, rows: [row(index * 5, index * 5 + 5)] };
      });
    }
    const [first, second, third] = [heads(), heads(), heads()];
    const head: HeadCell[][] = [
      [headCell("行政复议", 5), headCell("行政诉讼", 10)],
      [...first.map((text) => headCell(text, 1, 2)), headCell("未经复议直接起诉", 5), headCell("复议后起诉", 5)],
      [...second, ...third].map((text) => headCell(text)),
    ];
    return [{ ...shape, caption: null, head, flatHead: [...first, ...second, ...third], rows: [row(0, 15)] }];
  }
}

/** The label with the number it has among the printed rows: a variant's rows move those after them. */
function renumbered(row: EditionRow, children: Map<string, number>): string {
  const [, lead = "", mark = ""] = /^(其中：)?\d+([.、])/.exec(row.label) ?? [];
  if (mark === "" || row.parent === null) return row.label;
  const number = (children.get(row.parent) ?? 0) + 1;
  children.set(row.parent, number);
  return `${lead}${number}${mark}${wordsOf(row.label)}`;
}
