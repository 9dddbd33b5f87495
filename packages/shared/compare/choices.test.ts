import { describe, expect, it } from "vitest";
import { crosswalk, indicatorsOf, editions } from "../editions/index.ts";
import { comparableChoices, resolveConcept } from "./index.ts";

const definitions = { editions, crosswalk };
const choices = comparableChoices(definitions);

describe("what can be compared", () => {
  it("names each concept once, under its newest code and findable by its older names", () => {
    const received = choices.filter(({ code, aliases }) => [code, ...aliases].some((word) => /applications\.(new@total|received\.total)|收到申请数|受理依申请公开信息总数/.test(word)));
    expect(received).toEqual([{ code: "applications.new@total", label: "本年新收政府信息公开申请数量", labelEn: expect.any(String), unit: "件", aliases: ["受理依申请公开信息总数", "收到申请数"], editions: ["L2009FJ", "T2014", "T2019", "T2021"] }]);
  });

  it("is complete: every cell but the cumulative ones can be reached", () => {
    const reached = new Set(choices.flatMap(({ code }) => Object.entries(resolveConcept(definitions, code)?.sum ?? {}).flatMap(([edition, codes]) => codes.map((each) => `${edition} ${each}`))));
    const cells = editions.flatMap((edition) => indicatorsOf(edition).filter(({ code }) => !code.includes("#")).map(({ code }) => `${edition.id} ${code}`));
    expect(cells.filter((cell) => !reached.has(cell))).toEqual([]);
  });

  it("has no code twice, and a name for each in both languages", () => {
    const codes = choices.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(choices.filter(({ label, labelEn }) => label === "" || labelEn === "" || /^[（(]|[、.]\s*$/.test(label))).toEqual([]);
  });
});
