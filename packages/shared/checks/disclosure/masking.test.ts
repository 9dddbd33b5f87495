import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { masked } from "./masking.ts";
import { card, findingsIn, identity, mobile } from "./testing/found.ts";

describe("masked", () => {
  it.each([
    ["identityNumber", identity, "110***********002X"], ["mobile", mobile, "138****8000"], ["mobile", "138 0013 8000", "138 **** 8000"], ["mobile", "１３８００１３８０００", "１３８****８０００"], ["bankCard", card, "622************0012"],
    ["name", "王小明", "王**"], ["name", "欧阳小明", "欧阳**"], ["name", "李明", "李*"], ["address", "浙江省象山县丹东街道新华路12号3幢402室", "浙江省象山县丹东街道************"], ["address", "阳光小区3幢402室", "**********"], ["address", "后堂村3组12号", "********"],
  ] as const)("%s %s", (kind, datum, shown) => {
    expect(masked(kind, datum)).toBe(shown);
  });
});

describe("a finding's passage", () => {
  it("masks every datum in it, and the name wherever it stands again", () => {
    const text = `王小明多次来信。申请人王小明，身份证号${identity}，手机138 0013 8000，卡号${card}，住象山县丹东街道新华路12号。王小明的答复已寄出。`;
    for (const { facts } of findingsIn(text)) {
      expect(facts.passage).toMatchObject({ text: `王**多次来信。申请人王**，身份证号110***********002X，手机138 **** 8000，卡号622************0012，住象山县丹东街道******。王**的答复已寄出。` });
    }
  });

  it("keeps places, so that a mark falls on the masked datum", () => {
    const [found] = findingsIn(`前一行。\n来信人手机${mobile}，请回电。`);
    expect(found?.facts.passage).toEqual({ text: "来信人手机138****8000，请回电。", start: 5, end: 16, place: { page: 1, line: 2, start: 5, end: 16 } });
  });

  it("never holds a datum, wherever the passage is cut", () => {
    const word = fc.constantFrom("，", "。", "\n", "\t", "　", "申请人王小明", `身份证${identity}`, `电话${mobile}`, `账号${card}`, "家住丹东街道新华路12号", "县政府办公室公开信息", "王小明");
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const facts = JSON.stringify(findingsIn(`申请人王小明提出。${words.join("")}`));
      for (const datum of [identity, mobile, card, "王小明"]) expect(facts).not.toContain(datum);
    }));
  });
});
