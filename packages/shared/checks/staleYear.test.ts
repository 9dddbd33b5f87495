import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NarrativeSource } from "../claims/index.ts";
import { SourceText } from "../readers/index.ts";
import { checkYears } from "./staleYear.ts";

/** A report for 2016 whose parts begin at the lines 一、… of the text. */
function reportOf(text: string, { year = 2016, tables = [] }: { year?: number; tables?: { start: number; end: number }[] } = {}): NarrativeSource {
  const sections = [...text.matchAll(/^([一二三四五六])、(.{2,12}?)$/gm)].map(({ 1: path = "", 2: heading = "", index }) => ({ path, heading, start: index }));
  return new NarrativeSource(new SourceText(text), { tables, sections, year });
}

const told = (text: string, year = 2016): string[] => checkYears(reportOf(text, { year })).map(({ facts }) => `${String(facts.kind)} ${String(facts.stated)} ${String(facts.expected)}`);

describe("a year that does not fit the report", () => {
  it.each([
    "工作仍有不足。2016年，我们将采取以下措施：一是加强培训。",
    "工作仍有不足。2016年,我局将进一步健全制度。",
    "工作仍有不足。2016 年，我 局 将 继\n续 做好公开。",
    "一是更新不及时；二是人手少。二〇一六年，我们要着力补上短板。",
    "针对以上问题，2016年我镇将从以下几方面改进：",
    "为此，2016年，我局将重点抓好培训。",
    "（三）2016年，我局将加大公开力度。",
    "工作仍有不足。在2016年的工作中，我局将不断完善制度。",
    "五、改进措施\n2016年，我局打算增加一处查阅点。",
    "五、2016年工作打算\n一是加强培训。",
  ])("is a plan for the year that the report is about: %s", (text) => {
    expect(told(text)).toEqual(["plan 2016 2017"]);
  });

  it("is a plan for a year long gone", () => {
    expect(told("工作仍有不足。2015年，我们将采取以下措施。")).toEqual(["plan 2015 2017"]);
  });

  it.each<[string, string[]]>([
    ["本报告所列数据的统计期限自2015年1月1日至2015年12月31日。", ["period 2015 2016"]],
    ["本报告所列数据的统计期限自 2015 年 1 月\n1 日起至 12 月 31 日止。", ["period 2015 2016"]],
    ["统计期限：2015年1月1日—12月31日。", ["period 2015 2016"]],
    ["数据统计时限自2016年1月1日至2017年12月31日。", ["period 2017 2016"]],
    ["数据统计周期为2015年度。", ["period 2015 2016"]],
    ["本年报统计数据从二〇一五年一月一日至二〇一五年十二月三十一日。", ["period 2015 2016"]],
    ["2015年1月1日至12月31日，我局收到申请2件。", ["period 2015 2016"]],
  ])("is the period of the statistics: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    "三、依申请公开情况\n2015年，全区未收到政府信息公开申请。\n四、收费情况\n没有收费。",
    "三、依申请公开情况\n2015年度全区共受理政府信息公开申请3件。",
    "四、收费情况\n2015年各单位依申请提供政府信息暂不收费。",
    "二、主动公开情况\n公开渠道不断增加。这一年平稳。\n（一）2015年，全区主动公开政府信息2949条。",
  ])("is a summary of another year: %s", (text) => {
    expect(told(text)).toEqual(["summary 2015 2016"]);
  });

  it("is a summary of a year to come, where it has figures already", () => {
    expect(told("二、主动公开情况\n2017年，我局主动公开政府信息35条。")).toEqual(["summary 2017 2016"]);
    expect(told("五、改进措施\n2017年，我局主动公开信息工作重在实效。")).toEqual([]);
  });

  it.each(["根据《条例》，现公布2015年政府信息公开年度报告。", "现将我局2015年度政府信息公开工作报告如下。", "特向社会公布2015年度我局政府信息公开年度报告。"])("is another year's report: %s", (text) => {
    expect(told(`${text}\n一、概述\n平稳。`)).toEqual(["title 2015 2016"]);
  });

  it("tells the sentence and the part where it stands", () => {
    const text = "一、概述\n2016年平稳。\n五、改进措施\n仍有不足。2016年，我们将\n采取措施。";
    const [finding] = checkYears(reportOf(text));
    expect(finding).toMatchObject({ code: "narrative.staleYear", severity: "warning", where: { section: "五" }, facts: { stated: 2016, expected: 2017, kind: "plan" } });
    expect(finding?.facts.passage).toMatchObject({ text: "仍有不足。2016年，我们将", start: 5, end: 10, place: { page: 1, line: 4 } });
  });
});

