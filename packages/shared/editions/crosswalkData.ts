import { L2009FJ } from "./L2009FJ.ts";
import { T2014 } from "./T2014.ts";
import type { Crosswalk, CrosswalkEdge, EdgeKind, Wording } from "./crosswalk.ts";
import { applicationRows, applicants, disputeRows } from "./nationalForm.ts";

const law: Wording = {
  "zh-CN": "2019年5月15日起施行修订的《条例》，统计表和计数方法都换了；2019年一年里新旧两种规定并存。",
  en: "2019 changed the law (in force 15 May 2019), the form and the unit of counting; 2019 itself mixes two legal regimes.",
};
const local: Wording = { "zh-CN": "各地自定的统计表，指标定义由当地掌握。", en: "A local form with local definitions." };
const plain: Wording = { "zh-CN": "", en: "" };
const gone: Wording = { "zh-CN": "之后的统计表没有这一项。", en: "The later form has no such row." };
const fresh: Wording = { "zh-CN": "之前的统计表没有这一项。", en: "The earlier form has no such row." };

const alwaysBroken: readonly EdgeKind[] = ["narrower", "broader", "incomparable"];

function edge(from: string[], to: string[], kind: EdgeKind, note: Wording, { withBreak = false, verified = true } = {}): CrosswalkEdge {
  return { from, to, kind, note, verified, break: withBreak || alwaysBroken.includes(kind) };
}
const withBreak = { withBreak: true };
const fromMemory = { withBreak: true, verified: false };
const said = (zh: string, en: string): Wording => ({ "zh-CN": zh, en });

const result = "applications.result";
const replies = "applications.replies";
const sums = (codes: string[]): string[] => codes.map((code) => `${result}.${code}@total`);
const refusals = ["state_secret", "prohibited_by_law", "security_stability", "third_party", "internal_affairs", "process_info", "enforcement_file", "admin_query"];

