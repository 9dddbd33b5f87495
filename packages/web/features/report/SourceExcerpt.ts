import { h, type FunctionalComponent, type VNodeChild } from "vue";
import type { Cell } from "../../api/documents.ts";
import { useText } from "../../i18n/text.ts";

type Source = NonNullable<Cell["source"]>;

// A tab is the border between two cells; left to itself it may be as narrow as the gap between two digits.
const drawn = (text: string): VNodeChild[] => text.split("\t").flatMap((piece, index) => (index === 0 ? [piece] : [h("i", "\t"), piece]));

/** What the source says around a figure, word for word, with the figure marked; a blank is marked by the empty place where it stands. */
export const SourceExcerpt: FunctionalComponent<{ source: Source }> = ({ source: { excerpt, excerptStart, excerptEnd, excerptCutBefore, excerptCutAfter } }) => {
  const before = excerpt.slice(0, excerptStart);
  const after = excerpt.slice(excerptEnd);
  return h("p", { class: "excerpt", lang: useText().dataLang }, [
    ...(excerptCutBefore ? ["…", ...drawn(before)] : drawn(before.trimStart())),
    h("mark", excerpt.slice(excerptStart, excerptEnd)),
    ...(excerptCutAfter ? [...drawn(after), "…"] : drawn(after.replace(/[^\S\t]+$/, ""))),
  ]);
};
SourceExcerpt.props = ["source"];
