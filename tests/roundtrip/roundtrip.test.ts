import { describe, expect, it } from "vitest";
import { editions } from "../../packages/shared/editions/index.ts";
import { readBack, readPrinted } from "./readBack.ts";
import { layoutsFor } from "./printReport.ts";
import { noises } from "./printing.ts";

const count = 2000;

describe(`${count} random reports in every layout`, () => {
  const results = Array.from({ length: count }, (_, index) => readBack(index + 1));

  it("meet every form, every layout and every trouble of real files", () => {
    const met = new Set(results.map(({ edition, layout }) => `${edition} ${layout}`));
    for (const { id } of editions) for (const { name } of layoutsFor(id)) expect(met, `${id} ${name}`).toContain(`${id} ${name}`);
    expect(new Set(results.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(10);
    expect(noises.filter((noise) => !results.some(({ printed }) => printed.noiseMet.includes(noise)))).toEqual([]);
  });

  it("are all recognised as reports", () => {
    expect(results.filter(({ refused }) => refused !== null).map(({ seed, refused }) => `${seed}: ${refused}`)).toEqual([]);
  });

  it("have no cell silently wrong", () => {
    const wrong = results.flatMap(({ seed, edition, layout, misses }) => misses.filter(({ kind }) => kind === "wrong").map(({ code, expected, got }) => `${seed} ${edition} ${layout} ${code}: ${expected.join("|")}, read ${String(got)}`));
    expect(wrong).toEqual([]);
  });

  it("are mostly read with certainty where their layout leaves no doubt", () => {
    const certain = results.reduce((sum, { printed }) => sum + printed.mustRead.length, 0);
    const doubted = results.reduce((sum, { misses, printed }) => sum + misses.filter(({ code }) => printed.mustRead.includes(code)).length, 0);
    expect(certain).toBeGreaterThan(100_000);
    expect(doubted / certain).toBeLessThan(0.1);
  });

  /** Wordings that real reports print, by hand: an edition that loses one of them must not go unnoticed. */
  const wordings = ["主动公开信息数", "网站公开", "政府公报公开", "受理政府信息依申请公开总数", "否决公开答复数", "行政申诉、举报数", "规范性文件", "逾期不补正", "申请人逾期未按收费通知要求缴纳费用", "逾期未缴纳费用"];

  it.each(wordings)("need the wording %s: without it its row is not read", (wording) => {
    const row = editions.flatMap(({ rows }) => rows).find(({ aliases }) => aliases?.includes(wording) === true);
    const reports = results.filter(({ printed: { aliasesUsed }, misses }) => misses.length === 0 && aliasesUsed.some(({ alias }) => alias === wording)).slice(0, 10);
    if (row?.aliases === undefined || reports.length === 0) throw new Error(`no row or no report with ${wording}`);
    const whole = row.aliases;
    row.aliases = whole.filter((alias) => alias !== wording);
    try {
      expect(reports.flatMap(({ printed }) => readPrinted(printed).misses).length).toBeGreaterThan(0);
    } finally {
      row.aliases = whole;
    }
  });
});
