import { inject, type InjectionKey } from "vue";
import { inLocale } from "../i18n/locale.ts";
import { useText } from "../i18n/text.ts";

/** The path under which the site is mounted: '' or '/x'. */
export const baseKey: InjectionKey<string> = Symbol("base");

/** The path under which the site is mounted. */
export function useBase(): string {
  return inject(baseKey, "");
}

/** Turns a path of the route table into an address on this server, in the language of the page. */
export function useLink(): (path: string) => string {
  const base = useBase();
  const { locale } = useText();
  return (path) => base + inLocale(path, locale);
}
