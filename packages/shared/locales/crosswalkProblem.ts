import type { CrosswalkProblem } from "../editions/index.ts";

type Facts = Record<string, string | undefined>;

const sentences: Readonly<Record<CrosswalkProblem["code"], (facts: Facts) => string>> = {
  notJson: () => "不是JSON。",
  notObject: () => "应是一个对象（花括号）。",
  notList: () => "应是一个列表（方括号）。",
  notText: () => "应是文字，不能空着。",
  notBoolean: () => "应是 true 或 false。",
  notYear: ({ year }) => `应是1990到2200的年份，现在是“${year}”。`,
  notSlug: ({ slug }) => `应是单位在网址里的名字（如 xiangshan-office）或 null，现在是“${slug}”。`,
  unknownMember: ({ name, known }) => `没有“${name}”这一项；可以写的是${known}。`,
  unknownWord: ({ word, known }) => `不能是“${word}”，只能是${known}。`,
  unknownEdition: ({ edition, known }) => `没有“${edition}”这种统计表；认识的是${known}。`,
  unknownCode: ({ code }) => `统计表里没有“${code}”这个指标，或者它是累计列，不参加比较。`,
  backwards: ({ from, to, order }) => `应从旧表到新表，“${from}”却不在“${to}”之前（先后是${order}）。`,
  branch: ({ edition, side }) => (side === "from" ? `从“${edition}”出发只能有一步，现在不止一步。` : `到“${edition}”只能有一步，现在不止一步。`),
  duplicate: ({ what }) => `“${what}”写了不止一次。`,
  ambiguous: ({ from, first, second }) => `“${from}”已经对应“${first}”，不能再对应“${second}”。`,
  needsBreak: ({ kind }) => `${kind} 的两边口径不同，必须是 true。`,
  needsNote: () => "要向读者说明原因，不能空着。",
  needsFrom: ({ kind }) => `${kind} 要写明之前的指标；之前没有的，kind 用 new。`,
  needsTo: ({ kind }) => `${kind} 要写明之后的指标；之后没有的，kind 用 discontinued。`,
  needsNoFrom: ({ kind }) => `${kind} 的意思是之前没有，这里应是空列表。`,
  needsNoTo: ({ kind }) => `${kind} 的意思是之后没有，这里应是空列表。`,
};

/** What is wrong with a crosswalk file, as one plain Chinese sentence that begins with the place. */
export function crosswalkProblem({ code, path, facts }: CrosswalkProblem): string {
  const sentence = sentences[code](facts);
  return path === "" ? sentence : `${path}：${sentence}`;
}
