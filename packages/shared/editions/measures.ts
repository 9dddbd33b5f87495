import type { Wording } from "./crosswalk.ts";

/** Codes to be added up, for each edition that can say it. */
export type CodesByEdition = Readonly<Record<string, readonly string[]>>;

/**
 * A figure that no form prints but that its cells add up to: a sum, or with `of` the share (in %) of one sum in another.
 * An edition that is missing cannot say it.
 */
export interface Measure {
  code: string;
  name: Wording;
  unit: string;
  sum: CodesByEdition;
  of: CodesByEdition | null;
}

/** What became of applications, in the words of a reader: 给了, 没给, 给不了, 不办. */
export const outcomeKinds = ["given", "refused", "unable", "closed"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

const replies = (...endings: string[]): string[] => endings.map((ending) => `applications.replies.${ending}`);
const results = (...endings: string[]): string[] => endings.map((ending) => `applications.result.${ending}@total`);

const refusals = results(...["state_secret", "prohibited_by_law", "security_stability", "third_party", "internal_affairs", "process_info", "enforcement_file", "admin_query"].map((ground) => `refused.${ground}`));
const inabilities = results("unable.not_held", "unable.needs_creation", "unable.still_unclear");
const dismissals = results(...["petition", "repeat", "publication", "excessive", "reconfirm"].map((ground) => `not_processed.${ground}`));
const since2019 = { given: results("granted", "partial"), refused: refusals, unable: inabilities };

/**
 * The four-way outcome in each form: the cells of a group add up to it, the groups to the form's total. 福建省's form has
 * 其他类型答复 beside 给了 and 没给, and nothing that could not be provided.
 */
export const outcomeCodes: Readonly<Record<OutcomeKind, CodesByEdition>> = {
  given: { L2009FJ: replies("granted", "partial"), T2014: replies("granted", "partial", "already_public"), T2019: since2019.given, T2021: since2019.given },
  refused: { L2009FJ: replies("refused"), T2014: replies("refused.total"), T2019: since2019.refused, T2021: since2019.refused },
  unable: { T2014: replies("not_this_agency", "not_exist"), T2019: since2019.unable, T2021: since2019.unable },
  closed: {
    L2009FJ: replies("other"),
    T2014: replies("asked_to_amend", "other_channel"),
    T2019: [...dismissals, ...results("other")],
    T2021: [...dismissals, ...results("other.no_correction", "other.no_payment", "other.misc")],
  },
};

/** The total that the four groups add up to. */
export const outcomeTotal: CodesByEdition = {
  L2009FJ: replies("total"), T2014: replies("total"), T2019: results("total"), T2021: results("total"),
};

/** Several groups as one; an edition that lacks one of them cannot say them together: its sum would be too small. */
function together(...parts: [CodesByEdition, ...CodesByEdition[]]): CodesByEdition {
  const editions = Object.keys(parts[0]).filter((edition) => parts.every((part) => part[edition] !== undefined));
  return Object.fromEntries(editions.map((edition) => [edition, parts.flatMap((part) => part[edition] ?? [])]));
}

const measure = (code: string, zh: string, en: string, unit: string, sum: CodesByEdition, of: CodesByEdition | null = null): Measure => ({ code, name: { "zh-CN": zh, en }, unit, sum, of });
const { given, refused, unable, closed } = outcomeCodes;
const disputes = ["reconsideration.total", "litigation.total"];
const disputesSince2019 = ["reconsideration.total", "litigation.direct.total", "litigation.after_recon.total"];

/** Every derived figure that pages and queries may name beside the indicators of the forms. */
export const measures: readonly Measure[] = [
  measure("applications.received", "收到申请", "Applications received", "件", { L2009FJ: ["applications.received.total"], T2014: ["applications.received.total"], T2019: ["applications.new@total"], T2021: ["applications.new@total"] }),
  measure("outcomes.given", "给了（公开和部分公开）", "Given (in full or in part)", "件", given),
  measure("outcomes.refused", "没给（不予公开）", "Refused", "件", refused),
  measure("outcomes.unable", "给不了（无法提供）", "Unable to provide", "件", unable),
  measure("outcomes.closed", "不办（不予处理和其他）", "Not processed, and other", "件", closed),
  measure("outcomes.given.share", "给了的占比", "Share given", "%", given, outcomeTotal),
  measure("outcomes.refused.share", "没给的占比", "Share refused", "%", refused, outcomeTotal),
  measure("outcomes.not_given.share", "没给和给不了的占比", "Share refused or not provided", "%", together(refused, unable), outcomeTotal),
  measure("outcomes.closed.share", "不办和其他的占比", "Share not processed, and other", "%", closed, outcomeTotal),
  measure("disputes.total", "复议和诉讼", "Reconsiderations and lawsuits", "件", { L2009FJ: disputes, T2014: disputes, T2019: disputesSince2019, T2021: disputesSince2019 }),
  measure("litigation.all", "行政诉讼（全部）", "Lawsuits (all)", "件", { L2009FJ: ["litigation.total"], T2014: ["litigation.total"], T2019: disputesSince2019.slice(1), T2021: disputesSince2019.slice(1) }),
  measure("proactive.disclosed", "主动公开信息", "Proactively disclosed", "条", { L2009FJ: ["proactive.documents"], T2014: ["proactive.total"] }),
];

/** The measure with this code, or undefined. */
export function findMeasure(code: string): Measure | undefined {
  return measures.find((each) => each.code === code);
}