const T2014toT2019: CrosswalkEdge[] = [
  edge(["applications.received.total"], ["applications.new@total"], "same", law, withBreak),
  ...["in_person", "fax", "online", "letter"].map((way) => edge([`applications.received.${way}`], [], "discontinued", said("2019年起不再报告申请方式，改报申请人类别。", "From 2019 the channel is no longer reported; the kind of applicant is."))),
  ...applicants.slice(0, -1).map(({ suffix }) => edge([], [`applications.new${suffix}`], "new", fresh)),
  edge([], ["applications.carried_in@total"], "new", fresh),
  edge([], ["applications.carried_out@total"], "new", fresh),
  edge(["applications.closed.total"], [`${result}.total@total`], "same", law, withBreak),
  ...["on_time", "extended"].map((way) => edge([`applications.closed.${way}`], [], "discontinued", said("2018年以后不再报告是否按时。", "Timeliness cannot be followed after 2018."))),
  edge([`${replies}.total`], [`${result}.total@total`], "narrower", said("之前数答复，之后数办理结果；区分处理的只计一次。", "Replies before, outcomes after; a severable case counts once.")),
  edge([`${replies}.granted`, `${replies}.already_public`], [`${result}.granted@total`], "derived", said("2019年起已主动公开的计入予以公开，单看同意公开不可比。", "Since 2019 what was already public is classed as granted; granted alone is not comparable."), fromMemory),
  edge([`${replies}.partial`], [`${result}.partial@total`], "same", said("之后写明区分处理的只计这一情形。", "The later label excludes double counting."), withBreak),
  edge([`${replies}.refused.total`], sums(refusals.map((ground) => `refused.${ground}`)), "broader", said("不予公开的理由重新划分，增加了内部事务、过程性信息、执法案卷和行政查询。", "The grounds were cut anew: internal affairs, process information, enforcement files and registry queries were added.")),
  edge([`${replies}.refused.state_secret`], sums(["refused.state_secret"]), "same", law, withBreak),
  edge([`${replies}.refused.trade_secret`, `${replies}.refused.privacy`], sums(["refused.third_party"]), "broader", said("之前只计商业秘密和个人隐私，之后计第三方的一切合法权益。", "Before only trade secrets and privacy; now any right of a third party.")),
  edge([`${replies}.refused.security_stability`], sums(["refused.security_stability"]), "same", law, withBreak),
  edge([`${replies}.refused.other_statutory`], sums(["refused.prohibited_by_law"]), "narrower", said("之后只计法律法规禁止公开的，执法案卷和过程性信息另列。", "Only what is forbidden; enforcement and process files moved out.")),
  edge([`${replies}.refused.not_gov_info`], [], "discontinued", said("之后拆入内部事务、过程性信息、执法案卷、信访等几项，不能对应。", "Split among several later rows; it cannot be mapped.")),
  edge([`${replies}.not_this_agency`, `${replies}.not_exist`], sums(["unable.not_held"]), "derived", said("“不属于本机关”和“信息不存在”合为“本机关不掌握”。", "Two very different messages were merged into one."), fromMemory),
  edge([`${replies}.asked_to_amend`], sums(["unable.still_unclear"]), "incomparable", said("之前计告知补正，之后只计补正后仍不明确。", "Before the act of asking, after only the final outcome.")),
  edge([`${replies}.other_channel`], sums(["refused.admin_query", "not_processed.petition", "not_processed.publication"]), "incomparable", said("告知其他途径之后拆入三项。", "Told to use another channel: later three rows.")),
  ...["unable.needs_creation", "not_processed.repeat", "not_processed.excessive", "not_processed.reconfirm"].map((code) => edge([], sums([code]), "new", said("2019年新设的理由。", "A legal ground new in 2019."))),
  ...["total", "upheld", "corrected"].map((code) => edge([`reconsideration.${code}`], [`reconsideration.${code}`], "same", said("之后另列尚未审结。", "Pending cases are now apart."))),
  edge(["reconsideration.other"], ["reconsideration.other"], "narrower", said("之后不含尚未审结。", "Pending cases are no longer inside.")),
  ...["total", "upheld", "corrected"].map((code) => edge([`litigation.${code}`], [`litigation.direct.${code}`, `litigation.after_recon.${code}`], "derived", said("之后分为直接起诉和复议后起诉，两项相加。", "Later split in two; the sum continues the series."))),
  edge(["litigation.other"], ["litigation.direct.other", "litigation.after_recon.other"], "narrower", said("之后不含尚未审结。", "Pending cases are no longer inside.")),
  edge([], ["reconsideration.pending"], "new", fresh),
  ...["direct", "after_recon"].map((block) => edge([], [`litigation.${block}.pending`], "new", fresh)),
  edge(["proactive.total"], [], "discontinued", gone),
  ...["gazette", "website", "weibo", "wechat", "other"].map((channel) => edge([`proactive.channel.${channel}`], [], "discontinued", gone)),
  edge(["proactive.normative.issued"], ["proactive.normative.issued"], "same", said("“制发”改为“新制作”。", "The word changed from issued to newly made."), withBreak),
  edge(["proactive.normative.disclosed"], ["proactive.normative.newly_disclosed"], "same", said("单位由条改为件。", "The unit changed from items to documents."), withBreak),
  ...["response.topics", "response.press_conference.total", "response.press_conference.by_head", "response.online_interview.total", "response.online_interview.by_head", "response.interpretation_articles", "response.weibo_wechat", "response.other", "complaints.total", "capacity.offices", "capacity.reading_points", "capacity.staff.total", "capacity.staff.full_time", "capacity.staff.part_time", "capacity.budget", "meetings.held", "training.sessions", "training.participants"]
    .map((code) => edge([code], [], "discontinued", gone)),
  edge(["fees.application_costs"], [], "discontinued", said("之前收检索、复制、邮寄成本，之后的信息处理费是另一回事。", "Search, copying and mailing costs before; the later processing fee is a different thing.")),
];

/** Every cell of the two tables that 2019 and 2021 share, but 其他处理, which 2021 splits. */
const unchanged = [
  ...applicationRows([]).filter((row) => row.columns !== undefined).flatMap((row) => applicants.map(({ suffix }) => row.code + suffix)),
  ...disputeRows.filter((row) => row.kind !== "heading").map((row) => row.code),
  ...["licence", "penalty", "compulsion"].map((code) => `admin.${code}.decisions`),
];

