import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao } from "../testkit/nianbao.ts";

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create({ DATABASE_URL: "" });
  await nianbao.serve();
});
afterAll(() => nianbao.dispose());

describe("the sample", () => {
  it("shows the figures of its text with their sentences", async () => {
    const { claims } = await nianbao.query<{ claims: { total: number; items: { claim: { value: number; passage: { text: string; start: number; end: number } }; report: { sample: boolean } }[] } }>(
      "{ claims(text: \"公开申请 12\", agencies: [\"xiangshan-office\"]) { total items { claim { value passage { text start end } } report { sample year } } } }");
    expect(claims.total).toBeGreaterThan(0);
    for (const { claim: { value, passage: { text, start, end } }, report } of claims.items) expect([value, text.slice(start, end), report.sample]).toEqual([12, expect.stringContaining("12"), true]);
  });

  it("lists its findings as any site does, and those between its years stand in its reports", async () => {
    const { findings, agency } = await nianbao.query<{ findings: { total: number; items: { finding: { key: string; message: string; against: unknown } }[] }; agency: { reports: { findings: { key: string }[]; findingsBetween: { key: string; against: { agency: { slug: string } } }[] }[] } }>(
      "{ findings(agency: \"pingtan-zone\", first: 100) { total items { finding { key message against { year } } } } agency(slug: \"pingtan-zone\") { reports { findings { key } findingsBetween { key against { agency { slug } } } } } }");
    const own = agency.reports.flatMap((report) => report.findings.map(({ key }) => key));
    const between = agency.reports.flatMap((report) => report.findingsBetween.map(({ key }) => key));
    expect(findings.total).toBe(own.length + between.length);
    expect(findings.items.map(({ finding }) => finding.key).sort()).toEqual([...own, ...between].sort());
    expect(findings.items.every(({ finding }) => finding.message.endsWith("。"))).toBe(true);
  });
});
