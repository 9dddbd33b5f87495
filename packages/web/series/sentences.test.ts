import { compare, type ComparedReport } from "@nianbao/shared/compare";
import { crosswalk, editions } from "@nianbao/shared/editions";
import { describe, expect, it } from "vitest";
import { createText } from "../i18n/text.ts";
import { zhCN } from "../i18n/zh-CN.ts";
import { seriesOf, type Series } from "./compared.ts";
import { seriesSentence } from "./seriesSentence.ts";
import { severalSentence } from "./severalSentence.ts";

const text = createText("zh-CN", zhCN);
const received = "applications.received.total";
const report = (agency: string, year: number, edition: string, cells: Record<string, number>, rest: Partial<ComparedReport> = {}): ComparedReport =>
  ({ agency, year, edition, cells, scope: "unit", version: 1, states: {}, uncertain: {}, ...rest });

function seriesFor(indicator: string, years: readonly number[], reports: readonly ComparedReport[]): Series[] {
  const agencies = [...new Set(reports.map(({ agency }) => agency))].map((slug) => ({ slug, name: slug }));
  return seriesOf(compare({ editions, crosswalk }, { agencies, indicators: [indicator], years }, reports));
}
const sayOne = (indicator: string, years: readonly number[], reports: readonly ComparedReport[]): string => seriesFor(indicator, years, reports).map((series) => seriesSentence(text, series)).join("");
const saySeveral = (indicator: string, years: readonly number[], reports: readonly ComparedReport[]): string => severalSentence(text, seriesFor(indicator, years, reports));

describe("what one series says", () => {
  const zone = [0, 1, 0, 0, 0].map((value, index) => report("甲", 2013 + index, "L2009FJ", { [received]: value }));

  it("speaks of a span only where it knows every year of it", () => {
    expect(sayOne(received, [2013, 2014, 2015, 2016, 2017], zone)).toBe("2013到2017年最少0条，最多1条（2014年）。");
    expect(sayOne(received, [2013, 2015, 2017], zone)).toBe("2013、2015、2017年都是0条。");
    expect(sayOne(received, [2013, 2014, 2016, 2017], zone)).toBe("2013—2014、2016—2017年里最少0条，最多1条（2014年）。");
    expect(sayOne(received, [2015, 2016, 2017, 2018], [report("甲", 2015, "T2014", { [received]: 3 }), report("甲", 2017, "T2014", { [received]: 3 }), report("甲", 2018, "T2014", { [received]: 3 })])).toBe("2015、2017—2018年都是3件。2016年本站未收录。");
  });

  it("names the cases behind a share of few", () => {
    const replies = (total: number, granted: number): Record<string, number> => ({ "applications.replies.total": total, "applications.replies.granted": granted, "applications.replies.partial": 0 });
    expect(sayOne("outcomes.given.share", [2014, 2015], [report("甲", 2014, "L2009FJ", replies(1, 1)), report("甲", 2015, "L2009FJ", replies(40, 10))])).toBe("2014年100%（1/1），2015年25%。");
  });

  it("says of each gap what it is", () => {
    const states = (state: "blank" | "absent" | "unreadable"): Partial<ComparedReport> => ({ states: { [received]: state } });
    const gaps = [report("甲", 2014, "T2014", {}, states("blank")), report("甲", 2015, "T2014", {}, states("absent")), report("甲", 2016, "T2014", {}, states("unreadable"))];
    expect(sayOne(received, [2014, 2015, 2016], gaps)).toBe("这些年没有可以比较的数字。2015年的统计表没有这一项。2014年没有填数字。2016年的数字无法辨认。");
    const more = report("甲", 2014, "L2009FJ", { "applications.replies.total": 1, "applications.replies.refused": 2 });
    expect(sayOne("outcomes.refused.share", [2014], [more])).toBe("这些年没有可以比较的数字。2014年部分大于总数，数字自相矛盾，不算占比。");
  });
});

describe("what several agencies say", () => {
  it("lists figures of different forms and scopes with a warning", () => {
    const two = [report("甲", 2017, "L2009FJ", { "proactive.documents": 2122 }), report("乙", 2017, "T2014", { "proactive.total": 212 }, { scope: "region" })];
    expect(saySeveral("proactive.disclosed", [2017], two)).toBe("2017年：甲2122条，乙212条。各单位的统计范围不同或未注明，同一年的数字也不能直接比大小。各单位用的统计表不同，同一年的数字也不能直接比大小。");
  });

  it("says that nobody knows the scopes where no report states one", () => {
    const two = [..."甲乙"].map((agency, index) => report(agency, 2017, "T2014", { [received]: index }, { scope: "unknown" }));
    expect(saySeveral(received, [2017], two)).toBe("2017年：甲0件，乙1件。年报没有注明统计范围，比大小时要留意。");
    expect(saySeveral(received, [2017], two.slice(1))).not.toContain("注明");
  });

  it("ranks many only where they compare", () => {
    const many = [..."甲乙丙丁戊己庚"].map((agency, index) => report(agency, 2017, "T2014", { [received]: index }));
    expect(saySeveral(received, [2017], many)).toBe("2017年有数字的7个单位里，最多6件（庚），最少0件（甲）。");
    const mixed = many.map((each, index) => ({ ...each, scope: index === 0 ? ("region" as const) : each.scope }));
    expect(saySeveral(received, [2017], mixed)).toBe("2017年有7个单位有数字。各单位的统计范围不同或未注明，同一年的数字也不能直接比大小。");
  });
});
