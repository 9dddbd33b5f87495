import { describe, expect, it } from "vitest";
import { SourceText } from "../readers/index.ts";
import type { Claim } from "../report/index.ts";
import { NarrativeSource } from "./narrativeSource.ts";
import { readClaims } from "./readClaims.ts";

interface Table {
  edition: string;
  cells: Record<string, number>;
  states?: Record<string, "blank" | "absent">;
}

function read(text: string, { edition, cells, states = {} }: Table = { edition: "T2014", cells: {} }, heading = "依申请公开情况"): Claim[] {
  const narrative = new NarrativeSource(new SourceText(`三、${heading}\n${text}`), { tables: [], sections: [{ path: "三", heading, start: 0 }], year: 2024 });
  return readClaims(narrative, { edition, cells, states, uncertain: {} }, "清河县人民政府办公室").claims.map(({ claim }) => claim);
}
const figures = (text: string): string[] => read(text).map(({ value, unit, exactness, kind }) => [value, unit, exactness === "exact" ? "" : exactness, kind === "count" ? "" : kind].filter((part) => part !== "").join(" "));

describe("figures of a sentence", () => {
  it.each([
    ["全年公开信息212条。", ["212 条"]],
    ["接待１２人次，印发2,949份，收费1.5万元。", ["12 人次", "2949 份", "1.5 万元"]],
    ["培训380多人次，约50家，近60个，1000余条。", ["380 人次 moreThan", "50 家 about", "60 个 almost", "1000 条 moreThan"]],
    ["点击180万次，粉丝突破770万，播放量1.2亿次。", ["1800000 次", "7700000 moreThan", "120000000 次"]],
    ["不少于12期，30分钟以内。", ["12 期 atLeast", "30 分钟 atMost"]],
    ["占4.5%，同比增长12.3%，办结率100%。", ["4.5 % share", "12.3 % change", "100 % rate"]],
    ["收到申请十二件，答复两件。", ["12 件", "2 件"]],
    ["关注人数达1016823。", ["1016823"]],
    ["全年未收到信息公开申请。", ["0"]],
  ])("reads %s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    "2024年1月1日至12月31日。", "国办发〔2017〕24号，国令第711号。", "电话：0574-65785101，邮编315700。", "拨打12345热线。", "第3次修订，1.加强领导。", "人民路21号3楼。", "每件一查，一件不漏。",
  ])("finds none in %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  it("takes digits that a blank tears apart for no figure", () => {
    expect(figures("公开信息2 024条。")).toEqual([]);
    expect(figures("公开信息 2024 条。")).toEqual(["2024 条"]);
  });
});

const t2014 = { edition: "T2014", cells: { "applications.received.total": 12, "applications.received.online": 9, "proactive.total": 212, "training.participants": 380, "reconsideration.total": 0, "litigation.total": 0 } };
const verdictsOf = (text: string, table: Table = t2014, heading?: string): string[] => read(text, table, heading).map(({ value, verdict }) => `${value} ${verdict}`);

describe("a claim against the table", () => {
  it.each([
    ["2024年，本机关共收到政府信息公开申请12件，其中网络申请9件。", ["12 agrees", "9 agrees"]],
    ["清河县政府办公室全年受理依申请公开13件。", ["13 conflicts"]],
    ["收到13件信息公开申请。", ["13 conflicts"]],
    ["全年主动公开政府信息212条。", ["212 agrees"]],
    ["通过网站、微信等渠道主动公开政府信息共计200条。", ["200 conflicts"]],
    ["全年未收到政府信息公开申请。", ["0 conflicts"]],
    ["未发生因政府信息公开引起的行政复议、行政诉讼。", ["0 agrees"]],
  ])("says of %s", (text, expected) => {
    expect(verdictsOf(text)).toEqual(expected);
  });

  it.each([
    ["another unit's share", "各乡镇主动公开政府信息100条。"],
    ["a department's", "县教育局收到信息公开申请3件。"],
    ["another year's", "2023年收到政府信息公开申请30件。"],
    ["last year's", "上年收到政府信息公开申请30件。"],
    ["half a year's", "上半年收到政府信息公开申请5件。"],
    ["other work's", "行政服务中心窗口共受理申请121510件。"],
    ["a rounded one", "全年主动公开政府信息约300条。"],
  ])("does not judge %s", (_, text) => {
    expect(verdictsOf(text).some((verdict) => verdict.endsWith("conflicts"))).toBe(false);
  });

  it.each([
    "五年来，累计收到政府信息公开申请520件。", "自机构改革以来，收到政府信息公开申请520件。", "截至六月底，收到政府信息公开申请5件。", "通过网站渠道收到政府信息公开申请5件。", "另收到政府信息公开申请5件。", "此外还收到政府信息公开申请5件。",
    "其中，收到政府信息公开申请5件以邮寄方式提出。", "收到政府信息公开申请5件涉及征地拆迁。", "抽查政府信息公开申请5件。", "县委收到政府信息公开申请5件。", "在征地方面，收到政府信息公开申请5件。",
  ])("does not judge what may be a part: %s", (text) => {
    expect(verdictsOf(text).filter((verdict) => verdict.endsWith("conflicts"))).toEqual([]);
  });

  it("does not judge the figures of a whole city in the report of a department", () => {
    const narrative = new NarrativeSource(new SourceText("全市共收到政府信息公开申请52000件。上海市收到政府信息公开申请5000件。"), { tables: [], sections: [], year: 2024 });
    const { claims } = readClaims(narrative, { edition: "T2021", cells: { "applications.new@total": 34 }, states: {}, uncertain: {} }, "上海市科学技术委员会");
    expect(claims.map(({ claim }) => claim.verdict)).toEqual(["notAssessable", "notAssessable"]);
  });

  it("takes 380多 for 380 and a little more, and 1.2万 for its rounding", () => {
    expect(verdictsOf("组织业务培训380多人次。")).toEqual(["380 agrees"]);
    expect(verdictsOf("全年主动公开政府信息1.2万条。", { edition: "T2014", cells: { "proactive.total": 12_034 } })).toEqual(["12000 agrees"]);
    expect(verdictsOf("全年主动公开政府信息1.2万条。", { edition: "T2014", cells: { "proactive.total": 13_500 } })).toEqual(["12000 conflicts"]);
  });

  it("names only what no row counts", () => {
    expect(read("累计收件50711件。", t2014)).toMatchObject([{ verdict: "namedOnly", codes: [], printed: null, section: "三" }]);
  });
});

