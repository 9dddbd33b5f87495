import type { PassedCheck } from "../checks/index.ts";
import type { LabelOf } from "./finding.ts";

/** What one language says of a check that holds. */
interface Voice {
  figure: (label: string, value: number) => string;
  atLeast: string;
  atMost: string;
  largest: (count: number, value: number) => string;
  otherZeros: (count: number) => string;
  onlyZeros: (count: number) => string;
  agree: (first: string, second: string, areZero: boolean) => string;
}

const chinese: Voice = {
  figure: (label, value) => `${label} ${value}`,
  atLeast: "，不少于",
  atMost: "，不多于",
  largest: (count, value) => `${count}项中最大的 ${value}`,
  otherZeros: (count) => `（另${count}项是0）`,
  onlyZeros: (count) => `0（${count}项都是0）`,
  agree: (first, second, areZero) => `${first}，${second}，${areZero ? "都是0" : "对得上"}`,
};

const english: Voice = {
  figure: (label, value) => `${label} ${value}`,
  atLeast: ", not less than ",
  atMost: ", not more than ",
  largest: (count, value) => `largest of ${count} rows ${value}`,
  otherZeros: (count) => ` (${count === 1 ? "the other is" : `the other ${count} are`} 0)`,
  onlyZeros: (count) => `0 (all ${count} are 0)`,
  agree: (first, second, areZero) => `${first}, ${second}: ${areZero ? "both 0" : "the two agree"}`,
};

/** A check that holds, with its figures, as one plain piece of Chinese: 收到申请数 12 = 0 + 0 + 9 + 3. It has no full stop. */
export function checkSentence(check: PassedCheck, labelOf: LabelOf): string {
  return sentence(check, labelOf, chinese);
}

/** The same in English: Applications received 12 = 0 + 0 + 9 + 3. */
export function checkSentenceEn(check: PassedCheck, labelOf: LabelOf): string {
  return sentence(check, labelOf, english);
}

function sentence({ relation, left, right }: PassedCheck, labelOf: LabelOf, voice: Voice): string {
  const [first, second] = [sideOf(left, labelOf, voice), sideOf(right, labelOf, voice)];
  switch (relation) {
    case "equal":
      return left.length > right.length ? `${second} = ${first}` : `${first} = ${second}`;
    case "atLeast":
      return first + voice.atLeast + second;
    case "atMost":
      return first + voice.atMost + second;
    case "maximumAtMost":
      return voice.largest(left.length, Math.max(...left.map(({ value }) => value))) + voice.atMost + second;
    case "implies":
      return voice.agree(first, second, [...left, ...right].every(({ value }) => value === 0));
  }
}

/** So many figures are named; more are told by their numbers, and of a long row only those that are not 0. */
const named = 2;
const allNumbers = 5;

function sideOf(side: PassedCheck["left"], labelOf: LabelOf, voice: Voice): string {
  if (side.length <= named) return side.map(({ code, value }) => voice.figure(labelOf(code), value)).join(" + ");
  const values = side.map(({ value }) => value);
  if (side.length <= allNumbers) return values.join(" + ");
  const counted = values.filter((value) => value !== 0);
  if (counted.length === 0) return voice.onlyZeros(side.length);
  const zeros = side.length - counted.length;
  return counted.join(" + ") + (zeros === 0 ? "" : voice.otherZeros(zeros));
}
