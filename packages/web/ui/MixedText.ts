import { h, type FunctionalComponent, type VNodeChild } from "vue";
import { useText } from "../i18n/text.ts";

// Chinese may carry digits and its own punctuation between characters; Latin letters and quotes end it.
const chineseRun = /(\p{Script=Han}(?:[\p{Script=Han}\d\s\u3000-\u303f\uff00-\uffef·〔〕—-]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?)/u;

/** Cuts a sentence into what is Chinese (every second piece) and what is not. */
export function chineseRuns(text: string): string[] {
  return text.split(chineseRun);
}

/** A sentence that may quote names or words of a report: on an English page each quotation says that it is Chinese. */
export const MixedText: FunctionalComponent<{ text: string }> = ({ text }) => {
  const { dataLang } = useText();
  if (dataLang === undefined) return text;
  return chineseRuns(text).map<VNodeChild>((piece, index) => (index % 2 === 0 ? piece : h("span", { lang: dataLang }, piece)));
};
MixedText.props = ["text"];
