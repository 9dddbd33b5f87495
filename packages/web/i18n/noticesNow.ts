import { locales, type Locale } from "./locale.ts";
import { notices, type Notices } from "./messages/zh-CN.notices.ts";

/** The language of the page that is shown at this moment. */
export function shownLocale(): Locale {
  return locales.find((locale) => locale === document.documentElement.lang) ?? "zh-CN";
}

/** What the small entry says in that language; a phone that cannot fetch the English words says it in Chinese. */
export async function noticesNow(): Promise<Notices> {
  if (shownLocale() === "zh-CN") return notices;
  return import("./messages/en.notices.ts").then((english) => english.notices, () => notices);
}
