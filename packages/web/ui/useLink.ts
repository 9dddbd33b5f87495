import { inject, type InjectionKey } from "vue";

/** The path under which the site is mounted: '' or '/x'. */
export const baseKey: InjectionKey<string> = Symbol("base");

/** Turns a path of the route table into an address on this server. */
export function useLink(): (path: string) => string {
  const base = inject(baseKey, "");
  return (path) => base + path;
}
