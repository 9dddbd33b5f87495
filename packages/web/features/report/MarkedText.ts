import type { Mark } from "@nianbao/shared/report";
import { h, type FunctionalComponent, type VNodeChild } from "vue";
import { textRuns, type TextRun } from "./textRuns.ts";

const tags: Record<Mark["kind"], string> = { strong: "strong", emphasis: "em", underline: "u", superscript: "sup", subscript: "sub", link: "span" };

function draw({ text, kinds, href }: TextRun): VNodeChild {
  const marked = kinds.reduce<VNodeChild>((inner, kind) => h(tags[kind], [inner]), text);
  return href === null ? marked : h("a", { href, rel: "noopener" }, [marked]);
}

/** A paragraph's text with its emphasis and links; nothing of it is ever read as HTML. */
export const MarkedText: FunctionalComponent<{ text: string; marks?: Mark[] }> = ({ text, marks }) => textRuns(text, marks).map(draw);
MarkedText.props = ["text", "marks"];
