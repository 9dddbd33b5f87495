/** The languages in which the pages speak; reports themselves are Chinese in both. */
export type Locale = "zh-CN" | "en";

export const locales: readonly Locale[] = ["zh-CN", "en"];

/** English stands under /en; `en` is a reserved slug, so no agency can take it. */
const english = "/en";
const englishStart = /^\/en(?=[/?#]|$)/;

/** The language of an address (without the base path). */
export function localeOf(path: string): Locale {
  return englishStart.test(path) ? "en" : "zh-CN";
}

/** The same address without its language, as the route table names it. */
export function withoutLocale(path: string): string {
  const rest = path.replace(englishStart, "");
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** A path of the route table as it reads in this language: /x, /en/x. */
export function inLocale(path: string, locale: Locale): string {
  return locale === "en" ? english + path.replace(/^\/(?=[?#]|$)/, "") : path;
}
