import { at, both, result, t2014, type Concept } from "../concept.ts";
import { outcomeCodes } from "../../editions/index.ts";
import { received } from "./applications.ts";
import { noDisputes } from "./disputes.ts";

const nothing = /^$/;
const verb = "^(?:收到|发生|接到|受理|产生|出现|接受|有)?(?:过)?";
const who = "(?:任何|有关|关于|涉及|公民、法人(?:和|或|及|或者)其[他它]组织|公民|社会公众|要求|书面|形式|的|提出|提交|向[^,。;申]{1,12}?){0,6}?";

/** What a sentence says there was none of: 未收到申请, 没有不予公开, 无结转. */
export const denials: readonly Concept[] = [
  ...noDisputes,
  { id: "carried_out", after: /^结转(?:至?到?)下一?年度?[^,。;]{0,8}(?:的)?(?:申请|事项)?/, units: nothing, codes: both([[at("applications.carried_out")]]) },
  { id: "carried_in", after: /^(?:上年度?|上一年度?)结转(?:的)?[^,。;]{0,8}(?:申请|事项)/, units: nothing, codes: both([[at("applications.carried_in")]]) },
  { id: "refused", after: /^(?:作出|做出)?(?:不予公开|不同意公开)(?:的)?(?:决定|申请|情况|答复)/, units: nothing, codes: { L2009FJ: [["applications.replies.refused"]], T2014: [["applications.replies.refused.total"]], ...both([outcomeCodes.refused.T2021 ?? [result("refused")]]) } },
  { id: "received", after: new RegExp(`${verb}${who}(?:依申请公开|(?:政府)?信息公开|申请公开)(?:政府信息)?(?:的)?(?:书面)?(?:申请(?!人)|事项|政府信息|情况)(?!.{0,6}(?:复议|诉讼))`), units: nothing, codes: received },
  { id: "normative.issued", after: /^(?:制定|制发|出台|印发)(?:行政)?规范性文件$/, units: nothing, codes: { T2014: [["proactive.normative.issued"]], ...both([["proactive.normative.issued"]]) } },
  { id: "normative.repealed", after: /^废止(?:行政)?规范性文件$/, units: nothing, codes: { T2021: [["proactive.normative.repealed"]] } },
  { id: "press", after: /^(?:参加或)?(?:举办|召开)新闻发布会$/, units: nothing, codes: t2014("response.press_conference.total") },
  { id: "interview", after: /^(?:开展|举办|组织)(?:政府网站)?在线访谈$/, units: nothing, codes: t2014("response.online_interview.total") },
  { id: "training.sessions", after: /^(?:举办|组织)(?:政府信息公开|各类)?培训班$/, units: nothing, codes: t2014("training.sessions") },
  { id: "fees", after: /^(?:发生)?[^,。;]{0,20}收取[^,。;]{0,14}费用(?:的情况)?$/, units: nothing, about: /依申请|信息公开/, codes: t2014("fees.application_costs") },
  { id: "fees.waived", after: /^(?:发生)?(?:收费)?减免(?:费用)?(?:的)?(?:情况)?$/, units: nothing, codes: { L2009FJ: [["fees.waived"]] } },
];