describe("a year that may be another than the report's", () => {
  it.each([
    "仍有不足。2017年，我们将采取以下措施。",
    "到2020年，我县将继续扩大公开范围。",
    "按照国办发〔2015〕80号文件，我局做了工作。",
    "印发了《2015年政务公开工作要点》。《关于2016年，我们将继续公开的通知》已转发。",
    "文件提出“2016年，各单位将进一步公开信息”。",
    "上级要求：2016年要继续推进公开。",
    "自2013年以来，我局未收到申请。",
    "较2015年增加3条，比2015年减少2件，与2015年相比持平。",
    "截至2017年1月，全部办结。截至2015年底，累计公开信息300条。",
    "公开了2015年部门决算和2017年部门预算。2015年度部门决算已按规定公开信息。",
    "“十三五”规划（2016-2020）和2035年远景目标已公开。",
    "发布时间: 2017-01-18 来源：某局 2017年1月18日",
    "2008年5月1日《条例》施行，政府信息公开工作起步。",
    "2015年，因机构改革，政府信息公开工作职能划入我办。",
    "2015年主动公开政府信息300条。2016年主动公开政府信息400条。",
    "2013年主动公开政府信息100条；2014年主动公开政府信息200条；2015年主动公开政府信息300条。",
    "2015年，收到申请3件，其中1件结转到2016年办理。",
    "2015年12月，我局收到申请1件，今年1月答复。",
    "2016年，我县将政府信息公开工作纳入考核。",
    "2016年，我局将重点领域信息公开作为主线。",
    "2016年，我局将进一步推进公开作为重点，取得了明显成效。",
    "2016年，工作取得进步，但仍有不足，今后将进一步改进。",
    "2016年，工作平稳，2017年我局将进一步改进。",
    "2016年要求各单位继续公开。",
    "统计期限自2016年1月1日至2016年12月31日。",
    "统计期限自2015年12月1日至2016年11月30日。",
    "按时编制并发布了2015年政府信息公开年度报告。",
    "按照关于编制2015年政府信息公开年度报告的通知要求，做好工作。",
    "2015年，我局政府信息公开工作被评为先进。",
    "2015、2016年，我局未收到申请。2015年和2016年均未收到申请。",
    "2016年一季度，我局将进一步公开。",
  ])("%s", (sentence) => {
    expect(told(sentence)).toEqual([]);
    expect(told(`一、概述\n${sentence}\n二、情况\n`)).toEqual([]);
  });

  it("is one in the statistical table", () => {
    const text = "一、概述\n平稳。\n表\n2016年，我们将采取措施。\n";
    const start = text.indexOf("表");
    expect(checkYears(reportOf(text, { tables: [{ start, end: text.length }] }))).toEqual([]);
  });

  it("is the next one in every plan, and the report's own in every summary", () => {
    fc.assert(fc.property(fc.integer({ min: 2008, max: 2040 }), (year) => {
      const text = `本报告统计期限自${year}年1月1日至${year}年12月31日。\n一、概述\n${year}年，我局主动公开政府信息5条。\n五、改进措施\n${year + 1}年，我局将进一步改进。`;
      expect(told(text, year)).toEqual([]);
      expect(told(text, year + 1)).toEqual([`period ${year} ${year + 1}`, `summary ${year} ${year + 1}`, `plan ${year + 1} ${year + 2}`]);
    }));
  });
});

describe("a text made to keep the check busy", () => {
  it("gives a bounded list", () => {
    for (const piece of ["。2016年，我们将采取", "2016年", "《2016年", "“2016年", "。2015年，在2016年", "一、甲乙\n2015年，公开"]) {
      expect(checkYears(reportOf(piece.repeat(2_000_000 / piece.length))).length).toBeLessThanOrEqual(100);
    }
  });
});
