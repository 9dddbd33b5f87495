// Chinese may carry digits and its own punctuation between characters; Latin letters and quotes end it.
const chineseRun = /(\p{Script=Han}(?:[\p{Script=Han}\d\s\u3000-\u303f\uff00-\uffef·〔〕—-]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?)/u;

/** Cuts a sentence into what is not Chinese and what is: every second piece is, the first may be empty. */
export function chineseRuns(text: string): string[] {
  return text.split(chineseRun);
}
