import { passageFact, type NarrativeSource } from "../claims/index.ts";
import type { Finding } from "../report/index.ts";
import { RunningYears, type StatedYear } from "./runningYears.ts";

/** What a sentence uses a year for: what comes next, the period of the statistics, what was done, or the report's own name. */
type Use = "plan" | "period" | "summary" | "title";

/** A year where a report for `year` should have `expected`. */
interface Misfit {
  stated: StatedYear;
  expected: number;
  kind: Use;
}

type Rule = (text: RunningYears, stated: StatedYear, year: number) => Misfit | null;

const mostFindings = 100;
/** Text is copied from the last few reports; an older year is history. */
const fewYears = 5;

/**
 * Years in the running text that do not fit the report's year (domain notes, D4), as text copied from another report has them:
 * a plan for the year of the report or before, statistics or a summary of another year, another year's report in its own name.
 * `expected` is the year that the report's own leads to. Only plain cases are told: a year in a title, a quote or a comparison,
 * of a budget, a law or an organisation is none.
 */
export function checkYears(narrative: NarrativeSource): Finding[] {
  const text = new RunningYears(narrative);
  const misfits = text.years.flatMap((stated) => {
    for (const rule of [isOtherPeriod, isOtherTitle, isPastPlan, isOtherSummary]) {
      const misfit = rule(text, stated, narrative.year);
      if (misfit !== null) return [misfit];
    }
    return [];
  });
  return misfits.slice(0, mostFindings).map(({ stated, expected, kind }) => {
    const place = text.placeOf(stated);
    const section = narrative.sectionAt(place.start);
    return {
      code: "narrative.staleYear", severity: "warning", where: section === null ? {} : { section },
      facts: { stated: stated.value, expected, kind, passage: passageFact(narrative.passage(place)) },
    };
  });
}

const firstDay = "(?:0?1|一)月(?:0?1|一)日";
const lastDay = "(?:12|十二)月(?:31|三十一)日";
const wholeYear = new RegExp(`^${firstDay}(?:起|始|开始)?(?:至|到|[-—~])+(?<second>(?:(?:19|20)\\d\\d|[一二].{3})年)?${lastDay}`);
const statisticsOf = /统计(?:期限|时限|周期|期间|时间|时段|区间|年度)[^,。;]{0,6}$/;
const ownWork = /统计|数据|本报告|本年报|年度报告|收到|受理|主动公开|公开政府信息/;

const isOtherPeriod: Rule = (text, stated, year) => {
  const [before, after] = [text.closeBefore(stated), text.after(stated)];
  const misfit = (of: StatedYear): Misfit | null => (of.value === year ? null : { stated: of, expected: year, kind: "period" });
  const span = wholeYear.exec(after);
  if (span === null) return statisticsOf.test(before) && new RegExp(`^(?:度|${firstDay})?(?![\\d一二三四五六七八九十])`).test(after) ? misfit(stated) : null;
  if (/[较比与同]$|同期/.test(before) || !ownWork.test(before + after)) return null;
  const second = span.groups?.["second"] === undefined ? undefined : text.years.find(({ start }) => start > stated.start);
  return misfit(stated) ?? (second === undefined ? null : misfit(second));
};

const isOtherTitle: Rule = (text, stated, year) => {
  const isNamed = /(?:现(?:将|公布|发布|公开)?|向社会(?:公布|公开)|编制了)[^,]{0,20}$/.test(text.before(stated));
  const isReport = /^度?[^,]{0,16}(?:信息公开|政务公开)[^,]{0,8}(?:报告|年报)(?!.{0,12}(?:通知|函|要求|意见))/.test(text.after(stated));
  return isNamed && isReport && stated.value !== year && Math.abs(stated.value - year) <= fewYears && text.precedesParts(stated) ? { stated, expected: year, kind: "title" } : null;
};

