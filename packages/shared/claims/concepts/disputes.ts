import { both, old, pieces, type CodeChoices, type Concept } from "../concept.ts";

const about = /(?:信息公开|申请公开|依申请).{0,80}(?:复议|诉讼|应诉)|(?:复议|诉讼|应诉).{0,60}信息公开|依申请|行政复议、行政诉讼情况|信息公开类/s;
const recon = "reconsideration.total";
const [direct, after] = ["litigation.direct", "litigation.after_recon"];
const suits = [`${direct}.total`, `${after}.total`];
const all: CodeChoices = { L2009FJ: [[recon, "litigation.total"]], T2014: [[recon, "litigation.total"]], ...both([[recon, ...suits]]) };

/** 因政府信息公开工作被申请, 涉及政府信息公开的. What an office handles for others (全县办理行政复议案件) is not about itself. */
const ofOurs = "(?<!办理|受理|审理|审结|行政)(?:(?:因|涉及|有关|关于)?(?:政府)?(?:信息公开)(?:工作|类|申请|事项)?(?:的|而)?)?(?:引发|引起)?(?:的)?(?:被)?(?:申请|提起|提出)?(?:的)?";
const [isRecon, isSuit] = ["(?:行政)?复议", "(?:行政)?诉讼"];
const noun = "(?:案件|案|申请)?(?:总数|数量|数)?$";

const parts: [string, string][] = [["upheld", "(?:被|均)?(?:结果)?维持(?:具体行政行为)?(?:或者?驳回原告诉讼请求)?"], ["corrected", "(?:结果)?(?:被)?(?:依法)?(?:纠正|纠错)"], ["other", "其他(?:结果|情形)"], ["pending", "尚未审结"]];
const outcome = (code: string, words: string): Concept[] => [
  { id: `reconsideration.${code}`, before: new RegExp(`^(?:其中)?${words}(?:的)?(?:数)?$`), within: /^reconsideration/, units: pieces, codes: { T2014: [[`reconsideration.${code}`]], ...both([[`reconsideration.${code}`]]) } },
  { id: `litigation.direct.${code}`, before: new RegExp(`^(?:其中)?${words}(?:的)?(?:数)?$`), within: /^litigation\.direct/, units: pieces, codes: both([[`${direct}.${code}`]]) },
  { id: `litigation.after.${code}`, before: new RegExp(`^(?:其中)?${words}(?:的)?(?:数)?$`), within: /^litigation\.after/, units: pieces, codes: both([[`${after}.${code}`]]) },
  { id: `litigation.${code}`, before: new RegExp(`^(?:其中)?${words}(?:的)?(?:数)?$`), within: /^litigation/, units: pieces, codes: { T2014: [[`litigation.${code}`]], ...both([[`${direct}.${code}`, `${after}.${code}`]]) } },
];

/** Reconsiderations, lawsuits and complaints. */
export const disputes: readonly Concept[] = [
  ...parts.flatMap(([code, words]) => outcome(code, words)),
  { id: "litigation.direct", before: new RegExp(`未经(?:行政)?复议(?:而)?直接(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:行政诉讼)?${noun}`), units: pieces, codes: both([[`${direct}.total`]]) },
  { id: "litigation.after", before: new RegExp(`(?:经)?(?:行政)?复议后(?:再)?(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:行政诉讼)?${noun}`), units: pieces, codes: both([[`${after}.total`]]) },
  { id: "disputes", before: new RegExp(`${ofOurs}${isRecon}(?:案件)?(?:、|和|及|与|或)${isSuit}${noun}`), units: pieces, about, codes: all },
  { id: "disputes", before: /(?:共)?(?:办理|受理|涉及)?相关案件$/, units: pieces, about: /行政复议、行政诉讼案件/, codes: { T2014: [[recon, "litigation.total"]], ...both([[recon, ...suits]]) } },
  { id: "reconsideration", before: new RegExp(`${ofOurs}${isRecon}${noun}`), units: pieces, about, codes: { ...old(recon), ...both([[recon]]) } },
  { id: "reconsideration", after: /^(?:涉及|有关|关于|因)?(?:政府信息)?(?:公开)?(?:工作)?(?:引起)?(?:的)?行政复议/, units: pieces, about, codes: { ...old(recon), ...both([[recon]]) } },
  { id: "litigation", before: new RegExp(`${ofOurs}${isSuit}${noun}`), units: pieces, about, codes: { ...old("litigation.total"), ...both([suits]) } },
  { id: "litigation", after: /^(?:涉及|有关|关于|因)?(?:政府信息)?(?:公开)?(?:工作)?(?:引起)?(?:的)?行政诉讼/, units: pieces, about, codes: { ...old("litigation.total"), ...both([suits]) } },
  { id: "complaints", before: /(?:收到|受理|接到)?(?:有关|关于|涉及)?(?:政府)?(?:信息公开)?(?:工作)?(?:的)?(?:举报投诉|投诉举报|举报、投诉|投诉)(?:数量|数|案件)?$/, units: pieces, about: /信息公开/, codes: old("complaints.total") },
];

const nothing = /^$/;
const unmet = "^(?:收到|发生|接到|受理|产生|出现)?(?:过)?(?:任何)?";

/** What a sentence says did not happen: 未发生因政府信息公开引起的行政复议、行政诉讼. That none was lost is another matter. */
export const noDisputes: readonly Concept[] = [
  {
    id: "disputes", after: new RegExp(`${unmet}(?!.*(?:纠错|败诉|撤销|责令))[^,。;]{0,20}?投诉[^,。;]{0,8}复议[^,。;]{0,12}诉讼`), units: nothing, about: /信息公开|依申请/,
    codes: { L2009FJ: [["complaints.total", recon, "litigation.total"]], T2014: [["complaints.total", recon, "litigation.total"]], ...both([[recon, ...suits]]) },
  },
  { id: "disputes", after: new RegExp(`${unmet}(?!.*(?:纠错|败诉|撤销|责令))[^,。;]{0,24}?(?:行政)?复议[^,。;]{0,12}诉讼`), units: nothing, about: /信息公开|依申请/, codes: all },
  { id: "reconsideration", after: new RegExp(`${unmet}(?!.*(?:纠错|败诉|撤销|责令))[^,。;]{0,24}?行政复议`), units: nothing, about: /信息公开|依申请/, codes: { ...old(recon), ...both([[recon]]) } },
  { id: "litigation", after: new RegExp(`${unmet}(?!.*(?:纠错|败诉|撤销|责令))[^,。;]{0,24}?行政诉讼`), units: nothing, about: /信息公开|依申请/, codes: { ...old("litigation.total"), ...both([suits]) } },
  { id: "complaints", after: new RegExp(`${unmet}(?:有关|关于|涉及|因)?(?:政府)?信息公开(?:工作)?(?:的|引起的?)?(?:举报)?投诉(?!、|和|及)`), units: nothing, codes: old("complaints.total") },
];
