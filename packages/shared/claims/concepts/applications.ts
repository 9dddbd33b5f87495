import { at, both, old, pieces, t2014, type CodeChoices, type Concept } from "../concept.ts";

const applications = /申请|依申请公开/;
const ofInformation = /依申请公开|信息公开(?:的)?申请|公开申请|申请公开/;

/** 收到有关政府信息公开的 before the channel. */
const came = "(?:(?:收到|受理|接收|接到|接受)(?:的)?)?(?:有关|关于|涉及)?(?:政府)?(?:信息公开)?(?:的)?(?:通过|以)?";
const by = (channels: string): RegExp => new RegExp(`${came}(?:${channels})(?:渠道|方式|平台|途径|形式)?(?:提交|提出|收到|接收|受理)?(?:的)?申请(?:数)?$`);
const bare = (channels: string): RegExp => new RegExp(`^(?:其中)?(?:通过|以)?(?:${channels})(?:渠道|方式|平台|途径|形式)?(?:提交|提出|收到|接收|受理)?(?:的)?(?:申请)?$`);
const channels: [string, string, CodeChoices][] = [
  ["channel.letter", "(?:信函|邮寄|信件)(?:、传真)?", { L2009FJ: [["applications.received.letter_fax"], ["applications.received.letter"]], T2014: [["applications.received.letter"]] }],
  ["channel.email", "电子邮件|邮件", { L2009FJ: [["applications.received.email"], ["applications.received.online"]], T2014: [["applications.received.online"]] }],
  ["channel.online", "互联网|网络|网上|在线|网站", old("applications.received.online")],
  ["channel.fax", "传真", old("applications.received.fax")],
  ["channel.in_person", "当面|现场|上门", old("applications.received.in_person")],
];
const applicants: [string, string[], string][] = [
  ["applicant.organisations", ["org_business", "org_research", "org_public", "org_legal", "org_other"], "法人(?:者)?(?:或|和|及|与|、)(?:者)?其[他它]组织"],
  ["applicant.natural", ["natural"], "自然人|公民"],
  ["applicant.business", ["org_business"], "商业企业"],
  ["applicant.research", ["org_research"], "科研机构"],
  ["applicant.public", ["org_public"], "社会公益组织"],
  ["applicant.legal", ["org_legal"], "法律服务机构"],
  ["applicant.other", ["org_other"], "其他(?:法人或其[他它]组织|组织|机构|单位)?"],
];

/** The new ones, or those with the ones carried in. */
const newOr = (columns: readonly string[]): CodeChoices => both([
  columns.map((column) => at("applications.new", column)),
  ["applications.new", "applications.carried_in"].flatMap((row) => columns.map((column) => at(row, column))),
]);
/** 收到申请 in every form. */
export const received: CodeChoices = { ...old("applications.received.total"), ...newOr(["total"]) };

const take = "(?:收到|受理|接收|接到|接受|新收|收悉|收)";
const persons = "(?:公民(?:、|和|或))?(?:法人)?(?:、|和|或|及)?(?:其[他它]组织)?";
const lastYear = "(?:上年度?|上一年度?|去年|往年)";
const nextYear = "(?:下一?年度?|次年|明年|20\\d\\d年度?)(?:度)?";

const carried: Concept[] = [
  { id: "carried_in", before: new RegExp(`${lastYear}结转(?:的)?(?:至?本年度?)?(?:办理)?(?:的)?(?:依申请公开|政府信息公开)?(?:的)?(?:申请)?(?:数量?)?$`), units: pieces, codes: both([[at("applications.carried_in")]]) },
  { id: "carried_out", before: new RegExp(`(?:结转|转入|转|顺延)至?到?${nextYear}(?:继续)?(?:办理|答复|办理答复|处理)?(?:的)?(?:申请)?$`), units: pieces, codes: both([[at("applications.carried_out")]]) },
  { id: "carried_out", after: new RegExp(`^(?:申请)?[^,。;]{0,14}(?:结转|顺延|转)至?到?${nextYear}`), units: pieces, codes: both([[at("applications.carried_out")]]) },
];

