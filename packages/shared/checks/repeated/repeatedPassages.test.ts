import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersOf } from "./letters.ts";
import { leastRun, repeatedPassages, type NarrativePart, type RepeatedPart } from "./index.ts";
import { narrative } from "./testing/narratives.ts";
import { hanText } from "./testing/planted.ts";

const part = (text: string, section = "一"): NarrativePart => ({ section, heading: "", text });
const shareOf = (mine: string, other: string): number => repeatedPassages([part(mine)], [part(other)])[0]?.share ?? -1;
const passagesIn = (parts: readonly RepeatedPart[]) => parts.flatMap(({ passages }) => passages);

const market = "农贸市场每日公布检测结果，不合格的摊位当天下架，名单张贴在入口处，商户可以在三日内申请复检。";
const school = "乡村小学的食堂账目按周公示，家长代表轮流到场核对，采购单据留存两年备查，疑问由校长当面答复。";

describe("repeatedPassages", () => {
  it("finds a copied passage, where it stands in both and how much of the part it is", () => {
    const [mine = "", other = ""] = [`今年新添两处。${market}以上由市场股负责。`, `去年的做法：${market}`];
    const [found] = repeatedPassages([part(mine)], [part("不同的开头", "一"), part(other, "二-三")]);
    const [passage] = found?.passages ?? [];
    expect(found?.passages).toHaveLength(1);
    expect(mine.slice(passage?.start, passage?.end)).toBe(market.slice(0, -1));
    expect(other.slice(passage?.otherStart, passage?.otherEnd)).toBe(market.slice(0, -1));
    expect(passage).toMatchObject({ section: "一", otherSection: "二-三", characters: 41 });
    expect(found).toMatchObject({ characters: 41, of: 54, share: 41 / 54 });
  });

  it.each([
    ["2016年全区主动公开政府信息3460条，其中各乡镇公开1638条，占47%，较多的是城关镇", "2017年全区主动公开政府信息2122条，其中各乡镇公开613条，占28.89%，较多的是城关镇"],
    ["二〇一六年共召开会议三次，培训各单位经办人员一百二十人次，编印工作简报五期", "二〇一七年共召开会议十次，培训各单位经办人员８０人次，编印工作简报12期"],
    ["按照《甲办法》的要求逐项核对目录，把已经失效的文件从网站首页全部移到历史栏目", "按照《关于乙事项的通知》的要求，逐项核对目录；把已经失效的\n文件从网站首页，全部移到「历史」栏目"],
  ])("takes a text for repeated when only figures, titles and punctuation changed", (one, other) => {
    expect(shareOf(one, other)).toBe(1);
    expect(shareOf(other, one)).toBe(1);
  });

  it("counts both halves of a passage in which a word was changed, and not the word", () => {
    const [found] = repeatedPassages([part(market + school)], [part(`${market}${school}`.replace("账目", "开支"))]);
    expect(found?.passages).toHaveLength(2);
    expect(found?.characters).toBe((found?.of ?? 0) - 2);
  });

  it("says nothing of what all reports must print", () => {
    const formulas = "根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自1月1日起至12月31日止。如对本报告有任何疑问，请与县水利局办公室联系（地址：滨河路8号）。";
    expect(repeatedPassages([part(formulas)], [part(formulas)])).toEqual([{ section: "一", share: 0, characters: 0, of: 0, passages: [] }]);
  });

  it("gives the longest passage first, and one entry for each part", () => {
    const mine = [part(market + school.slice(0, 36), "一"), part("无", "二"), part("", "三")];
    const found = repeatedPassages(mine, [part(school), part(`另起。${market}`)]);
    expect(found.map(({ section }) => section)).toEqual(["一", "二", "三"]);
    expect(found[0]?.passages.map(({ characters }) => characters)).toEqual([41, 32]);
    expect(found.slice(1).map(({ share }) => share)).toEqual([0, 0]);
  });

  it("takes empty narratives", () => {
    expect(repeatedPassages([], [])).toEqual([]);
    expect(repeatedPassages([part("")], [])).toEqual([{ section: "一", share: 0, characters: 0, of: 0, passages: [] }]);
  });
});

