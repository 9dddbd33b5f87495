import { outcomeCodes } from "../../editions/index.ts";
import { both, pieces, result, t2014, type CodeChoices, type Concept } from "../concept.ts";

const reply = (name: string): string => `applications.replies.${name}`;
const given = (part: string): CodeChoices => ({ L2009FJ: [[reply(part)]], T2014: [[reply(part)]], ...both([[result(part)]]) });
const dismissed = ["petition", "repeat", "publication", "excessive", "reconfirm"].map((name) => result(`not_processed.${name}`));
const others = ["no_correction", "no_payment", "misc"].map((name) => result(`other.${name}`));
const { refused, unable } = outcomeCodes;
const end = "(?:的)?(?:答复|决定)?(?:的)?(?:申请)?(?:数)?$";

const kinds: Concept[] = [
  { id: "given", before: new RegExp(`(?:予以公开|同意公开|全部公开)(?:及|和|、|与|以及|或)(?:予以)?部分公开${end}`), units: pieces, codes: both([[result("granted"), result("partial")]]) },
  { id: "partial", before: new RegExp(`(?:作出|做出)?(?:予以|同意)?部分公开${end}`), units: pieces, codes: given("partial") },
  { id: "refused", before: new RegExp(`(?:作出|做出)?(?:不予公开|不同意公开|否决公开)${end}`), units: pieces, codes: { L2009FJ: [[reply("refused")]], T2014: [[reply("refused.total")]], ...both([refused.T2021 ?? []]) } },
  { id: "granted", before: new RegExp(`(?:作出|做出)?(?:予以公开|同意公开)(?:并提供相应(?:的)?(?:政府)?信息)?${end}`), units: pieces, codes: given("granted") },
  { id: "unable.not_held", before: /(?:因)?本(?:行政)?机关不掌握(?:相关)?(?:政府)?(?:信息)?(?:的)?(?:而)?(?:无法提供)?(?:的)?$/, units: pieces, codes: both([[result("unable.not_held")]]) },
  { id: "unable.needs_creation", before: /(?:因)?没有现成信息(?:、)?需要?另行制作(?:的)?(?:而)?(?:无法提供)?(?:的)?$/, units: pieces, codes: both([[result("unable.needs_creation")]]) },
  { id: "unable.still_unclear", before: /(?:因)?补正后(?:申请)?(?:内容)?仍不明确(?:的)?(?:而)?(?:无法提供)?(?:的)?$/, units: pieces, codes: both([[result("unable.still_unclear")]]) },
  { id: "unable", before: new RegExp(`无法(?:予以)?提供(?:政府信息)?${end}`), units: pieces, codes: both([unable.T2021 ?? []]) },
  { id: "not_processed", before: new RegExp(`不予处理${end}`), units: pieces, codes: both([dismissed]) },
  { id: "other.reply", before: /其他类型(?:的)?答复(?:数)?$/, units: pieces, codes: { L2009FJ: [[reply("other")]] } },
  { id: "other", before: /(?:做|作)?其他(?:方式)?处理(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: { T2019: [[result("other")]], T2021: [others, [result("other")]] } },
];

/** The kinds of reply that only the form of 2014 asks for. */
const before2019: Concept[] = [
  { id: "already_public", before: /属于?(?:本机关)?已(?:经)?主动公开(?:范围|信息)?(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("already_public")) },
  { id: "not_this_agency", before: /(?:不属于|不属|非)本(?:行政|单位|部门)?(?:机关|单位|部门)?(?:公开)?(?:职责|职权|范围|权限)?(?:范围)?(?:的)?(?:公开)?(?:数)?$/, units: pieces, codes: t2014(reply("not_this_agency")) },
  { id: "not_exist", before: /(?:申请)?(?:的)?(?:政府)?信息不存在(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("not_exist")) },
  { id: "asked_to_amend", before: /(?:告知)?(?:申请人)?(?:作出)?(?:更改|补正|更正)(?:、|或)?补充?(?:申请)?(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("asked_to_amend")) },
  { id: "other_channel", before: /(?:告知)?(?:申请人)?通过其他途径办理(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("other_channel")) },
  ...[["state_secret", "涉及国家秘密"], ["trade_secret", "涉及商业秘密"], ["privacy", "涉及个人隐私"], ["not_gov_info", "不是《?(?:条例|规定)》?所指(?:的)?政府信息"], ["other_statutory", "法律法规规定的其他情形"]].map(([code = "", words = ""]): Concept => ({
    id: `refused.${code}`, before: new RegExp(`${words}(?:的)?$`), within: /^refused/, units: pieces, codes: t2014(reply(`refused.${code}`)),
  })),
];

const grounds: [string, string][] = [
  ["refused.state_secret", "(?:属于|涉及)国家秘密"], ["refused.prohibited_by_law", "其他法律、?行政法规禁止公开"], ["refused.security_stability", "危及[\"“]?三安全一稳定[\"”]?"],
  ["refused.third_party", "保护第三方合法权益"], ["refused.internal_affairs", "(?:属于)?三类内部事务信息"], ["refused.process_info", "(?:属于)?四类过程性信息"],
  ["refused.enforcement_file", "(?:属于)?行政执法案卷"], ["refused.admin_query", "(?:属于)?行政查询事项"],
  ["not_processed.petition", "信访(?:、)?举报(?:、)?投诉类(?:申请)?"], ["not_processed.repeat", "重复申请"], ["not_processed.publication", "要求提供公开出版物"],
  ["not_processed.excessive", "无正当理由大量反复申请"], ["not_processed.reconfirm", "要求行政机关确认或重新出具已获取信息"],
  ["other.no_correction", "逾期不补正"], ["other.no_payment", "逾期未(?:按收费通知要求)?缴纳费用"],
];

/** What became of applications: the kinds, and the grounds below them. */
export const outcomes: readonly Concept[] = [
  ...before2019,
  ...grounds.map(([code, words]): Concept => ({ id: code, before: new RegExp(`(?:属于|涉及|因)?(?:申请人无正当理由)?${words}(?:的)?(?:申请)?$`), within: /^(?:refused|unable|not_processed|other|given|granted|partial|results)/, units: pieces, codes: both([[result(code)]]) })),
  ...kinds,
];
