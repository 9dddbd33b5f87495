import { describe, expect, it, vi } from "vitest";
import type { Finding } from "../../report/index.ts";
import { checkRepeated, type ComparedReport, type NarrativePart } from "./index.ts";
import { prose } from "./testing/narratives.ts";

const against = { agency: null, slug: "shuiliju", year: 2016 };
const part = (text: string, section: string | null = "一"): NarrativePart => ({ section, heading: "", text });
const told = (mine: NarrativePart[], other: NarrativePart[], whom: ComparedReport = against): Finding[] =>
  checkRepeated(mine, other, { against: whom, shown: () => mine.map(({ text }) => text) });
const sectionsOf = (mine: NarrativePart[], other: NarrativePart[]) => told(mine, other).map(({ where }) => where.section);

const pump = "今年全县完成提灌站维修12处，新装水泵30台，沿渠张贴公示牌，用水户可凭户号查询每轮放水的起止时间和水量，对水费有异议的由水管所当面核对账册。";
const dam = "小型水库的防汛责任人名单在汛前逐库公布，巡查记录每周上墙，险情处置过程随时更新，下游各村均可拨打值班电话询问，汛后再把全年情况整理成册，交档案馆保存。";

describe("checkRepeated", () => {
  it("tells of a part that was copied but for its figures, with what the other report is", () => {
    const mine = [part(prose(1, 200), "一"), part(pump + dam, "二-一")];
    const copied = part((pump + dam).replace("12", "9").replace("30", "25"), "三");
    expect(told(mine, [part(prose(2, 200), "一"), copied])).toEqual([{
      code: "narrative.repeated", severity: "warning", where: { section: "二-一" },
      facts: { against, share: 1, characters: 131, of: 131, passages: [{ text: (pump + dam).slice(0, 120), characters: 131, otherSection: "三" }] },
    }]);
  });

  it("names the other agency where there is one", () => {
    const other = { agency: "甲县水利局", slug: "jia", year: 2017 };
    expect(told([part(pump + dam)], [part(pump + dam)], other)[0]?.facts.against).toEqual(other);
  });

  it("keeps silent about a part of which less than half is repeated, and about a short one", () => {
    expect(sectionsOf([part(pump + prose(1, 200))], [part(pump)])).toEqual([]);
    expect(sectionsOf([part(pump)], [part(pump)])).toEqual([]);
    expect(sectionsOf([part("本年度无其他需要报告的事项。"), part("无", "二")], [part("本年度无其他需要报告的事项。"), part("无", "二")])).toEqual([]);
  });

  it("tells of a long passage in a part of any length", () => {
    const mine = part(prose(1, 600) + pump + dam, "四");
    const [finding] = told([mine], [part(pump + dam)]);
    expect(finding?.where.section).toBe("四");
    expect(finding?.facts.share).toBeLessThan(0.3);
  });

  it("shows the five longest passages, as printed and cut after 120 characters", () => {
    const pieces = Array.from({ length: 7 }, (_, index) => prose(20 + index, 60 + 10 * index));
    const [finding] = told([part(pieces.join(""))], [...pieces].reverse().map((piece) => part(piece)));
    const passages = finding?.facts.passages as { text: string; characters: number }[];
    expect(passages).toHaveLength(5);
    expect(passages.map(({ characters }) => characters)).toEqual(passages.map(({ characters }) => characters).sort((a, b) => b - a));
    for (const { text } of passages) expect(pieces.join("")).toContain(text);
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(120);
  });

  it("never cuts a character in two", () => {
    const rare = `沿渠公示${"𠀀".repeat(130)}${pump}${dam}`;
    const passages = told([part(rare)], [part(rare)])[0]?.facts.passages as { text: string }[];
    expect(passages[0]?.text).toBe(`沿渠公示${"𠀀".repeat(116)}`);
  });

  it("has no section where the narrative has no parts", () => {
    expect(told([part(pump + dam, null)], [part(pump + dam)])[0]?.where).toEqual({});
  });

  it("tells passages as they may be shown, and asks for these only where there is something to tell", () => {
    const shown = vi.fn(() => [(dam + pump).replace("值班电话", "****")]);
    expect(checkRepeated([part(dam + pump)], [part(prose(1, 200))], { against, shown })).toEqual([]);
    expect(shown).not.toHaveBeenCalled();
    expect(JSON.stringify(checkRepeated([part(dam + pump)], [part(dam + pump)], { against, shown }))).toContain("均可拨打****询问");
  });
});
