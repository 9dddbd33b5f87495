import { h, type FunctionalComponent, type VNodeChild } from "vue";
import { useText } from "../i18n/text.ts";

/** The characters of a passage that are meant, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A piece of a report's own text, word for word, with the characters meant marked. Stretches stand in order; one that overlaps the one before is left out. */
export const PassageText: FunctionalComponent<{ text: string; marks: readonly Stretch[] }> = ({ text, marks }) => {
  const drawn: VNodeChild[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end || mark.end <= mark.start) continue;
    drawn.push(text.slice(end, mark.start), h("mark", text.slice(mark.start, mark.end)));
    end = mark.end;
  }
  return h("p", { class: "excerpt", lang: useText().dataLang }, [...drawn, text.slice(end)]);
};
PassageText.props = ["text", "marks"];
