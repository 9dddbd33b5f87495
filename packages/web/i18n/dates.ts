/** The day of an instant as people in China write it: 2018年1月30日. */
export function dayOf(instant: string): string {
  const parts = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", year: "numeric", month: "numeric", day: "numeric" }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year")}年${part("month")}月${part("day")}日`;
}

/** A calendar day as a document states it, 2018-01-30, written in Chinese; anything else stays as it is. */
export function statedDay(day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found === null ? day : `${found[1]}年${Number(found[2])}月${Number(found[3])}日`;
}

const digits = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"];

/** A small count before a measure word: 一, 两, 三 … */
export function countWord(count: number): string {
  return digits[count] ?? String(count);
}
