import type { ClaimKind, Exactness } from "../report/index.ts";
import { parseChineseNumeral } from "../text/index.ts";
import type { RunningText } from "./runningText.ts";

/** A figure in the running text. `start` and `end` enclose its digits with 约, 多 and its unit. */
export interface Figure {
  value: number;
  unit: string;
  exactness: Exactness;
  kind: ClaimKind;
  start: number;
  end: number;
  /** Half of what its last printed digit counts: 1.2万 may be anything from 11500 to 12500, 4068.21 from 4068.205 to 4068.215. 0 for a whole number. */
  leeway: number;
  /** It is said in words: there was nothing. */
  isDenial?: true;
}

/** Longer ones are numbers of accounts and cases, and no computer counts so far exactly. */
const mostDigits = 15;
/** A text with more figures than this is a table of its own; the rest is left unread. */
const mostFigures = 1000;

// Longer units first, so that 人次 is not read as 人.
const units = [
  "个百分点", "个工作日", "万元", "亿元", "人次", "户次", "场次", "批次", "车次", "篇次", "件次", "条次", "家次", "分钟", "小时", "平方米", "公里",
  "大项", "小项", "大类", "元", "件", "条", "次", "篇", "期", "个", "人", "份", "项", "起", "场", "家", "宗", "批", "部", "名", "户", "例", "册", "本", "套",
  "种", "类", "处", "通", "幅", "页", "字", "台", "辆", "位", "倍", "%", "‰",
].join("|");
const before = "(?<near>大约|约|将近|接近|近|超过|逾|突破|达到?了?|至少|不少于|不低于|不超过|最多)?";
const digits = "(?<digits>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?<decimals>\\.\\d+)?";
const behind = `(?<tens>[万亿](?!元))?(?<more>[多余几])?(?<tensAfter>[万亿](?!元))?(?<unit>${units})?(?<moreAfter>[多余](?!元)|以上|以内|左右|上下)?`;
const figure = new RegExp(`${before}(?<![\\d.第a-zA-Z]|\\d,)${digits}${behind}`, "g");
const inWords = /(?<![\d第每同任哪某另之十百千万两〇零一二三四五六七八九])(?<digits>[〇零一二两三四五六七八九十百千万]{1,8})(?<unit>人次|件|条|次|篇|期|份|场次|场)/g;

/** 未收到申请 states a figure too: 0. */
const none = /(?:(?<![毫尚从并])未(?!经|按|能|来|曾|必|满)|没有|(?<![毫])无(?!法|障碍|偿|关|论|需|须|误|正当|人|线|形|死角|缝|一))(?:收到|发生|接到|受理|产生|出现|接受)?(?=[^,。;\n]{2,60})/g;

/** The figures of the narrative in order: those with a unit, or with words that say that a number follows. Dates, years, numbers of documents, houses and telephones are none. */
export function scanFigures(running: RunningText): Figure[] {
  const found: Figure[] = [];
  for (const match of running.text.matchAll(figure)) {
    if (found.length === mostFigures) break;
    const read = readDigits(running, match);
    if (read !== null) found.push(read);
  }
  for (const match of running.text.matchAll(inWords)) {
    if (found.length === mostFigures) break;
    const value = parseChineseNumeral(match.groups?.digits ?? "");
    // 一件 is more often a phrase than a figure, but not behind what is counted: 收到申请一件.
    if (value === null || (match.groups?.digits === "一" && !/(?:申请|复议|诉讼|答复|案件|文件)$/.test(running.text.slice(Math.max(0, match.index - 2), match.index)))) continue;
    found.push({ value, unit: match.groups?.unit ?? "", exactness: "exact", kind: "count", start: match.index, end: match.index + match[0].length, leeway: 0 });
  }
  for (const { index, 0: words } of running.text.matchAll(none)) {
    if (found.length === mostFigures) break;
    found.push({ value: 0, unit: "", exactness: "exact", kind: "count", start: index, end: index + words.length, leeway: 0, isDenial: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

function readDigits(running: RunningText, match: RegExpExecArray): Figure | null {
  const { text } = running;
  const { digits = "", decimals = "", near = "", tens, tensAfter, more, moreAfter, unit = "" } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const digitsAt = start + near.length;
  if (digits.length > mostDigits || !running.isWhole(digitsAt, digitsAt + digits.length + decimals.length)) return null;
  if (text.charAt(start - 1) === "第" || isPartOfName(text, digitsAt, end)) return null;
  const multiple = tens ?? tensAfter;
  if (unit === "" && multiple === undefined && !announcesNumber(text.slice(Math.max(0, start - 6), start) + near)) return null;
  const factor = multiple === undefined ? 1 : multiple === "万" ? 1e4 : 1e8;
  const value = tidy(Number(digits.replaceAll(",", "") + decimals) * factor);
  const leeway = multiple === undefined && decimals === "" ? 0 : (factor / 10 ** Math.max(0, decimals.length - 1)) / 2;
  return { value, unit, exactness: exactnessOf(near, more ?? moreAfter ?? ""), kind: kindOf(text, start, unit), start: nearCounts(near) ? start : digitsAt, end, leeway };
}

/** 2017年, 3楼, 12345热线, 国办发〔2017〕24号, 010-6578: digits that name and do not count. */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (/^(?:年|月|日|号|楼|层|室|时|点|路|°|元月|[-/~—–]\d|[a-zA-Z@])/.test(text.slice(end, end + 2))) return true;
  if (/[-/~—–@#_]$/.test(text.slice(0, start).slice(-1)) && !/占$/.test(text.slice(0, start))) return true;
  return /(?:邮编|电话|传真|热线|邮箱)[:为是]?\(?$/.test(text.slice(Math.max(0, start - 6), start));
}

const announcesNumber = (lead: string): boolean => /(?:数|数量|总量|量|次数|人数)(?:共|共计|合计)?[为达是:有约近超过到]{0,3}$/.test(lead);
const nearCounts = (near: string): boolean => near !== "" && !near.startsWith("达");

function exactnessOf(near: string, behind: string): Exactness {
  if (/^(?:大约|约)$/.test(near) || /^(?:左右|上下)$/.test(behind)) return "about";
  if (/近$/.test(near)) return "almost";
  if (/^(?:超过|逾|突破)$/.test(near) || /^[多余几]$/.test(behind)) return "moreThan";
  if (/^(?:至少|不少于|不低于)$/.test(near) || behind === "以上") return "atLeast";
  return /^(?:不超过|最多)$/.test(near) || behind === "以内" ? "atMost" : "exact";
}

const changeWords = /(?:增长|增加|上升|提高|提升|下降|减少|回落|降低|下滑|缩短)(?:了|约|近|至)?$/;

function kindOf(text: string, start: number, unit: string): ClaimKind {
  const lead = text.slice(Math.max(0, start - 24), start);
  if (changeWords.test(lead) || unit === "个百分点" || unit === "倍") return "change";
  if (unit !== "%" && unit !== "‰") return "count";
  return /(?:占|占比|比例)[^,。;]{0,16}$/.test(lead) || /^占/.test(text.slice(start).replace(/^[\d.]+%/, "")) ? "share" : "rate";
}

// Binary fractions: 1.2 × 10000 is 12000, 0.07 × 10000 is 700.0000000000001.
function tidy(value: number): number {
  return Number(value.toFixed(6));
}
