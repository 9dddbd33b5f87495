import { describe, expect, it } from "vitest";
import { internalSeries } from "./internalDocuments.ts";
import { findingsIn } from "./testing/found.ts";

describe("internalSeries", () => {
  it.each(["县委发", "市委发", "区委办", "县委办发", "委发", "委办发", "浙委办发", "浙委", "岚工委", "县党工委发", "镇党委", "甬党办", "党组", "县局党组发", "县纪委", "政法委发"])("asks about %s of the party's", (series) => {
    expect(internalSeries(series)).toBe("party");
  });

  it.each(["机密", "县府办密", "内部", "内参", "县府办内"])("asks about %s, which says that it is closed", (series) => {
    expect(internalSeries(series)).toBe("closed");
  });

  it.each([
    "中发", "中办发", "国发", "国办发", "国办公开办函", "浙政办发", "象政办发", "闽政办网传", "内政发", "内政办发", "沪教委", "沪教委办", "沪建委", "沪科委", "沪经信委", "沪国资委办", "浙安委", "安委办", "岚综管委", "管委发", "发改委", "国卫办发", "人大常委", "残工委", "甬爱卫办", "编委", "农委发", "湘办发",
  ])("does not ask about %s", (series) => {
    expect(internalSeries(series)).toBeNull();
  });
});

describe("secrecy.internalDocument", () => {
  it("is one question for a series, with its numbers", () => {
    const found = findingsIn("《考核意见》（县委发〔2017〕15号）和《考核办法》（县委发〔2017〕16号），按县委发〔2017〕15号和县委办〔2017〕3号、国办发〔2017〕24号");
    expect(found.map(({ code, severity, facts: { passage, ...facts } }) => ({ code, severity, facts, at: passage !== undefined }))).toEqual([
      { code: "secrecy.internalDocument", severity: "warning", facts: { series: "县委发", kind: "party", numbers: ["县委发〔2017〕15号", "县委发〔2017〕16号"] }, at: true },
      { code: "secrecy.internalDocument", severity: "warning", facts: { series: "县委办", kind: "party", numbers: ["县委办〔2017〕3号"] }, at: true },
    ]);
  });
});