const T2019toT2021: CrosswalkEdge[] = [
  ...unchanged.map((code) => edge([code], [code], "same", plain)),
  ...applicants.map(({ suffix }) => edge([`${result}.other${suffix}`], ["no_correction", "no_payment", "misc"].map((code) => `${result}.other.${code}${suffix}`), "derived", said("2021年起分三行，相加即原来的一行。", "Three rows since 2021; their sum is the former one."))),
  edge(["proactive.rules.issued"], ["proactive.rules.issued"], "same", said("“新制作”改为“制发”。", "The word changed from newly made to issued.")),
  edge(["proactive.normative.issued"], ["proactive.normative.issued"], "narrower", said("“规范性文件”改为“行政规范性文件”，范围收窄。", "Normative documents became administrative normative documents: fewer count.")),
  ...["rules", "normative"].flatMap((code) => [
    edge([`proactive.${code}.newly_disclosed`], [], "discontinued", gone),
    edge([`proactive.${code}.disclosed_stock`], [`proactive.${code}.in_force`], "incomparable", said("之前是公开过的总数，之后是现行有效的。", "Ever disclosed against currently in force.")),
    edge([], [`proactive.${code}.repealed`], "new", fresh),
  ]),
  ...["licence", "other_service", "penalty", "compulsion"].flatMap((code) => [`admin.${code}.items_prev`, `admin.${code}.items_change`]).map((code) => edge([code], [], "discontinued", gone)),
  ...["admin.other_service.decisions", "admin.procurement.projects", "admin.procurement.amount"].map((code) => edge([code], [], "discontinued", gone)),
  ...["admin.fee.items_prev", "admin.fee.items_change"].map((code) => edge([code], ["admin.fee.amount"], "incomparable", said("之前数项目，之后数金额。", "Items before, an amount after."))),
];

const L2009FJtoT2014: CrosswalkEdge[] = [
  edge(["applications.received.total"], ["applications.received.total"], "same", local, withBreak),
  edge(["applications.received.letter_fax"], ["applications.received.letter", "applications.received.fax"], "derived", local, withBreak),
  edge(["fees.waived"], ["fees.application_costs"], "incomparable", said("之前是减免的金额（元），之后是收取的金额（万元）。", "Waived before (yuan), collected after (ten thousand yuan).")),
];

/** What the forms before 2019 say of applications: an office that kept such a form in 2019 counted under two laws all the same. */
const applicationsBefore2019 = [T2014, L2009FJ].flatMap(({ rows, variants = [] }) => [...rows, ...variants.flatMap((variant) => variant.rows)])
  .filter(({ code, kind }) => kind !== "heading" && code.startsWith("applications.")).map(({ code }) => code);

/** Every figure on reconsiderations and lawsuits, on whichever form: the form of 2014 does not split lawsuits. */
const disputes = [...disputeRows, ...T2014.rows.filter(({ code }) => code.startsWith("litigation."))].filter(({ kind }) => kind !== "heading").map(({ code }) => code);

/** The crosswalk that comes with Nianbao. What it does not name is not joined, the same code in two editions included. */
export const crosswalk: Crosswalk = {
  revision: "2",
  steps: [
    { from: "L2009FJ", to: "T2014", edges: L2009FJtoT2014 },
    { from: "T2014", to: "T2019", edges: T2014toT2019 },
    { from: "T2019", to: "T2021", edges: T2019toT2021 },
  ],
  events: [
    { id: "regulations-2019", kind: "law", before: 2018, edition: null, agency: null, codes: [...new Set(applicationsBefore2019)], note: law },
    {
      id: "reconsideration-first", kind: "law", before: 2023, edition: null, agency: null, codes: [...new Set(disputes)],
      note: said("2024年1月1日起施行修订的《行政复议法》，不予公开先申请复议：直接起诉因此减少，复议和复议后起诉因此增加。", "The Reconsideration Law revised as of 1 January 2024 sends refusals to reconsideration first: direct lawsuits fall and the others rise for that reason alone."),
    },
  ],
};
