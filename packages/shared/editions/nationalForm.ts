import type { AcrossRule, EditionColumn, EditionRow, Identity, RowKind } from "./edition.ts";

// What the national formats of 2019 and 2021 have in common: the table of applications by kind of applicant, and the
// table of reconsiderations and lawsuits. Rows and columns were read from filled forms; the notices' annexes were not seen.

type Row = Omit<EditionRow, "columns">;

/** One row of a national form, without its columns. */
export function row(code: string, label: string, unit: string | null, parent: string | null, kind: RowKind, labelEn: string): Row {
  return { code, label, unit, parent, kind, labelEn };
}

/** 申请人: natural persons, and five kinds of legal persons or other organisations; the form prints no subtotal of the five. */
export const applicants: EditionColumn[] = [
  { suffix: "@natural", label: "自然人", labelEn: "Natural persons" },
  { suffix: "@org_business", label: "商业企业", labelEn: "Commercial enterprises" },
  { suffix: "@org_research", label: "科研机构", labelEn: "Research institutions" },
  { suffix: "@org_public", label: "社会公益组织", labelEn: "Public-benefit organisations" },
  { suffix: "@org_legal", label: "法律服务机构", labelEn: "Legal service providers" },
  { suffix: "@org_other", label: "其他法人或其他组织", labelEn: "Other organisations" },
  { suffix: "@total", label: "总计", labelEn: "Total" },
];

const result = "applications.result";
const part = (code: string, label: string, group: string | null, labelEn: string): Row =>
  row(`${result}.${group === null ? "" : `${group}.`}${code}`, label, "件", group === null ? result : `${result}.${group}`, "part", labelEn);
const group = (code: string, label: string, labelEn: string): Row => row(`${result}.${code}`, label, null, result, "heading", labelEn);

const refusals = [
  part("state_secret", "1.属于国家秘密", "refused", "1. State secret"),
  part("prohibited_by_law", "2.其他法律行政法规禁止公开", "refused", "2. Disclosure forbidden by another law or regulation"),
  part("security_stability", "3.危及“三安全一稳定”", "refused", "3. Endangers national, public or economic security or social stability"),
  part("third_party", "4.保护第三方合法权益", "refused", "4. Lawful rights of third parties"),
  part("internal_affairs", "5.属于三类内部事务信息", "refused", "5. Internal affairs"),
  part("process_info", "6.属于四类过程性信息", "refused", "6. Process information"),
  part("enforcement_file", "7.属于行政执法案卷", "refused", "7. Enforcement case file"),
  part("admin_query", "8.属于行政查询事项", "refused", "8. Registry query under other rules"),
];
const inabilities = [
  part("not_held", "1.本机关不掌握相关政府信息", "unable", "1. Not held by this agency"),
  part("needs_creation", "2.没有现成信息需要另行制作", "unable", "2. Would have to be newly made"),
  part("still_unclear", "3.补正后申请内容仍不明确", "unable", "3. Still unclear after correction"),
];
const dismissals = [
  part("petition", "1.信访举报投诉类申请", "not_processed", "1. Petition or complaint"),
  part("repeat", "2.重复申请", "not_processed", "2. Repeat application"),
  part("publication", "3.要求提供公开出版物", "not_processed", "3. Asks for a public publication"),
  part("excessive", "4.无正当理由大量反复申请", "not_processed", "4. Excessive without good reason"),
  part("reconfirm", "5.要求行政机关确认或重新出具已获取信息", "not_processed", "5. Asks to confirm or re-issue what was already given"),
];

/** The table of applications, with the rows for 其他处理 that the format has. Every row but the headings has a cell per kind of applicant. */
export function applicationRows(other: readonly Row[]): EditionRow[] {
  const rows = [
    row("applications", "收到和处理政府信息公开申请情况", null, null, "heading", "Applications received and handled"),
    row("applications.new", "一、本年新收政府信息公开申请数量", "件", "applications", "independent", "1. Received this year"),
    row("applications.carried_in", "二、上年结转政府信息公开申请数量", "件", "applications", "independent", "2. Carried in from last year"),
    row(result, "三、本年度办理结果", null, "applications", "heading", "3. Results of the year"),
    part("granted", "（一）予以公开", null, "(1) Granted"),
    part("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", null, "(2) Partly granted"),
    group("refused", "（三）不予公开", "(3) Refused"), ...refusals,
    group("unable", "（四）无法提供", "(4) Unable to provide"), ...inabilities,
    group("not_processed", "（五）不予处理", "(5) Not processed"), ...dismissals,
    ...other,
    row(`${result}.total`, "（七）总计", "件", result, "total", "(7) Total of results"),
    row("applications.carried_out", "四、结转下年度继续办理", "件", "applications", "independent", "4. Carried over to next year"),
  ];
  return rows.map((each) => (each.kind === "heading" ? each : { ...each, columns: applicants }));
}

