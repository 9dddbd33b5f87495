import { fill, type Values } from "./fill.ts";
import { pages } from "./zh-CN.ts";

export type MessageKey = keyof typeof pages;

/** The sentence of this key, with its {names} filled in. */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(pages[key], values);
}
