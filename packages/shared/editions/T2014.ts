import type { Edition, EditionRow, RowKind } from "./edition.ts";

function row(code: string, label: string, unit: string | null, parent: string | null, kind: RowKind, labelEn: string): EditionRow {
  return { code, label, labelEn, unit, parent, kind };
}

const replies = "applications.replies";
const grounds = ["state_secret", "trade_secret", "privacy", "security_stability", "not_gov_info", "other_statutory"].map((ground) => `${replies}.refused.${ground}`);
const channels = ["gazette", "website", "weibo", "wechat", "other"].map((channel) => `proactive.channel.${channel}`);
const outcomes = (block: string) => ["upheld", "corrected", "other"].map((outcome) => `${block}.${outcome}`);

/**
 * 《政府信息公开情况统计表》, set up by 国办发〔2014〕32号 and appended by many agencies to the reports of 2014 to 2018.
 * Rows and order are those of the reference report; the notice's own annex was not seen. `proactive.total` counts an
 * item once however many channels carried it, so it is never the sum of the channels; `proactive.normative.issued`
 * stands under 其中 but counts something else than its neighbours.
 */
export const T2014: Edition = {
  id: "T2014",
  name: "2014年统计表",
  nameEn: "2014 statistical form",
  source: "国办发〔2014〕32号",
  years: { from: 2014, to: 2018 },
  layout: "rows",
  title: ["政府信息公开情况统计表"],
  header: ["统计指标", "单位", "统计数"],
  rows: [
    row("proactive", "一、主动公开情况", null, null, "heading", "I. Proactive disclosure"),
    row("proactive.total", "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "proactive", "independent", "(1) Items of government information proactively disclosed (same item on several channels counts once)"),
    row("proactive.normative.disclosed", "其中：主动公开规范性文件数", "条", "proactive.total", "subset", "of which: normative documents proactively disclosed"),
    row("proactive.normative.issued", "制发规范性文件总数", "件", "proactive", "independent", "Normative documents issued in the year"),
    row("proactive.channel", "（二）通过不同渠道和方式公开政府信息的情况", null, "proactive", "heading", "(2) Disclosure by channel"),
    row("proactive.channel.gazette", "1.政府公报公开政府信息数", "条", "proactive.channel", "overlap", "1. Government gazette"),
    row("proactive.channel.website", "2.政府网站公开政府信息数", "条", "proactive.channel", "overlap", "2. Government website"),
    row("proactive.channel.weibo", "3.政务微博公开政府信息数", "条", "proactive.channel", "overlap", "3. Government Weibo"),
    row("proactive.channel.wechat", "4.政务微信公开政府信息数", "条", "proactive.channel", "overlap", "4. Government WeChat"),
    row("proactive.channel.other", "5.其他方式公开政府信息数", "条", "proactive.channel", "overlap", "5. Other channels"),
    row("response", "二、回应解读情况", null, null, "heading", "II. Response and interpretation"),
    row("response.topics", "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次", "response", "independent", "Hot topics / major public-opinion events responded to (one topic counts once)"),
    row("response.channel", "（二）通过不同渠道和方式回应解读的情况", null, "response", "heading", "(2) Response and interpretation by channel"),
    row("response.press_conference.total", "1.参加或举办新闻发布会总次数", "次", "response.channel", "independent", "1. Press conferences attended or held"),
    row("response.press_conference.by_head", "其中：主要负责同志参加新闻发布会次数", "次", "response.press_conference.total", "subset", "of which: attended by the principal head"),
    row("response.online_interview.total", "2.政府网站在线访谈次数", "次", "response.channel", "independent", "2. Online interviews on the government website"),
    row("response.online_interview.by_head", "其中：主要负责同志参加政府网站在线访谈次数", "次", "response.online_interview.total", "subset", "of which: attended by the principal head"),
    row("response.interpretation_articles", "3.政策解读稿件发布数", "篇", "response.channel", "independent", "3. Policy-interpretation articles published"),
    row("response.weibo_wechat", "4.微博微信回应事件数", "次", "response.channel", "independent", "4. Events responded to on Weibo/WeChat"),
    row("response.other", "5.其他方式回应事件数", "次", "response.channel", "independent", "5. Events responded to by other means"),
    row("applications", "三、依申请公开情况", null, null, "heading", "III. Disclosure on application"),
    row("applications.received.total", "（一）收到申请数", "件", "applications", "total", "(1) Applications received"),
    row("applications.received.in_person", "1.当面申请数", "件", "applications.received.total", "part", "1. In person"),
    row("applications.received.fax", "2.传真申请数", "件", "applications.received.total", "part", "2. By fax"),
    row("applications.received.online", "3.网络申请数", "件", "applications.received.total", "part", "3. Online"),
    row("applications.received.letter", "4.信函申请数", "件", "applications.received.total", "part", "4. By letter"),
    row("applications.closed.total", "（二）申请办结数", "件", "applications", "total", "(2) Applications closed"),
    row("applications.closed.on_time", "1.按时办结数", "件", "applications.closed.total", "part", "1. Closed within the ordinary time limit"),
    row("applications.closed.extended", "2.延期办结数", "件", "applications.closed.total", "part", "2. Closed after an extension"),
    row("applications.replies.total", "（三）申请答复数", "件", "applications", "total", "(3) Replies given"),
    row("applications.replies.already_public", "1.属于已主动公开范围数", "件", "applications.replies.total", "part", "1. Already proactively disclosed"),
    row("applications.replies.granted", "2.同意公开答复数", "件", "applications.replies.total", "part", "2. Disclosure granted"),
    row("applications.replies.partial", "3.同意部分公开答复数", "件", "applications.replies.total", "part", "3. Partly granted"),
    row("applications.replies.refused.total", "4.不同意公开答复数", "件", "applications.replies.total", "total", "4. Refused"),
    row("applications.replies.refused.state_secret", "其中：涉及国家秘密", "件", "applications.replies.refused.total", "subset", "of which: state secret"),
    row("applications.replies.refused.trade_secret", "涉及商业秘密", "件", "applications.replies.refused.total", "subset", "trade secret"),
    row("applications.replies.refused.privacy", "涉及个人隐私", "件", "applications.replies.refused.total", "subset", "personal privacy"),
    row("applications.replies.refused.security_stability", "危及国家安全、公共安全、经济安全和社会稳定", "件", "applications.replies.refused.total", "subset", "endangers national, public, economic security or social stability"),
    row("applications.replies.refused.not_gov_info", "不是《条例》所指政府信息", "件", "applications.replies.refused.total", "subset", "not government information in the sense of the Regulations"),
    row("applications.replies.refused.other_statutory", "法律法规规定的其他情形", "件", "applications.replies.refused.total", "subset", "other circumstances in laws and regulations (catch-all)"),
    row("applications.replies.not_this_agency", "5.不属于本行政机关公开数", "件", "applications.replies.total", "part", "5. Not for this agency to disclose"),
    row("applications.replies.not_exist", "6.申请信息不存在数", "件", "applications.replies.total", "part", "6. Requested information does not exist"),
    row("applications.replies.asked_to_amend", "7.告知作出更改补充数", "件", "applications.replies.total", "part", "7. Applicant told to amend or supplement"),
    row("applications.replies.other_channel", "8.告知通过其他途径办理数", "件", "applications.replies.total", "part", "8. Told to use another channel"),
    row("reconsideration.total", "四、行政复议数量", "件", null, "total", "IV. Administrative reconsiderations"),
    row("reconsideration.upheld", "（一）维持具体行政行为数", "件", "reconsideration.total", "part", "(1) Administrative act upheld"),
    row("reconsideration.corrected", "（二）被依法纠错数", "件", "reconsideration.total", "part", "(2) Corrected according to law"),
    row("reconsideration.other", "（三）其他情形数", "件", "reconsideration.total", "part", "(3) Other"),
    row("litigation.total", "五、行政诉讼数量", "件", null, "total", "V. Administrative lawsuits"),
    row("litigation.upheld", "（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "litigation.total", "part", "(1) Act upheld or claim dismissed"),
    row("litigation.corrected", "（二）被依法纠错数", "件", "litigation.total", "part", "(2) Corrected according to law"),
    row("litigation.other", "（三）其他情形数", "件", "litigation.total", "part", "(3) Other"),
    row("complaints.total", "六、举报投诉数量", "件", null, "independent", "VI. Reports and complaints"),
    row("fees.application_costs", "七、依申请公开信息收取的费用", "万元", null, "independent", "VII. Fees collected for disclosure on application"),
    row("capacity", "八、机构建设和保障经费情况", null, null, "heading", "VIII. Institutions and funding"),
    row("capacity.offices", "（一）政府信息公开工作专门机构数", "个", "capacity", "independent", "(1) Dedicated open-information bodies"),
    row("capacity.reading_points", "（二）设置政府信息公开查阅点数", "个", "capacity", "independent", "(2) Public reading points"),
    row("capacity.staff.total", "（三）从事政府信息公开工作人员数", "人", "capacity", "total", "(3) Staff working on open information"),
    row("capacity.staff.full_time", "1.专职人员数（不包括政府公报及政府网站工作人员数）", "人", "capacity.staff.total", "part", "1. Full-time (excl. gazette and website staff)"),
    row("capacity.staff.part_time", "2.兼职人员数", "人", "capacity.staff.total", "part", "2. Part-time"),
    row("capacity.budget", "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "万元", "capacity", "independent", "(4) Dedicated budget (excl. gazette editing and website building/maintenance)"),
    row("meetings", "九、政府信息公开会议和培训情况", null, null, "heading", "IX. Meetings and training"),
    row("meetings.held", "（一）召开政府信息公开工作会议或专题会议数", "次", "meetings", "independent", "(1) Work or special meetings held"),
    row("training.sessions", "（二）举办各类培训班数", "次", "meetings", "independent", "(2) Training courses held"),
    row("training.participants", "（三）接受培训人员数", "人次", "meetings", "independent", "(3) Persons trained (person-times)"),
  ],
  identities: [
    {
      id: "A1", severity: "error",
      rule: { kind: "equal", left: ["applications.received.total"], right: ["in_person", "fax", "online", "letter"].map((way) => `applications.received.${way}`) },
      why: { "zh-CN": "四种申请方式合起来就是收到的全部申请", en: "the four ways of applying are exhaustive" },
    },
    {
      id: "A2", severity: "error",
      rule: { kind: "equal", left: ["applications.closed.total"], right: ["applications.closed.on_time", "applications.closed.extended"] },
      why: { "zh-CN": "办结不是按时就是延期", en: "an application is closed either on time or after an extension" },
    },
    {
      id: "A3", severity: "error",
      rule: {
        kind: "equal", left: [`${replies}.total`],
        right: ["already_public", "granted", "partial", "refused.total", "not_this_agency", "not_exist", "asked_to_amend", "other_channel"].map((reply) => `${replies}.${reply}`),
      },
      why: { "zh-CN": "八类答复合起来就是全部答复", en: "the eight kinds of reply are exhaustive" },
    },
    {
      id: "A4", severity: "error",
      rule: { kind: "atLeast", left: grounds, right: [`${replies}.refused.total`] },
      why: { "zh-CN": "六种理由含兜底一项，每件不同意公开至少有一种理由", en: "the six grounds include a catch-all, so each refusal has at least one" },
    },
    {
      id: "A4′", severity: "warning",
      rule: { kind: "equal", left: grounds, right: [`${replies}.refused.total`] },
      why: { "zh-CN": "一件不同意公开通常只有一种理由", en: "a refusal usually rests on one ground" },
    },
    {
      id: "A5", severity: "error",
      rule: { kind: "atLeast", left: ["reconsideration.total"], right: outcomes("reconsideration") },
      why: { "zh-CN": "各种结果合起来不能多于行政复议总数", en: "outcomes cannot exceed the number of reconsiderations" },
    },
    {
      id: "A5", severity: "error",
      rule: { kind: "atLeast", left: ["litigation.total"], right: outcomes("litigation") },
      why: { "zh-CN": "各种结果合起来不能多于行政诉讼总数", en: "outcomes cannot exceed the number of lawsuits" },
    },
    {
      id: "A5′", severity: "warning",
      rule: { kind: "equal", left: ["reconsideration.total"], right: outcomes("reconsideration") },
      why: { "zh-CN": "行政复议各种结果合起来通常等于总数，未审结的除外", en: "outcomes usually add up to the reconsiderations, pending cases aside" },
    },
    {
      id: "A5′", severity: "warning",
      rule: { kind: "equal", left: ["litigation.total"], right: outcomes("litigation") },
      why: { "zh-CN": "行政诉讼各种结果合起来通常等于总数，未审结的除外", en: "outcomes usually add up to the lawsuits, pending cases aside" },
    },
    {
      id: "A6", severity: "error",
      rule: { kind: "equal", left: ["capacity.staff.total"], right: ["capacity.staff.full_time", "capacity.staff.part_time"] },
      why: { "zh-CN": "工作人员不是专职就是兼职", en: "staff are either full-time or part-time" },
    },
    ...[
      ["response.press_conference.by_head", "response.press_conference.total"],
      ["response.online_interview.by_head", "response.online_interview.total"],
      ["proactive.normative.disclosed", "proactive.total"],
    ].map(([part = "", whole = ""]) => ({
      id: "A7", severity: "error" as const,
      rule: { kind: "atMost" as const, left: [part], right: [whole] },
      why: { "zh-CN": "其中数不能多于总数", en: "a part cannot exceed its whole" },
    })),
    {
      id: "A8", severity: "warning",
      rule: { kind: "maximumAtMost", left: channels, right: ["proactive.total"] },
      why: { "zh-CN": "任何一种渠道公开的信息通常不多于总数", en: "no channel usually carries more items than the total" },
    },
    {
      id: "A8", severity: "warning",
      rule: { kind: "atMost", left: ["proactive.total"], right: channels },
      why: { "zh-CN": "总数去重后通常不多于各渠道之和", en: "the de-duplicated total usually does not exceed the sum of the channels" },
    },
    {
      id: "A9", severity: "warning",
      rule: { kind: "atMost", left: ["proactive.normative.disclosed"], right: ["proactive.normative.issued"] },
      why: { "zh-CN": "公开的规范性文件通常不多于制发的", en: "normative documents disclosed usually do not exceed those issued" },
    },
    {
      id: "A10", severity: "warning",
      rule: { kind: "equal", left: ["applications.received.total"], right: ["applications.closed.total"] },
      why: { "zh-CN": "收到的申请通常当年办结，结转的本表不反映", en: "applications are usually closed in their year; the form has no row for those carried over" },
    },
    {
      id: "A11", severity: "warning",
      rule: { kind: "equal", left: ["applications.closed.total"], right: [`${replies}.total`] },
      why: { "zh-CN": "办结一件通常答复一次", en: "one closed application usually means one reply" },
    },
    {
      id: "A12", severity: "warning",
      rule: { kind: "implies", when: { code: "fees.application_costs", is: "positive" }, then: { code: "applications.received.total", is: "positive" } },
      why: { "zh-CN": "收了费用就应当收到过申请", en: "fees imply applications" },
    },
    {
      id: "A12", severity: "warning",
      rule: { kind: "atLeast", left: ["training.participants"], right: ["training.sessions"] },
      why: { "zh-CN": "受训人次通常不少于培训班数", en: "persons trained usually number at least the courses" },
    },
    {
      id: "A12", severity: "warning",
      rule: { kind: "implies", when: { code: "capacity.staff.total", is: "zero" }, then: { code: "capacity.offices", is: "zero" } },
      why: { "zh-CN": "没有工作人员就不应当有专门机构", en: "an office without staff is implausible" },
    },
  ],
};
