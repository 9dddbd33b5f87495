import { h, type FunctionalComponent, type VNode } from "vue";

/** Cuts a Chinese heading where a line may end: between words, and never before a closing or after an opening sign. */
export function phrasesOf(text: string): string[] {
  if (!("Segmenter" in Intl)) return [text];
  const phrases: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter("zh-CN", { granularity: "word" }).segment(text)) {
    const before = phrases.at(-1);
    const isGlued = before !== undefined && (isWordLike !== true ? !/^[（《“〈【]/.test(segment) : /[（《“〈【]$/.test(before) || [...segment].length === 1);
    if (isGlued) phrases[phrases.length - 1] = before + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** A heading whose lines end between words; the style sheet keeps the words themselves whole. */
export const PhraseText: FunctionalComponent<{ text: string }> = ({ text }) =>
  phrasesOf(text).flatMap<VNode | string>((phrase, index) => (index === 0 ? [phrase] : [h("wbr"), phrase]));
PhraseText.props = ["text"];
