import { decimalsOf, plainNumber, rounded, shifted } from "./plainNumber.ts";
import { sheetMoment } from "./sheetDates.ts";
import { formatSections } from "./sheetFormatParts.ts";
import type { FormatSection } from "./sheetFormatParts.ts";
import { Refusal } from "./unreadable.ts";

/** The formats that every sheet knows by number; those of Chinese dates among them. */
const builtIn: Record<number, string> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¥#,##0;-¥#,##0", 6: "¥#,##0;-¥#,##0", 7: "¥#,##0.00;-¥#,##0.00", 8: "¥#,##0.00;-¥#,##0.00",
  9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
  18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
  27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 34: "上午/下午h时mm分", 35: "上午/下午h时mm分ss秒", 36: "yyyy年m月",
  37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
  41: '#,##0;-#,##0;"-";@', 42: '¥#,##0;-¥#,##0;"-";@', 43: '#,##0.00;-#,##0.00;"-";@', 44: '¥#,##0.00;-¥#,##0.00;"-";@',
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒", 57: "yyyy年m月", 58: "m月d日",
};
/** No format is longer; one that is would only cost time. */
const longest = 1000;
/** What around a number could be taken for a part of it. */
const misleading = /[\d.,，．/+\-−(（)）]/;

/** How the cells of one style show what they hold. */
export class SheetFormat {
  private readonly sections: FormatSection[];

  constructor(private readonly code: string, private readonly from1904: boolean) {
    if (code.length > longest) throw new Refusal("damaged");
    this.sections = formatSections(code);
  }

  /** The format behind a number that styles use: one of the file's `own`, or one that every sheet knows. */
  static of(id: number, own: ReadonlyMap<number, string>, from1904: boolean): SheetFormat {
    return new SheetFormat(own.get(id) || builtIn[id] || "General", from1904);
  }

  /**
   * A number as a person sees it where that is the number itself: in full digits, a percentage as one, a date in ISO form, the words
   * beside it kept. Where the sheet shows another number (rounded, in ten thousands) or a sign for it, both are said:
   * `12.7（显示为13）`. Empty where the format shows nothing.
   */
  showNumber(value: number): string {
    const stored = plainNumber(value);
    const section = this.sectionFor(value);
    if (section === null) return both(stored, this.code);
    if (typeof section.core === "object") return sheetMoment(value, section.core, this.from1904) ?? both(stored, section.source);
    if (section.core === "none") return section.before === "" ? "" : both(stored, section.before);
    if (value === 0 && showsNoDigit(section)) return section.before + section.after === "" ? "" : both(stored, section.before + section.after);
    const around = wordsAround(section, value < 0);
    if (section.strange || around === null) return both(stored, section.source);
    return section.core === "general" ? around(stored) : showDigits(section, stored, around);
  }

  /** A text as a person sees it: formats can hide texts and add words to them. */
  showText(text: string): string {
    const section = this.sections[3] ?? (this.sections.length === 1 && this.code.includes("@") ? this.sections[0] : undefined);
    if (section === undefined) return text;
    return section.core === "general" ? section.before + text + section.after : section.core === "none" && section.before === "" ? "" : text;
  }

  private sectionFor(value: number): FormatSection | null {
    const [first, second, third] = this.sections;
    if (first === undefined) return null;
    if (this.sections.some(({ condition }) => condition !== null)) return this.sections.slice(0, 3).find(({ condition }) => condition === null || condition(value)) ?? null;
    if (value < 0) return second ?? first;
    return value === 0 ? (third ?? first) : first;
  }
}

function both(stored: string, shown: string): string {
  return `${stored}（显示为${shown}）`;
}

function showDigits(section: FormatSection, stored: string, around: (number: string) => string): string {
  const sign = stored.startsWith("-") ? "-" : "";
  const value = shifted(stored.replace("-", ""), section.power);
  const printed = rounded(value, section.decimals);
  if (showsNoDigit(section) && !/[1-9]/.test(printed)) return both(stored, section.source);
  const [whole = "", fraction] = value.split(".");
  const full = around(sign + whole.padStart(section.leastDigits, "0") + (fraction === undefined ? "" : `.${fraction}`));
  return decimalsOf(value) <= section.decimals ? full : both(full, around(sign + printed));
}

/** Whether every digit of a zero is left out. */
function showsNoDigit(section: FormatSection): boolean {
  return section.core === "digits" && section.leastDigits === 0 && section.leastDecimals === 0;
}

/** Puts the words of a format around a number; null when they could be read as part of it. The mark of our own money adds nothing. */
function wordsAround(section: FormatSection, negative: boolean): ((number: string) => string) | null {
  let { before, after } = section;
  if (negative && before.startsWith("-")) before = before.slice(1);
  else if (negative && /^[(（]/.test(before) && /[)）]$/.test(after)) [before, after] = [before.slice(1), after.slice(0, -1)];
  else if (!negative && before.startsWith("+")) before = before.slice(1);
  before = before.replace(/[¥￥]/, "").trim();
  if (misleading.test(before) || misleading.test(after)) return null;
  return (number) => (number.startsWith("-") ? `-${before}${number.slice(1)}${after.trim()}` : `${before}${number}${after.trim()}`);
}
