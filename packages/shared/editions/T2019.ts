import type { Edition, EditionRow } from "./edition.ts";
import { applicationRows, disputeRows, otherAsOneRow, row, sharedAcross, sharedIdentities } from "./nationalForm.ts";

const managed: [string, string, string, string][] = [
  ["licence", "第（五）项 行政许可", "Art. 20(5) Administrative licences", "proactive"],
  ["other_service", "第（五）项 其他对外管理服务事项", "Art. 20(5) Other management and service matters", "proactive"],
  ["penalty", "第（六）项 行政处罚", "Art. 20(6) Administrative penalties", "proactive"],
  ["compulsion", "第（六）项 行政强制", "Art. 20(6) Administrative compulsion", "proactive"],
];
const items = (code: string) => [
  row(`admin.${code}.items_prev`, "上一年项目数量", "项", `admin.${code}`, "independent", "Items last year"),
  { ...row(`admin.${code}.items_change`, "本年增/减", "项", `admin.${code}`, "independent", "Increase or decrease this year (decreases are negative)"), isSigned: true },
];
const documents = (code: string, label: string, labelEn: string): EditionRow[] => [
  row(`proactive.${code}`, `第（一）项 ${label}`, null, "proactive", "heading", `Art. 20(1) ${labelEn}`),
  row(`proactive.${code}.issued`, "本年新制作数量", "件", `proactive.${code}`, "independent", "Newly made this year"),
  row(`proactive.${code}.newly_disclosed`, "本年新公开数量", "件", `proactive.${code}`, "independent", "Newly disclosed this year"),
  row(`proactive.${code}.disclosed_stock`, "对外公开总数量", "件", `proactive.${code}`, "independent", "Disclosed in total"),
];

const applications = applicationRows([otherAsOneRow]);

/**
 * The trial format of 国办公开办函〔2019〕60号, used for 2019 and 2020. Units of the first table are not printed;
 * the amount of procurement has none at all, so that what an office writes beside it is kept as the cell's note.
 */
export const T2019: Edition = {
  id: "T2019",
  name: "2019年格式（试行）",
  nameEn: "2019 format (trial)",
  source: "国办公开办函〔2019〕60号",
  years: { from: 2019, to: 2020 },
  layout: "grids",
  title: ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"],
  header: ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
  rows: [
    row("proactive", "主动公开政府信息情况", null, null, "heading", "Proactive disclosure"),
    ...documents("rules", "规章", "Rules"),
    ...documents("normative", "规范性文件", "Normative documents"),
    ...managed.flatMap(([code, label, labelEn, parent]) => [
      row(`admin.${code}`, label, null, parent, "heading", labelEn),
      ...items(code),
      row(`admin.${code}.decisions`, "处理决定数量", "件", `admin.${code}`, "independent", "Decisions"),
    ]),
    row("admin.fee", "第（八）项 行政事业性收费", null, "proactive", "heading", "Art. 20(8) Administrative fees"),
    ...items("fee"),
    row("admin.procurement", "第（九）项 政府集中采购", null, "proactive", "heading", "Art. 20(9) Central procurement"),
    row("admin.procurement.projects", "采购项目数量", "项", "admin.procurement", "independent", "Projects"),
    row("admin.procurement.amount", "采购总金额", "未印单位", "admin.procurement", "independent", "Amount (the form prints no unit)"),
    ...applications,
    ...disputeRows,
  ],
  identities: [
    ...sharedIdentities(applications),
    ...["rules", "normative"].flatMap((code): Edition["identities"] => [
      { id: "C8", severity: "warning", rule: { kind: "atMost", left: [`proactive.${code}.newly_disclosed`], right: [`proactive.${code}.disclosed_stock`] }, why: { "zh-CN": "新公开的在公开总数之内", en: "what is newly disclosed is part of what is disclosed" } },
      { id: "C8", severity: "warning", rule: { kind: "atLeast", left: [`proactive.${code}.issued`], right: [`proactive.${code}.newly_disclosed`] }, why: { "zh-CN": "新公开的通常是新制作的", en: "what is newly disclosed is usually newly made" } },
    ]),
  ],
  across: [
    ...sharedAcross,
    ...[...managed.map(([code]) => code), "fee"].map((code) => ({
      id: "C7", relation: "equal" as const, current: [`admin.${code}.items_prev`], previous: [`admin.${code}.items_prev`, `admin.${code}.items_change`],
      why: { "zh-CN": "上一年项目数量是上年报告的项目数量加减上年的增减", en: "last year's items are those of its report with its increase or decrease" },
    })),
  ],
};
