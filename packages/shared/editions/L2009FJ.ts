import type { Edition, EditionColumn, EditionRow, Identity, RowKind } from "./edition.ts";

/** 本年度 and 历年累计; the cumulative column checks the other one and is never charted. */
const columns: EditionColumn[] = [
  { suffix: "", label: "本年度", labelEn: "This year" },
  { suffix: "#cumulative", label: "历年累计", labelEn: "Cumulative" },
];

type Wordings = Pick<EditionRow, "aliases" | "phrases">;

function row(code: string, label: string, unit: string, parent: string | null, kind: RowKind, labelEn: string, wordings: Wordings = {}): EditionRow {
  return { code, label, unit, parent, kind, labelEn, columns, ...wordings };
}

const received = "applications.received.total";
const replies = "applications.replies";

const rows = [
  row("proactive.documents", "主动公开文件数", "条", null, "independent", "Documents proactively disclosed", { aliases: ["主动公开信息数"], phrases: ["主动公开政府信息"] }),
  row("proactive.channel.website", "其中：1、政府网站公开数", "条", "proactive.documents", "overlap", "1. Government website", { aliases: ["网站公开"] }),
  row("proactive.channel.gazette", "2、政府公报公开数", "条", "proactive.documents", "overlap", "2. Government gazette", { aliases: ["政府公报公开"] }),
  row(received, "受理依申请公开信息总数", "条", null, "total", "Applications received", { aliases: ["受理政府信息依申请公开总数"] }),
  row("applications.received.in_person", "其中：1、当面申请数", "条", received, "part", "1. In person"),
  row("applications.received.online", "2、网上申请数", "条", received, "part", "2. Online", { aliases: ["4、网上申请数"] }),
  row("applications.received.letter_fax", "3、信函、传真申请数", "条", received, "part", "3. By letter or fax"),
  row(`${replies}.total`, "对申请的答复总数", "条", null, "total", "Replies given"),
  row(`${replies}.granted`, "其中：1、同意公开答复数", "条", `${replies}.total`, "part", "1. Granted"),
  row(`${replies}.partial`, "2、同意部分公开答复数", "条", `${replies}.total`, "part", "2. Partly granted"),
  row(`${replies}.refused`, "3、不予公开答复数", "条", `${replies}.total`, "part", "3. Refused", { aliases: ["否决公开答复数"] }),
  row(`${replies}.other`, "4、其他类型答复数", "条", `${replies}.total`, "part", "4. Other"),
  row("fees.waived", "政府信息公开收费减免金额", "元", null, "independent", "Fees waived"),
  row("complaints.total", "接受行政诉讼、举报数", "件", null, "independent", "Complaints and reports", { aliases: ["行政申诉、举报数"] }),
  row("reconsideration.total", "行政复议数", "件", null, "independent", "Reconsiderations"),
  row("litigation.total", "行政诉讼数", "件", null, "independent", "Lawsuits"),
];

/** The reports for 2013 and before print letters, fax and email as rows of their own. */
const olderRows = [
  row("applications.received.fax", "2、传真申请数", "条", received, "part", "2. By fax"),
  row("applications.received.email", "3、电子邮件申请数", "条", received, "part", "3. By email"),
  row("applications.received.letter", "5、信函申请数", "条", received, "part", "5. By letter"),
];
const olderOrder = [
  "proactive.documents", "proactive.channel.website", "proactive.channel.gazette",
  received, ...["in_person", "fax", "email", "online", "letter"].map((way) => `applications.received.${way}`),
  ...["total", "granted", "partial", "refused", "other"].map((reply) => `${replies}.${reply}`),
  "fees.waived", "reconsideration.total", "litigation.total", "complaints.total",
];

const sums = columns.flatMap(({ suffix }): Edition["identities"] => [
  {
    id: "B3", severity: "error",
    rule: { kind: "equal", left: [received + suffix], right: ["in_person", "online", "letter_fax"].map((way) => `applications.received.${way}${suffix}`) },
    why: { "zh-CN": "各种申请方式合起来就是受理总数", en: "the ways of applying are exhaustive" },
  },
  {
    id: "B3", severity: "error",
    rule: { kind: "equal", left: [received + suffix], right: ["in_person", "fax", "email", "online", "letter"].map((way) => `applications.received.${way}${suffix}`) },
    why: { "zh-CN": "各种申请方式合起来就是受理总数", en: "the ways of applying are exhaustive" },
  },
  {
    id: "B3", severity: "error",
    rule: { kind: "equal", left: [`${replies}.total${suffix}`], right: ["granted", "partial", "refused", "other"].map((reply) => `${replies}.${reply}${suffix}`) },
    why: { "zh-CN": "各类答复合起来就是答复总数", en: "the kinds of reply are exhaustive" },
  },
]);

const bounds: Edition["identities"] = [
  ...[...rows, ...olderRows].map(({ code }): Identity => ({
    id: "B4", severity: "error", rule: { kind: "atMost", left: [code], right: [`${code}#cumulative`] },
    why: { "zh-CN": "历年累计包含本年度", en: "the cumulative figure includes this year's" },
  })),
  ...rows.filter(({ parent }) => parent === "proactive.documents").flatMap(({ code }) => columns.map(({ suffix }): Identity => ({
    id: "B5", severity: "error", rule: { kind: "atMost", left: [code + suffix], right: [`proactive.documents${suffix}`] },
    why: { "zh-CN": "其中数不能多于总数", en: "a part cannot exceed its whole" },
  }))),
];

/**
 * 福建省's own form with a cumulative column, found in reports for 2009 to 2017; 平潭 used it beside the national form of
 * 2014. Reports for 2013 and before split letters, fax and email into rows of their own.
 */
export const L2009FJ: Edition = {
  id: "L2009FJ",
  name: "福建省统计表",
  nameEn: "Fujian provincial form",
  source: "福建省各单位年报所附统计表",
  years: { from: 2009, to: 2017 },
  layout: "rows",
  title: ["政府信息公开情况统计表"],
  header: ["指标名称", "计量单位", "历年累计"],
  rows,
  variants: [
    {
      // Emails are neither letters nor faxes.
      sameSum: false,
      replaces: ["applications.received.letter_fax"],
      // Where emails have no row of their own they may stand among the online applications.
      recounts: {
        codes: ["applications.received.online"],
        note: { "zh-CN": "有的年份电子邮件申请单列一行，有的年份没有单列，可能计入网上申请。", en: "In some years applications by email have a row of their own, in others they may be among those made online." },
      },
      rows: olderRows,
      order: olderOrder,
    },
  ],
  identities: [...sums, ...bounds],
  across: [...rows, ...olderRows].map(({ code }) => ({
    id: "B1", relation: "equal", current: [`${code}#cumulative`], previous: [`${code}#cumulative`], plus: [code],
    why: { "zh-CN": "历年累计是上年的历年累计加本年度", en: "the cumulative figure is last year's with this year's added" },
  })),
};