const result = (name: string) => `applications.result.${name}@total`;

describe("a claim against the forms since 2019", () => {
  const cells = { "applications.new@total": 713, "applications.carried_in@total": 36, [result("total")]: 718, "applications.carried_out@total": 31, [result("granted")]: 100, [result("partial")]: 20 };

  it("may mean the new applications or those with the year before's", () => {
    expect(verdictsOf("全县受理政府信息公开申请749件，共办理718件，结转下一年31件。", { edition: "T2021", cells })).toEqual(["749 agrees", "718 agrees", "31 agrees"]);
    expect(verdictsOf("全县受理政府信息公开申请713件。", { edition: "T2021", cells })).toEqual(["713 agrees"]);
    expect(verdictsOf("全县受理政府信息公开申请700件。", { edition: "T2021", cells })).toEqual(["700 conflicts"]);
  });

  it("adds cells up where the words do", () => {
    expect(read("予以公开及部分公开121件。", { edition: "T2021", cells })).toMatchObject([{ verdict: "conflicts", printed: 120, codes: [result("granted"), result("partial")] }]);
  });

  it("takes a sum over blanks for a lower bound", () => {
    const table: Table = { edition: "T2019", cells: { "applications.result.granted@natural": 258, "applications.result.partial@natural": 17 }, states: { [result("granted")]: "blank", [result("partial")]: "blank" } };
    expect(verdictsOf("予以公开及部分公开258件。", table)).toEqual(["258 conflicts"]);
    expect(verdictsOf("予以公开及部分公开300件。", table)).toEqual(["300 notAssessable"]);
  });

  it("does not judge where the cells are uncertain", () => {
    const narrative = new NarrativeSource(new SourceText("全年收到政府信息公开申请5件。"), { tables: [], sections: [], year: 2024 });
    const { claims } = readClaims(narrative, { edition: "T2021", cells: {}, states: {}, uncertain: { "applications.new@total": [7, 8] } }, "清河县");
    expect(claims.map(({ claim }) => claim.verdict)).toEqual(["notAssessable"]);
  });
});

describe("a claim's place", () => {
  it("is the figure with its unit, in the source's own characters", () => {
    const [claim] = read("　　全年培训 ３８０ 多\n人次。", t2014);
    expect(claim?.passage.place).toMatchObject({ page: 1, line: 2 });
    expect(claim).toMatchObject({ value: 380, unit: "人次" });
  });

  it("leaves out the statistical table and what stands between headings", () => {
    const text = "一、总体情况\n公开信息5条。\n收到申请数 件 99件\n二、其他";
    const table = { start: text.indexOf("收到申请数"), end: text.indexOf("二、其他") };
    const narrative = new NarrativeSource(new SourceText(text), { tables: [table], sections: [{ path: "一", heading: "总体情况", start: 0 }], year: 2024 });
    expect(readClaims(narrative, { edition: null, cells: {}, states: {}, uncertain: {} }, "").claims.map(({ claim }) => claim.value)).toEqual([5]);
  });

  it("keeps whole characters in its words, and reads no number that cannot be counted exactly", () => {
    for (const { what } of read("全年发布📢5条，制作📢图解宣传短视频6期。")) expect(what).not.toMatch(/\p{Surrogate}/u);
    expect(read(`收到申请${"9".repeat(400)}件。`)).toEqual([]);
  });

  it("takes time that grows with the length of a sentence, and not by doubling", () => {
    const timeOf = (text: string): number => {
      const runs = Array.from({ length: 5 }, () => {
        const start = performance.now();
        read(text.repeat(20), t2014);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    for (const words of ["从答复情况看", "涉及信息公开", "其中，"]) {
      const sentence = (count: number): string => `${words.repeat(count)}某收到政府信息公开申请5件。`;
      // A loop in a loop would take a thousand times as long for ten words more.
      expect(timeOf(sentence(22)), words).toBeLessThan(50 * Math.max(1, timeOf(sentence(11))));
    }
  });

  it("is bounded in a text of nothing but figures", () => {
    const text = "公开信息5条，".repeat(5000);
    expect(read(text)).toHaveLength(1000);
  });
});