/** 其他处理 as the one row that the format of 2019 has, which some offices kept in the format of 2021. */
export const otherAsOneRow: EditionRow = row(`${result}.other`, "（六）其他处理", "件", result, "part", "(6) Other handling");

const outcomes: [string, string, string][] = [
  ["upheld", "结果维持", "Upheld"], ["corrected", "结果纠正", "Corrected"], ["other", "其他结果", "Other result"], ["pending", "尚未审结", "Pending"],
];
const block = (code: string): Row[] => [
  ...outcomes.map(([outcome, label, labelEn]) => row(`${code}.${outcome}`, label, "件", code, "part", labelEn)),
  row(`${code}.total`, "总计", "件", code, "total", "Total"),
];

/** The table of reconsiderations and lawsuits: three blocks of five cells; no grand total of lawsuits is printed. */
export const disputeRows: EditionRow[] = [
  row("reconsideration", "行政复议", null, null, "heading", "Administrative reconsideration"), ...block("reconsideration"),
  row("litigation", "行政诉讼", null, null, "heading", "Administrative litigation"),
  row("litigation.direct", "未经复议直接起诉", null, "litigation", "heading", "Sued without reconsideration"), ...block("litigation.direct"),
  row("litigation.after_recon", "复议后起诉", null, "litigation", "heading", "Sued after reconsideration"), ...block("litigation.after_recon"),
];

const balance = { "zh-CN": "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", en: "received and carried in equal results and carried over, as the form itself prints" };

function partsOf(rows: readonly EditionRow[]): string[] {
  return rows.filter((each) => each.code.startsWith(`${result}.`) && each.kind === "part").map((each) => each.code);
}

/** C2 for one column. */
function resultsAddUp(parts: readonly string[], suffix: string): Identity {
  return {
    id: "C2", severity: "error", rule: { kind: "equal", left: [`${result}.total${suffix}`], right: parts.map((code) => code + suffix) },
    why: { "zh-CN": "各种办理结果合起来就是总计", en: "the results are exhaustive" },
  };
}

/** C2 and C3 where 其他处理 is one row in a format that has three. */
export function identitiesOfOneRow(rows: readonly EditionRow[]): Identity[] {
  const parts = [...partsOf(rows).filter((code) => !code.startsWith(`${otherAsOneRow.code}.`)), otherAsOneRow.code];
  const kinds = applicants.slice(0, -1);
  return [
    ...applicants.map(({ suffix }) => resultsAddUp(parts, suffix)),
    {
      id: "C3", severity: "error", rule: { kind: "equal", left: [`${otherAsOneRow.code}@total`], right: kinds.map(({ suffix }) => otherAsOneRow.code + suffix) },
      why: { "zh-CN": "各类申请人合起来就是总计", en: "the kinds of applicants are exhaustive" },
    },
  ];
}

/** The identities of the shared tables: C1 and C2 per column, C3 per row, C4 per block. */
export function sharedIdentities(rows: readonly EditionRow[]): Identity[] {
  const parts = partsOf(rows);
  const byColumn = applicants.flatMap(({ suffix }): Identity[] => [
    { id: "C1", severity: "error", rule: { kind: "equal", left: [`applications.new${suffix}`, `applications.carried_in${suffix}`], right: [`${result}.total${suffix}`, `applications.carried_out${suffix}`] }, why: balance },
    resultsAddUp(parts, suffix),
  ]);
  const kinds = applicants.slice(0, -1);
  const byRow = rows.filter((each) => each.columns !== undefined).map(({ code }): Identity => ({
    id: "C3", severity: "error", rule: { kind: "equal", left: [`${code}@total`], right: kinds.map(({ suffix }) => code + suffix) },
    why: { "zh-CN": "各类申请人合起来就是总计", en: "the kinds of applicants are exhaustive" },
  }));
  const byBlock = ["reconsideration", "litigation.direct", "litigation.after_recon"].map((code): Identity => ({
    id: "C4", severity: "error", rule: { kind: "equal", left: [`${code}.total`], right: outcomes.map(([outcome]) => `${code}.${outcome}`) },
    why: { "zh-CN": "四种结果合起来就是总计", en: "the four results are exhaustive" },
  }));
  return [...byColumn, ...byRow, ...byBlock];
}

/** What goes from one year's report into the next in the shared tables: C5 per column, C9. */
export const sharedAcross: AcrossRule[] = [
  ...applicants.map(({ suffix }): AcrossRule => ({
    id: "C5", relation: "equal", current: [`applications.carried_in${suffix}`], previous: [`applications.carried_out${suffix}`],
    why: { "zh-CN": "上年结转的就是上年报告中结转下年度的", en: "what is carried in is what last year's report carried over" },
  })),
  {
    id: "C9", relation: "atLeast", current: ["litigation.direct.total", "litigation.after_recon.total"], previous: ["litigation.direct.pending", "litigation.after_recon.pending"],
    why: { "zh-CN": "上年尚未审结的诉讼本年通常仍要计入", en: "lawsuits that were pending usually appear again" },
  },
];
