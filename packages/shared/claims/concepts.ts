import { outcomeCodes } from "../editions/index.ts";
import type { CodeChoices, Concept } from "./concept.ts";

const pieces = /^[件份条宗起次个项]$/;
const documents = /^[件份个部项条]$/;

const applications = /申请|依申请公开/;
const disputes = /(?:信息公开|申请公开|依申请).{0,80}(?:复议|诉讼|应诉)|(?:复议|诉讼|应诉).{0,40}信息公开|依申请|行政复议、行政诉讼情况/s;

const both = (choices: readonly (readonly string[])[]): CodeChoices => ({ T2019: choices, T2021: choices });
const old = (code: string): CodeChoices => ({ L2009FJ: [[code]], T2014: [[code]] });
/** 收到有关政府信息公开的 before the channel. */
const came = "(?:(?:收到|受理|接收|接到)(?:的)?)?(?:有关|关于|涉及)?(?:政府)?(?:信息公开)?(?:的)?(?:通过)?";
const by = (channels: string): RegExp => new RegExp(`${came}(?:${channels})(?:渠道|方式|平台|途径|形式)?(?:提交|提出|收到|接收|受理)?(?:的)?申请(?:数)?$`);
const at = (code: string, column = "total"): string => `${code}@${column}`;
const newOr = (columns: readonly string[]): string[][] => [
  columns.map((column) => at("applications.new", column)),
  ["applications.new", "applications.carried_in"].flatMap((row) => columns.map((column) => at(row, column))),
];
const organisations = ["org_business", "org_research", "org_public", "org_legal", "org_other"];
const t2014 = (...codes: string[]): CodeChoices => ({ T2014: codes.map((code) => [code]) });
const reply = (name: string): string => `applications.replies.${name}`;
const result = (name: string): string => at(`applications.result.${name}`);
const given = (part: string): CodeChoices => ({ L2009FJ: [[reply(part)]], T2014: [[reply(part)]], ...both([[result(part)]]) });
const ground = (name: string): CodeChoices => both([[result(name)]]);

const dismissed = ["petition", "repeat", "publication", "excessive", "reconfirm"].map((name) => result(`not_processed.${name}`));
const others = ["no_correction", "no_payment", "misc"].map((name) => result(`other.${name}`));
const { refused, unable } = outcomeCodes;

