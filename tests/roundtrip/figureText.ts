import type { EditionRow } from "../../packages/shared/editions/index.ts";
import type { Printing } from "./printing.ts";
import type { RandomReport } from "./randomReport.ts";

/** How one file writes its gaps and figures: an office keeps to its habits. */
export interface Habits {
  dash: string;
  notApplicable: string;
  isFullWidth: boolean;
  comma: string;
  unitInCell: boolean;
}

export function randomHabits(printing: Printing): Habits {
  const { random } = printing;
  return {
    dash: random.pick(["-", "—", "——", "－"]),
    notApplicable: random.pick(["/", "／"]),
    isFullWidth: random.chance(0.6),
    comma: random.pick([",", "，"]),
    // A unit ends a figure, but only where a gap cannot move the figures of a row.
    unitInCell: printing.use("unitInCell"),
  };
}

/** The text of one cell: nothing for a blank. */
export function figureText(report: RandomReport, row: EditionRow, code: string, habits: Habits, printing: Printing): string {
  const state = report.states[code];
  const value = report.cells[code];
  if (state === "dash") return habits.dash;
  if (state === "notApplicable") return habits.notApplicable;
  if (value === undefined) return "";
  const note = report.notes[code];
  // Where figures run together the digits of a remark would join them; a unit only ends its own.
  if (note !== undefined && (printing.borders !== "none" || !/[（(]/.test(note))) return (printing.notes[code] = note);
  const number = numberText(value, habits, printing);
  if (!habits.unitInCell || row.unit === null || row.unit === "未印单位") return number;
  return (printing.notes[code] = number + row.unit);
}

function numberText(value: number, habits: Habits, printing: Printing): string {
  const isApart = printing.borders !== "none";
  if (printing.borders === "grid" && !habits.unitInCell && Number.isInteger(value) && value >= 10 && value <= 99 && printing.use("chineseNumerals", 0.3)) return chinese(value);
  const plain = isApart && Math.abs(value) >= 1000 && printing.use("thousands", 0.8) ? grouped(value, habits.comma) : String(value);
  const isWide = printing.use("fullWidthDigits", habits.isFullWidth ? 0.999 : 0.2);
  return isWide ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : plain;
}

function grouped(value: number, comma: string): string {
  const [whole = "", decimals] = String(value).split(".");
  const withCommas = whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${comma}`);
  return decimals === undefined ? withCommas : `${withCommas}.${decimals}`;
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 10 to 99: below ten a numeral alone could be a dash or a section's number. */
function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? "" : (digits[tens] ?? "")}十${digits[value % 10] ?? ""}`;
}
