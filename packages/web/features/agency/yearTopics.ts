import type { MessageKey } from "../../i18n/text.ts";
import { hasNumber, seriesOf, type Compared, type Series } from "../../series/compared.ts";

/** One of the five figures that an agency's years are told by. */
export interface YearTopic {
  name: MessageKey;
  series: Series;
}

const always: readonly (readonly [code: string, name: MessageKey])[] = [
  ["applications.received.total", "topicReceived"],
  ["outcomes.given.share", "topicGiven"],
  ["outcomes.not_given.share", "topicNotGiven"],
  ["disputes.total", "topicDisputes"],
];
/** The fifth is what the agency's forms have more of. */
const either: readonly (readonly [code: string, name: MessageKey])[] = [
  ["proactive.disclosed", "topicProactive"],
  ["proactive.normative.issued", "topicNormative"],
];

/** Codes that an agency's page asks for. */
export const topicCodes: string[] = [...always, ...either].map(([code]) => code);

/** The topics of one agency's comparison; none where there are not two reports to lay side by side. */
export function topicsOf(compared: Compared): YearTopic[] {
  if (compared.versions.filter((version) => version !== null).length < 2) return [];
  const all = seriesOf(compared);
  const find = ([code, name]: (typeof always)[number]) => all.filter(({ indicator }) => indicator.code === code).map((series) => ({ name, series }));
  const numbers = ({ series }: YearTopic) => series.cells.filter(hasNumber).length;
  const fifth = either.flatMap(find).sort((a, b) => numbers(b) - numbers(a)).slice(0, 1);
  return [...always.flatMap(find), ...fifth];
}
