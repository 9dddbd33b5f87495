import type { Locale } from "./locale.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The day of an instant in China, as its readers write it: 2018年1月30日, 30 January 2018. */
export function dayOf(instant: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? "";
  return statedDay(`${part("year")}-${part("month")}-${part("day")}`, locale);
}

/** A calendar day as a document states it, 2018-01-30, in words; anything else stays as it is. */
export function statedDay(day: string, locale: Locale): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (found === null) return day;
  const [year, month, date] = [found[1], Number(found[2]), Number(found[3])];
  return locale === "en" ? `${date} ${months[month - 1] ?? month} ${year}` : `${year}年${month}月${date}日`;
}
