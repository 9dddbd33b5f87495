import { describe, expect, it } from "vitest";
import type { ClaimIn } from "../../api/listDocuments.ts";
import { claimGroups } from "./claimGroups.ts";

const report = (year: number): ClaimIn["report"] => ({ year, scope: "unknown", agency: { slug: "test-office", name: "试验县政府办公室", reports: [{ year, scope: "unknown" }] } });

function claim(text: string, figure: string, section = "二", year = 2017): ClaimIn {
  const start = text.indexOf(figure);
  return {
    report: report(year),
    claim: { what: "事项", verdict: "namedOnly", codes: [], printed: null, section, passage: { text, start, end: start + figure.length }, source: { page: 1, line: 1, cell: null } },
  };
}

const marked = (items: ClaimIn[]) => claimGroups(items).map(({ groups }) => groups.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))));

describe("figures of one passage", () => {
  const sentence = "共纳入部门事项982项，累计收件50711件，整理一事联办28项";

  it("stand together, each marked in the passage of the first", () => {
    expect(marked([claim(sentence, "982项"), claim(sentence, "50711件"), claim(sentence.slice(6), "28项")])).toEqual([[["982项", "50711件", "28项"]]]);
  });

  it("stand apart where the passage does not show the figure, or shows it twice", () => {
    expect(marked([claim(sentence, "982项"), claim("另有12件结转", "12件")])).toEqual([[["982项"], ["12件"]]]);
    expect(marked([claim("受理3件，受理3件，办结3件", "3件"), claim("受理3件", "3件")])).toEqual([[["3件"], ["3件"]]]);
  });

  it("stand apart in different sections and reports", () => {
    expect(marked([claim(sentence, "982项"), claim(sentence, "50711件", "三"), claim(sentence, "50711件", "三", 2016)])).toEqual([[["982项"], ["50711件"]], [["50711件"]]]);
  });

  it("are marked in the order of the text alone", () => {
    expect(marked([claim(sentence, "50711件"), claim(sentence, "982项")])).toEqual([[["50711件"], ["982项"]]]);
  });
});