/** How applications came, and from whom. */
export const arrivals: readonly Concept[] = [
  ...carried,
  ...channels.map(([id, words, codes]): Concept => ({ id, before: by(words), units: pieces, codes })),
  ...channels.map(([id, words, codes]): Concept => ({ id, before: bare(`${words}`), within: /^(?:received|channel)/, units: pieces, codes })),
  ...applicants.map(([id, columns, words]): Concept => ({ id, before: new RegExp(`(?:^|[,:、的]|${take}(?:的)?)(?<!、)(?:${words})(?:向[^,。;]{1,8})?(?:提出|提交)?(?:的)?(?:政府信息公开|依申请公开)?申请(?:数)?$`), about: applications, units: pieces, codes: newOr(columns) })),
  ...applicants.map(([id, columns, words]): Concept => ({ id, before: new RegExp(`^(?:其中)?(?:${words})$`), within: /^(?:received|applicant)/, units: pieces, codes: newOr(columns) })),
  { id: "received", before: new RegExp(`${take}(?:的)?(?:各类|有关|社会公众)?(?:向本机关提出的)?${persons}(?:提出|提交)?(?:的)?(?:关于|要求)?(?:政府)?(?:信息)?(?:依申请|申请)?公开(?:政府)?(?:信息|事项)?(?:的)?(?:申请)?(?:总数|总量|数量|数|量)?$`), units: pieces, about: applications, codes: received },
  { id: "received", before: /(?:(?:政府)?信息公开|依申请公开)(?:的)?申请(?:受理)?(?:总数|总量|数量|数|量)$|依申请公开(?:共)?受理$|(?:政府)?信息公开申请(?:由|从)(?:上年|去年|20\d\d年)的?$/, units: pieces, codes: received },
  { id: "received", before: new RegExp(`${take}(?:的)?(?:公民|社会|各类|书面)?申请(?:总数|数量|数|量)?$`), units: pieces, about: ofInformation, codes: received },
  { id: "received", after: /^(?:有关|关于|涉及)?(?:政府)?(?:信息)?(?:依申请)?(?:公开)?(?:的)?申请(?:$|表|件)/, units: pieces, about: ofInformation, codes: received },
];

const reply = (name: string): string => `applications.replies.${name}`;
const results = both([[at("applications.result.total")]]);

/** How many were closed and answered. */
export const closings: readonly Concept[] = [
  { id: "closed.on_time", before: /按(?:时|期)办结(?:申请)?(?:数)?$/, units: pieces, about: applications, codes: t2014("applications.closed.on_time") },
  { id: "closed.extended", before: /延期(?:办结|答复)(?:申请)?(?:数)?$/, units: pieces, about: applications, codes: t2014("applications.closed.extended") },
  { id: "results", before: /办结(?:的|了)?(?:政府)?(?:信息公开)?(?:依申请公开)?(?:的)?申请(?:总数|数量|数)?$|申请办结(?:总)?数$/, units: pieces, about: applications, codes: { L2009FJ: [[reply("total")]], T2014: [["applications.closed.total"], [reply("total")]], ...results } },
  { id: "results", before: /(?:办理|办复|答复|回复)(?:的|了)?(?:政府)?(?:信息公开)?(?:依申请公开)?(?:的)?申请(?:总数|数量|数)?$|(?:^|对)(?:信息公开)?申请(?:的|作出的?|予以)?答复(?:总)?数?(?:量)?$/, units: pieces, about: applications, codes: { L2009FJ: [[reply("total")]], T2014: [[reply("total")], ["applications.closed.total"]], ...results } },
  { id: "results", before: /(?:按期|按时|依法|依规|已)?(?:办结)$/, within: /^(?:received|applicant|channel|carried|results|closed)/, units: pieces, codes: { L2009FJ: [[reply("total")]], T2014: [["applications.closed.total"], [reply("total")]], ...results } },
  { id: "results", before: /(?:已|共)?办结$/, about: /按时办结|延期办结/, units: pieces, codes: { T2014: [["applications.closed.total"], [reply("total")]] } },
  { id: "results", before: /(?:办理|办复|答复|回复)$/, within: /^(?:received|applicant|channel|carried|results|closed)/, units: pieces, codes: { L2009FJ: [[reply("total")]], T2014: [[reply("total")], ["applications.closed.total"]], ...results } },
];