/** 将 and what makes it speak of the future … */
const plainFuture = /(?:将|要)(?:继续|进一步|着力|着重|努力|不断|更加|采取)|将(?:从以下|在以下|力争)|拟(?:采取|从|进一步|继续)|打算/;
/** … or what may also follow 将 where it means 把: then what is done with it comes later in the sentence. */
const likelyFuture = /将(?:以|按照|围绕|坚持|深入|重点|认真|切实|积极|大力|加大|加强)/;
const doneWithIt = /作为|列入|纳入|列为|当作|视为|放在|摆[上在]|融入|贯穿|落实到|予以|进行|结合|挂钩/;
/** Between the year and the plan these lead to another time or another speaker. */
const otherTime = /\d{4}年|施行|实施|修订|颁布|取得|虽|但|存在|不足|今后|下一?步|明年|来年|未来|接下来|过去|提出|明确|指出|[印下]发|出台/;
const quoted = /(?:提出|要求|指出|明确|强调|规定|部署):$/;
const isDone = /取得.{0,12}(?:成效|成绩|效果|进展)|(?:完成|公开|制定|建立|开展|实现|形成|召开|组织|[印下]发|出台)了/;
const planHeading = /^度?(?:下一步|主要|重点)?(?:工作)?的?(?:打算|思路|设想|计划|努力方向)$/;

const isPastPlan: Rule = (text, stated, year) => {
  if (stated.value > year || stated.value < year - fewYears) return null;
  const misfit: Misfit = { stated, expected: year + 1, kind: "plan" };
  if (planHeading.test(text.headingAfter(stated) ?? "")) return misfit;
  const after = text.after(stated);
  if (!opensSentence(text.before(stated)) || !isWholeYear(after) || quoted.test(text.closeBefore(stated))) return null;
  // 2025年是“十四五”收官之年 tells of the year itself, and the plan is for what comes.
  if (/^度?(?:是|为|正值|恰逢)/.test(after)) return null;
  const future = plainFuture.exec(after) ?? likelyFuture.exec(after);
  if (future === null || future.index > 45 || otherTime.test(after.slice(0, future.index))) return null;
  const rest = after.slice(future.index);
  return isDone.test(after) || (!plainFuture.test(rest) && doneWithIt.test(rest)) ? null : misfit;
};

const statement = /^度?,?.{0,30}?(?:主动公开(?:各类)?(?:政府)?信息|(?:收到|受理|办理|接到)[^,]{0,14}申请|(?:未|没有)(?:收到|发生|接到|受理|产生|收取))/;
const withFigure = /^度?,?[^,]{0,12}主动公开(?:各类)?(?:政府)?信息(?:共|共计|总计)?\d+[条件]/;
const aboutDisclosure = /信息公开|政务公开|公开信息|政府信息|申请|复议|诉讼|收费/;
const otherSubject = /以来|施行|颁布|成立|组建|机构改革|挂牌|修订|预算|决算|荣获|被?评为|年报|年度报告|至今|截[至止]/;
const growth = /增[长加]|减少|下降/;
const comparison = /同比|相比|[较比](?:上|去|前|同|\d)|去年|上一?年|今年|本年/;

const isOtherSummary: Rule = (text, stated, year) => {
  if (stated.value === year || Math.abs(stated.value - year) > fewYears) return null;
  const after = text.after(stated);
  if (!opensSentence(text.before(stated)) || !isWholeYear(after) || otherSubject.test(after) || growth.test(after)) return null;
  const misfit: Misfit = { stated, expected: year, kind: "summary" };
  const around = text.around(stated, 80);
  if (text.namesOther(stated, around) || comparison.test(around.text)) return null;
  // A year yet to come is a plan, unless it has figures already.
  if (stated.value > year) return withFigure.test(after) ? misfit : null;
  if (statement.test(after)) return misfit;
  const part = text.opened(stated);
  return part !== null && aboutDisclosure.test(after) && !text.states(year, part) && !comparison.test(part.text) ? misfit : null;
};

const numbering = "(?:\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、])";
const leadsToPlan = "(?:针对|下一步|今后|为此|对此|因此|接下来|面对|下一?阶段).{0,24},";
const opening = new RegExp(`^(?:${numbering})?(?:${leadsToPlan})?(?:在|,)?$`);

function opensSentence(before: string): boolean {
  return opening.test(before);
}

/** Not a day, a month, a quarter, a half or an end of the year, nor one of several years. */
function isWholeYear(after: string): boolean {
  return !/^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月|第?[一二三四1-4]季度|[上下]半年|[初底末春夏秋冬前后]|[、和与至到\-—~])/.test(after);
}
