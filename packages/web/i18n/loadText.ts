import type { Locale } from "./locale.ts";
import { createText, type Text } from "./text.ts";
import { zhCN } from "./zh-CN.ts";

const chinese = createText("zh-CN", zhCN);

/** The text of a language in a browser; English travels only to those who read it. */
export async function loadText(locale: Locale): Promise<Text> {
  return locale === "en" ? createText("en", (await import("./en.ts")).en) : chinese;
}
