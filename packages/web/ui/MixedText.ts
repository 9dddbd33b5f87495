import { h, type FunctionalComponent, type VNodeChild } from "vue";
import { useText } from "../i18n/text.ts";
import { chineseRuns } from "./chineseRuns.ts";

/** A sentence that may quote names or words of a report: on an English page each quotation says that it is Chinese. */
export const MixedText: FunctionalComponent<{ text: string }> = ({ text }) => {
  const { dataLang } = useText();
  if (dataLang === undefined) return text;
  return chineseRuns(text).map<VNodeChild>((piece, index) => (index % 2 === 0 ? piece : h("span", { lang: dataLang }, piece)));
};
MixedText.props = ["text"];