/** Applications: how they came, what became of them. */
const applied: Concept[] = [
  { id: "carried_in", before: /(?:上年度?|上一年度?|去年|往年)结转(?:的)?(?:至?本年度?)?(?:办理)?(?:的)?(?:依申请公开|政府信息公开)?(?:的)?(?:申请)?(?:数量?)?$/, units: pieces, codes: both([[at("applications.carried_in")]]) },
  { id: "carried_in", verb: /(?:上年度?|上一年度?|去年)结转(?:的)?$/, after: /^(?:政府)?(?:信息公开)?申请/, units: pieces, codes: both([[at("applications.carried_in")]]) },
  { id: "carried_out", before: /(?:结转|转入|转|顺延)至?到?(?:下一?年度?|次年|明年)(?:度)?(?:继续)?(?:办理|答复|办理答复|处理)?(?:的)?(?:申请)?$/, units: pieces, codes: both([[at("applications.carried_out")]]) },
  { id: "carried_out", after: /^(?:申请)?.{0,14}(?:结转|顺延|转)至?到?(?:下一?年度?|次年)/, verb: /(?:^|[另有尚余还剩])$/, units: pieces, codes: both([[at("applications.carried_out")]]) },
  { id: "online", before: by("互联网|网络|网上|在线|网站|电子邮件"), units: pieces, codes: old("applications.received.online") },
  { id: "letter", before: by("(?:信函|邮寄|信件)(?:、传真)?"), units: pieces, codes: { L2009FJ: [["applications.received.letter_fax"], ["applications.received.letter"]], T2014: [["applications.received.letter"]] } },
  { id: "fax", before: by("传真"), units: pieces, codes: old("applications.received.fax") },
  { id: "in_person", before: by("当面|现场"), units: pieces, codes: old("applications.received.in_person") },
  { id: "natural", before: /自然人(?:提出|提交)?(?:的)?申请(?:数)?$/, units: pieces, codes: both(newOr(["natural"])) },
  { id: "organisations", before: /法人(?:或|和|及|与|、)?(?:者)?其他组织(?:提出|提交)?(?:的)?申请(?:数)?$/, units: pieces, codes: both(newOr(organisations)) },
  {
    id: "received", before: /(?:收到|受理|接收|接到|新收|收悉|收)(?:的)?(?:各类|有关|社会公众)?(?:向本机关提出的)?(?:关于)?(?:政府)?(?:信息)?(?:依申请)?公开(?:政府信息)?(?:的)?(?:申请)?(?:总数|数量|数|量)?$/, units: pieces, about: applications,
    codes: { ...old("applications.received.total"), ...both(newOr(["total"])) },
  },
  { id: "received", before: /(?:收到|受理|接收|接到|新收)(?:的)?(?:公民|社会|各类|书面)?申请(?:总数|数量|数|量)?$/, units: pieces, about: /依申请公开|信息公开(?:的)?申请|公开申请/, codes: { ...old("applications.received.total"), ...both(newOr(["total"])) } },
  {
    id: "received", verb: /(?:收到|受理|接收|接到|新收)$/, after: /^(?:有关|关于|涉及)?(?:政府)?(?:信息)?(?:依申请)?(?:公开)?(?:的)?申请(?:$|表|件)/, units: pieces, about: /依申请公开|信息公开(?:的)?申请|公开申请/,
    codes: { ...old("applications.received.total"), ...both(newOr(["total"])) },
  },
  { id: "given", before: /(?:予以公开|同意公开|全部公开)(?:及|和|、|与|以及|或)(?:予以)?部分公开(?:答复)?(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: both([[result("granted"), result("partial")]]) },
  { id: "partial", before: /(?:同意|予以)?部分公开(?:答复)?(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: given("partial") },
  { id: "refused", before: /(?:不予公开|不同意公开|否决公开)(?:答复)?(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: { L2009FJ: [[reply("refused")]], T2014: [[reply("refused.total")]], ...both([refused.T2021 ?? []]) } },
  { id: "granted", before: /(?:予以公开|同意公开)(?:并提供相应(?:的)?(?:政府)?信息)?(?:答复)?(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: given("granted") },
  { id: "unable", before: /无法(?:予以)?提供(?:的)?(?:申请)?(?:政府信息)?(?:数)?$/, units: pieces, codes: both([unable.T2021 ?? []]) },
  { id: "not_processed", before: /不予处理(?:答复)?(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: both([dismissed]) },
  { id: "other", before: /(?:做|作)?其他(?:方式)?处理(?:的)?(?:申请)?(?:数)?$/, units: pieces, codes: { T2019: [[result("other")]], T2021: [others, [result("other")]] } },
  { id: "already_public", before: /属于?(?:本机关)?已(?:经)?主动公开(?:范围|信息)?(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("already_public")) },
  { id: "not_this_agency", before: /(?:不属于|不属|非)本(?:行政|单位|部门)?(?:机关|单位|部门)?(?:公开)?(?:职责|职权|范围|权限)?(?:范围)?(?:的)?(?:公开)?(?:数)?$/, units: pieces, codes: t2014(reply("not_this_agency")) },
  { id: "not_exist", before: /(?:申请)?(?:的)?(?:政府)?信息不存在(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("not_exist")) },
  { id: "asked_to_amend", before: /(?:告知)?(?:申请人)?(?:作出)?(?:更改|补正|更正)(?:、|或)?补充?(?:申请)?(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("asked_to_amend")) },
  { id: "other_channel", before: /(?:告知)?(?:申请人)?通过其他途径办理(?:的)?(?:数)?$/, units: pieces, codes: t2014(reply("other_channel")) },
  { id: "not_held", before: /本(?:行政)?机关不掌握(?:相关)?(?:政府)?(?:信息)?(?:的)?$/, units: pieces, codes: ground("unable.not_held") },
  { id: "needs_creation", before: /没有现成信息(?:、)?需要?另行制作(?:的)?$/, units: pieces, codes: ground("unable.needs_creation") },
  { id: "still_unclear", before: /补正后(?:申请)?(?:内容)?仍不明确(?:的)?$/, units: pieces, codes: ground("unable.still_unclear") },
  { id: "petition", before: /信访(?:、)?举报(?:、)?投诉类(?:申请)?(?:的)?$/, units: pieces, codes: ground("not_processed.petition") },
  { id: "repeat", before: /重复申请(?:的)?$/, units: pieces, codes: ground("not_processed.repeat") },
  { id: "on_time", before: /按(?:时|期)办结(?:申请)?(?:数)?$/, units: pieces, about: applications, codes: t2014("applications.closed.on_time") },
  { id: "extended", before: /延期(?:办结|答复)(?:申请)?(?:数)?$/, units: pieces, about: applications, codes: t2014("applications.closed.extended") },
  {
    id: "results", before: /(?:办结|办理|办复|答复|回复)(?:的)?(?:政府)?(?:信息公开)?(?:依申请公开)?(?:申请)?(?:总数|数量|数)?$/, units: pieces, about: /依申请公开|信息公开(?:的)?申请|公开申请|申请/,
    codes: { L2009FJ: [[reply("total")]], T2014: [[reply("total")], ["applications.closed.total"]], ...both([[result("total")]]) },
  },
];

const recon = "reconsideration.total";
const suits = ["litigation.direct.total", "litigation.after_recon.total"];
const disputed: Concept[] = [
  { id: "disputes", before: /(?:行政)?复议(?:案件)?(?:、|和|及|与)(?:行政)?诉讼(?:案件)?(?:数)?$/, units: pieces, about: disputes, codes: { L2009FJ: [[recon, "litigation.total"]], T2014: [[recon, "litigation.total"]], ...both([[recon, ...suits]]) } },
  { id: "disputes", before: /(?:共)?(?:办理|受理|涉及)?相关案件$/, units: pieces, about: /行政复议、行政诉讼案件/, codes: { T2014: [[recon, "litigation.total"]], ...both([[recon, ...suits]]) } },
  { id: "reconsideration", before: /行政复议(?:案件|案|申请)?(?:数量|数)?$/, units: pieces, about: disputes, codes: { ...old(recon), ...both([[recon]]) } },
  { id: "reconsideration", after: /^(?:涉及|有关|关于|因)?(?:政府信息)?(?:公开)?(?:工作)?(?:引起)?(?:的)?行政复议/, units: pieces, about: disputes, codes: { ...old(recon), ...both([[recon]]) } },
  { id: "litigation", before: /(?:行政)?诉讼(?:案件|案)?(?:数量|数)?$/, units: pieces, about: disputes, codes: { ...old("litigation.total"), ...both([suits]) } },
  { id: "litigation", after: /^(?:涉及|有关|关于|因)?(?:政府信息)?(?:公开)?(?:工作)?(?:引起)?(?:的)?行政诉讼/, units: pieces, about: disputes, codes: { ...old("litigation.total"), ...both([suits]) } },
  { id: "complaints", before: /(?:举报投诉|投诉举报|举报、投诉)(?:数量|数|案件)?$/, units: pieces, about: /信息公开/, codes: t2014("complaints.total") },
];

const published: Concept[] = [
  { id: "website", before: /(?:政府)?网站(?:主动)?公开(?:政府)?信息(?:数)?$/, units: /^[条件]$/, codes: { L2009FJ: [["proactive.channel.website"]], T2014: [["proactive.channel.website"]] } },
  { id: "gazette", before: /(?:政府)?公报(?:主动)?公开(?:政府)?信息(?:数)?$/, units: /^[条件]$/, codes: old("proactive.channel.gazette") },
  { id: "weibo", before: /(?:政务)?微博(?:主动)?公开(?:政府)?信息(?:数)?$/, units: /^[条件]$/, codes: t2014("proactive.channel.weibo") },
  { id: "wechat", before: /(?:政务)?微信(?:主动)?公开(?:政府)?信息(?:数)?$/, units: /^[条件]$/, codes: t2014("proactive.channel.wechat") },
  { id: "proactive", before: /(?<![应其他它])主动公开(?:的)?(?:各类)?(?:政府)?信息(?:总数|数量|数)?$/, units: /^[条件]$/, codes: { L2009FJ: [["proactive.documents"]], T2014: [["proactive.total"]] } },
  { id: "normative.repealed", before: /废止(?:的)?(?:行政)?规范性文件(?:数)?$/, units: documents, codes: { T2021: [["proactive.normative.repealed"]] } },
  { id: "normative.in_force", before: /现行有效(?:的)?(?:行政)?规范性文件(?:数)?$/, units: documents, codes: { T2021: [["proactive.normative.in_force"]] } },
  { id: "normative.issued", before: /(?:制发|制定|出台|印发|新制作)(?:的)?(?:行政)?规范性文件(?:总数|数)?$/, units: documents, codes: { T2014: [["proactive.normative.issued"]], T2019: [["proactive.normative.issued"]], T2021: [["proactive.normative.issued"]] } },
  {
    id: "normative", before: /(?:公开|发布)?(?:的)?(?:行政)?规范性文件(?:数)?$/, units: documents, about: /公开/,
    codes: { T2014: [["proactive.normative.disclosed"], ["proactive.normative.issued"]], T2019: [["proactive.normative.newly_disclosed"], ["proactive.normative.issued"]], T2021: [["proactive.normative.issued"], ["proactive.normative.in_force"]] },
  },
  { id: "rules", before: /公开(?:的)?(?:政府)?规章$/, units: documents, codes: { T2019: [["proactive.rules.newly_disclosed"]], T2021: [["proactive.rules.issued"], ["proactive.rules.in_force"]] } },
  { id: "rules", before: /(?:制定|出台|制发|新制作)(?:的)?(?:政府)?规章$/, units: documents, codes: both([["proactive.rules.issued"]]) },
  { id: "interpretation", before: /(?:发布|公布|推出|制作|编写|撰写|完成)(?:的)?(?:政策|文件)?解读(?:稿件|材料|文章|信息|图解|产品|稿)?(?:数)?$/, units: /^[篇条件个份期]$/, codes: t2014("response.interpretation_articles") },
  { id: "interpretation", after: /^.{0,20}(?:政策解读|解读图解|解读稿件?|解读材料|解读文章|解读信息)(?:稿件)?$/, verb: /(?:^|完成|发布|公布|推出|制作|编写|撰写|刊发|形成)$/, units: /^[篇条件个份期]$/, codes: t2014("response.interpretation_articles") },
  { id: "press", before: /(?:新闻发布会|新闻通气会)(?:次数)?$/, units: /^(?:次|场|场次)$/, codes: t2014("response.press_conference.total") },
  { id: "interview", before: /(?:在线访谈|网上访谈)(?:活动)?(?:次数)?$/, units: /^(?:次|场|期|场次)$/, codes: t2014("response.online_interview.total") },
];

const kept: Concept[] = [
  { id: "staff.full", before: /专职(?:工作)?人员(?:数)?$/, units: /^[人名]$/, codes: t2014("capacity.staff.full_time") },
  { id: "staff.part", before: /兼职(?:工作)?人员(?:数)?$/, units: /^[人名]$/, codes: t2014("capacity.staff.part_time") },
  { id: "reading_points", before: /(?:查阅点|查阅场所)(?:数)?$/, units: /^[个处]$/, codes: t2014("capacity.reading_points") },
  { id: "meetings", before: /(?:召开|举行)(?:全[县市区])?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:专题|工作)?(?:会议|会)(?:数)?$/, units: /^次$/, codes: t2014("meetings.held") },
  { id: "training.sessions", before: /(?:培训班|(?:开展|举办|组织)[^,。]{0,12}培训)(?:数|会)?$/, units: /^[期次场]$|^场次$/, codes: t2014("training.sessions") },
  { id: "training.participants", before: /培训(?:工作)?(?:人员|人数)?$/, units: /^(?:人次|人|名)$/, codes: t2014("training.participants") },
  { id: "licence", before: /行政许可(?:处理)?决定(?:数量|数)?$/, units: pieces, codes: both([["admin.licence.decisions"]]) },
  { id: "penalty", before: /行政处罚(?:处理)?决定(?:数量|数)?$/, units: pieces, codes: both([["admin.penalty.decisions"]]) },
  { id: "compulsion", before: /行政强制(?:处理)?(?:决定|措施)(?:数量|数)?$/, units: pieces, codes: both([["admin.compulsion.decisions"]]) },
];

const nothing = /^$/;
const unmet: Concept[] = [
  {
    id: "disputes", after: /^(?:[^,。;]{0,24}?)(?:行政)?复议[^,。;]{0,12}诉讼/, verb: /$/, units: nothing, about: /信息公开|依申请/,
    codes: { L2009FJ: [[recon, "litigation.total"]], T2014: [[recon, "litigation.total"]], ...both([[recon, ...suits]]) },
  },
  { id: "reconsideration", after: /^[^,。;]{0,24}?行政复议/, verb: /$/, units: nothing, about: /信息公开|依申请/, codes: { ...old(recon), ...both([[recon]]) } },
  { id: "litigation", after: /^[^,。;]{0,24}?行政诉讼/, verb: /$/, units: nothing, about: /信息公开|依申请/, codes: { ...old("litigation.total"), ...both([suits]) } },
  { id: "received", after: /^(?:过|到)?(?:任何|有关|关于|涉及|公民、?|社会|要求|书面)*(?:依申请公开|(?:政府)?信息公开)(?:的)?(?:书面)?申请(?!.{0,4}(?:复议|诉讼))/, verb: /$/, units: nothing, codes: { ...old("applications.received.total"), ...both(newOr(["total"])) } },
];

/** Every concept in the order in which a figure is held against them: the narrower wordings first. */
export const concepts: readonly Concept[] = [...unmet, ...applied, ...disputed, ...published, ...kept];
