import { fold, parseChineseNumeral } from "../text/index.ts";

/** A title read from consecutive lines: its wording and agency as printed, without blanks. */
export interface Title {
  title: string;
  agency: string;
  year: number;
}

const longestTitle = 80;

const year = "(?<year>(?:19|20)\\d\\d|[一二][〇○零0一二三四五六七八九]{3})年度?";
const subject = "(?:关于)?(?:政府信息公开|信息公开|政务公开)";
const report = "(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)";
const patterns = [
  new RegExp(`^(?<before>.{0,40})[(\\[]?${year}[)\\]]?(?<middle>.{0,30}?)${subject}${report}(?:\\([^()]*\\))?$`, "d"),
  new RegExp(`^(?<before>.{0,40}?)(?<middle>)${subject}${report}[(\\[]?${year}[)\\]]?$`, "d"),
];

/** What makes a line speak about a report instead of being its title: 关于报送…, …印发…. */
const speaksAbout = /关于(?:做好|报送|印发|编制|公布|发布|转发)|(?:报送|印发|转发|编制|编写|做好|公布|发布|提交|上报|审议|撰写|下载|查看|请|附件\d*:?)$/;

/** Reads lines as one title; null when they are none. */
export function readTitle(lines: readonly string[]): Title | null {
  if (lines.some((line) => line.length > 2 * longestTitle || /[。；>＞»›]/.test(line))) return null;
  const printed = withoutQuotes(lines.map(withoutLabel).join("").replace(/\s/g, ""));
  const folded = fold(printed);
  if (printed === "" || printed.length > longestTitle || speaksAbout.test(folded)) return null;
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    const groups = match?.indices?.groups;
    if (match === null || groups === undefined) continue;
    const [before, middle] = [groups["before"], groups["middle"]].map((place) => printed.slice(...(place ?? [0, 0])));
    const agency = agencyIn(before ?? "") || agencyIn(middle ?? "");
    if (speaksAbout.test(fold(agency)) || speaksAbout.test(fold(before ?? ""))) return null;
    const value = match.groups?.["year"] ?? "";
    return { title: printed, agency, year: /^\d/.test(value) ? Number(value) : (parseChineseNumeral(value.replaceAll("0", "〇")) ?? Number.NaN) };
  }
  return null;
}

// Of “某局2018年发布的2017年…” only what stands before the first year names the agency.
function agencyIn(text: string): string {
  return text.replace(/(?:19|20)\d\d年.*$/, "").replace(/(?:关于|公开|的)$/, "").replace(/^[（([〔—\-:：]+|[（([〔—\-:：]+$/g, "");
}

function withoutLabel(line: string): string {
  return line.trim().replace(/^#+\s*/, "").replace(/^\*\*(.*)\*\*$/, "$1").replace(/^标\s*题\s*[:：]\s*/, "");
}

function withoutQuotes(text: string): string {
  return text.replace(/^《([^《》]*)》$/, "$1");
}