describe("repeatedPassages, of any text", () => {
  const around = hanText("low", { minLength: 0, maxLength: 60 });
  const others = hanText("high", { minLength: 0, maxLength: 60 });

  it("finds what was planted, exactly", () => {
    const planted = fc.array(fc.integer({ min: 0x5000, max: 0x64ff }), { minLength: leastRun, maxLength: 90 }).map((codes) => String.fromCharCode(...codes.map((code) => (code === 0x5341 ? 0x5342 : code))));
    fc.assert(fc.property(planted, around, around, others, others, (copied, a, b, c, d) => {
      fc.pre([copied].every((text) => lettersOf([part(text)]).codes.length === text.length + 1));
      const [found] = repeatedPassages([part(a + copied + b)], [part(c), part(d + copied + c, "二")]);
      expect(found?.passages).toEqual([{
        section: "一", otherSection: "二", characters: copied.length,
        start: a.length, end: a.length + copied.length, otherStart: d.length, otherEnd: d.length + copied.length,
      }]);
    }));
  });

  it("finds nothing between texts that share nothing", () => {
    fc.assert(fc.property(fc.array(around), fc.array(others), (mine, other) => {
      expect(passagesIn(repeatedPassages(mine.map((text) => part(text)), other.map((text) => part(text))))).toEqual([]);
    }));
  });

  it("gives a pure copy a share of 1 both ways, in whatever order its parts stand", () => {
    fc.assert(fc.property(fc.array(hanText("whole", { minLength: leastRun, maxLength: 80 }), { minLength: 1, maxLength: 6 }), (texts) => {
      const mine = texts.map((text) => part(text));
      const copy = [...mine].reverse();
      fc.pre(lettersOf(mine).codes.length === texts.join("").length + texts.length);
      for (const { share } of [...repeatedPassages(mine, copy), ...repeatedPassages(copy, mine)]) expect(share).toBe(1);
    }));
  });

  it("covers exactly the characters that a slow search covers", () => {
    const text = fc.array(fc.constantFrom("村道桥井", "路", "渠村", "村道"), { minLength: 5, maxLength: 60 }).map((words) => words.join(""));
    fc.assert(fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (mine, other) => {
      const found = repeatedPassages(mine.map((each) => part(each)), other.map((each) => part(each)));
      expect(found.map(({ characters }) => characters)).toEqual(mine.map((each) => slowlyCovered(each, other)));
      expect(passagesIn(found).every(({ start, end, characters }) => end - start === characters)).toBe(true);
    }), { numRuns: 300 });
  });

  it("gives passages that are word for word the same and do not overlap", () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (seed, otherSeed) => {
      const [mine, other] = [narrative(seed, 4_000), narrative(otherSeed, 4_000)];
      const letters = (text: string): string => text.replace(/[^\u4e00-\u9fff]|[一二三四五六七八九十百千万亿零两]/g, "");
      repeatedPassages(mine, other).forEach(({ passages, characters, of }, index) => {
        const inOrder = [...passages].sort((a, b) => a.start - b.start);
        inOrder.forEach((passage, place) => {
          const otherText = other.find(({ section }) => section === passage.otherSection)?.text ?? "";
          expect(letters(mine[index]?.text.slice(passage.start, passage.end) ?? "")).toBe(letters(otherText.slice(passage.otherStart, passage.otherEnd)));
          expect(passage.start).toBeGreaterThanOrEqual(inOrder[place - 1]?.end ?? 0);
        });
        expect(characters).toBeLessThanOrEqual(of);
      });
    }), { numRuns: 20 });
  });
});

function slowlyCovered(mine: string, other: readonly string[]): number {
  const covered = new Set<number>();
  for (let start = 0; start + leastRun <= mine.length; start++) {
    const run = mine.slice(start, start + leastRun);
    if (other.some((text) => text.includes(run))) for (let at = start; at < start + leastRun; at++) covered.add(at);
  }
  return covered.size;
}
