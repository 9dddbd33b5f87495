import type { Edition, EditionRow } from "./edition.ts";
import { applicants, applicationRows, disputeRows, identitiesOfOneRow, otherAsOneRow, row, sharedAcross, sharedIdentities } from "./nationalForm.ts";

const documents = (code: string, label: string, labelEn: string, aliases?: string[]): EditionRow[] => [
  { ...row(`proactive.${code}`, `第（一）项 ${label}`, null, "proactive", "heading", `Art. 20(1) ${labelEn}`), ...(aliases === undefined ? {} : { aliases }) },
  row(`proactive.${code}.issued`, "本年制发件数", "件", `proactive.${code}`, "independent", "Issued this year"),
  row(`proactive.${code}.repealed`, "本年废止件数", "件", `proactive.${code}`, "independent", "Repealed this year"),
  row(`proactive.${code}.in_force`, "现行有效件数", "件", `proactive.${code}`, "independent", "In force"),
];
const decisions: [string, string, string][] = [
  ["licence", "第（五）项 行政许可", "Art. 20(5) Administrative licences"],
  ["penalty", "第（六）项 行政处罚", "Art. 20(6) Administrative penalties"],
  ["compulsion", "第（六）项 行政强制", "Art. 20(6) Administrative compulsion"],
];
const other = "applications.result.other";
const applications = applicationRows([
  row(other, "（六）其他处理", null, "applications.result", "heading", "(6) Other handling"),
  { ...row(`${other}.no_correction`, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "件", other, "part", "1. Applicant missed the deadline for correction"), aliases: ["逾期不补正"] },
  { ...row(`${other}.no_payment`, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "件", other, "part", "2. Applicant did not pay the processing fee"), aliases: ["申请人逾期未按收费通知要求缴纳费用", "逾期未缴纳费用"] },
  row(`${other}.misc`, "3.其他", "件", other, "part", "3. Any other"),
]);

/** The format of 国办公开办函〔2021〕30号 (26 September 2021), in use since the reports for 2021. */
export const T2021: Edition = {
  id: "T2021",
  name: "2021年格式",
  nameEn: "2021 format",
  source: "国办公开办函〔2021〕30号",
  years: { from: 2021, to: null },
  layout: "grids",
  title: ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"],
  header: ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  rows: [
    row("proactive", "主动公开政府信息情况", null, null, "heading", "Proactive disclosure"),
    ...documents("rules", "规章", "Rules"),
    ...documents("normative", "行政规范性文件", "Administrative normative documents", ["规范性文件"]),
    ...decisions.flatMap(([code, label, labelEn]) => [
      row(`admin.${code}`, label, null, "proactive", "heading", labelEn),
      row(`admin.${code}.decisions`, "本年处理决定数量", "件", `admin.${code}`, "independent", "Decisions this year"),
    ]),
    row("admin.fee", "第（八）项 行政事业性收费", null, "proactive", "heading", "Art. 20(8) Administrative fees"),
    row("admin.fee.amount", "本年收费金额", "万元", "admin.fee", "independent", "Fees collected this year"),
    ...applications,
    ...disputeRows,
  ],
  variants: [{ sameSum: true, replaces: ["no_correction", "no_payment", "misc"].map((code) => `${other}.${code}`), rows: [{ ...otherAsOneRow, columns: applicants }] }],
  identities: [...sharedIdentities(applications), ...identitiesOfOneRow(applications)],
  across: [
    ...sharedAcross,
    ...["rules", "normative"].map((code) => ({
      id: "C6", relation: "equal" as const, current: [`proactive.${code}.in_force`], previous: [`proactive.${code}.in_force`],
      plus: [`proactive.${code}.issued`], minus: [`proactive.${code}.repealed`],
      why: { "zh-CN": "现行有效的是上年现行有效的加本年制发、减本年废止", en: "what is in force is what was, with what was issued and without what was repealed" },
    })),
  ],
};
