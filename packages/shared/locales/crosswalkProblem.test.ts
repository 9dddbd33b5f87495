import { describe, expect, it } from "vitest";
import { editions, readCrosswalk } from "../editions/index.ts";
import { crosswalkProblem } from "./index.ts";

const said = (text: string): string[] => {
  const read = readCrosswalk(text, editions);
  return read.ok ? [] : read.problems.map(crosswalkProblem);
};

describe("what is wrong with a crosswalk file", () => {
  it("is told in plain sentences that name the place", () => {
    expect(said("x")).toEqual(["不是JSON。"]);
    expect(said(JSON.stringify({ revision: "2", events: [], steps: [{ from: "T2014", to: "T2019", edges: [{ from: ["meetings.held"], to: [], kind: "narrower", break: false, verified: true, note: { "zh-CN": "", en: "" } }] }] }))).toEqual([
      "steps[0].edges[0].break：narrower 的两边口径不同，必须是 true。",
      "steps[0].edges[0].to：narrower 要写明之后的指标；之后没有的，kind 用 discontinued。",
    ]);
    expect(said(JSON.stringify({ revision: "2", steps: [{ from: "T2030", to: "T2019", edges: [] }], events: [] }))).toEqual(["steps[0].from：没有“T2030”这种统计表；认识的是L2009FJ、T2014、T2019、T2021。"]);
  });
});
