import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compareReports } from "../../packages/server/modules/findings/index.ts";
import { rebuildProjection } from "../../packages/server/modules/projection/index.ts";
import { crosswalk } from "../../packages/shared/editions/index.ts";
import type { Finding } from "../../packages/shared/report/index.ts";
import { Desk } from "../testkit/desk.ts";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

const sentence = "发布解读图解34份。";
const place = { page: 1, line: 9, start: 6, end: 9 };
const conflict: Finding = {
  code: "narrative.conflict", severity: "warning", where: { section: "二" },
  facts: { value: 34, printed: 0, codes: ["interpretation.releases"], passage: { text: sentence, start: 6, end: 9, place } },
};
const sum: Finding = { code: "identity.A1", severity: "error", where: { code: "applications.received.total" }, facts: { relation: "equal", left: 12, right: 11, leftOperands: [], rightOperands: [] } };
const identityCard: Finding = { code: "privacy.identityCard", severity: "error", where: { section: "二" }, facts: { passage: { text: "身份证号见附件", start: 0, end: 4, place } } };
const series: Finding = { code: "secrecy.internalSeries", severity: "warning", where: {}, facts: { number: "县委发〔2017〕1号" } };

interface Told {
  key: string;
  code: string;
  family: string;
  passage: { text: string; start: number; end: number } | null;
  against: { agency: { slug: string }; year: number } | null;
}
interface Answer {
  report: { findings: Told[]; findingsBetween: Told[] } | null;
}
interface Listed {
  findings: { total: number; families: { family: string; count: number }[]; items: { finding: Told; report: { year: number; agency: { slug: string } } }[] };
}

const fields = "key code family passage { text start end } against { agency { slug } year }";
const ofReport = `query($agency: String!, $year: Int!, $version: Int) { report(agency: $agency, year: $year, version: $version) { findings { ${fields} source { line } } findingsBetween { ${fields} } } }`;
const list = `query($family: String, $agency: String, $years: [Int!], $after: Int, $first: Int) { findings(family: $family, agency: $agency, years: $years, after: $after, first: $first) {
  total families { family count } items { finding { ${fields} } report { year agency { slug } } } } }`;

const told = (findings: readonly Told[]): string[] => findings.map(({ code, against }) => (against === null ? code : `${code} ${against.agency.slug}/${against.year}`));
const between = async (desk: Desk, agency: string, year: number, version?: number): Promise<string[]> =>
  told((await desk.ask<Answer>(ofReport, { agency, year, version })).report?.findingsBetween ?? []);
const compare = async (desk: Desk): Promise<number> => compareReports(desk.database.dataSource, { crosswalk });

describe("the findings of a report", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    await desk.import(reportText(), { read: { findings: [conflict, sum, conflict, identityCard, series] } });
    await desk.import(reportText({ year: 2012, figures: { 收到申请数: "40" } }), { slug: "second", read: { findings: [sum, identityCard] } });
  });
  afterAll(() => desk.close());

  it("have names of their own, their words and the place of these in the file", async () => {
    const { report } = await desk.ask<Answer>(ofReport, { agency: "office", year: 2017 });
    const [first, ofTable, second] = report?.findings ?? [];
    expect(first).toEqual({ key: expect.stringMatching(/^narrative\.conflict-[0-9a-f]{6}$/), code: "narrative.conflict", family: "narrative", passage: { text: sentence, start: 6, end: 9 }, source: { line: 9 }, against: null });
    expect(second?.key).toBe(`${first?.key}-2`);
    expect(ofTable).toMatchObject({ family: "sums", passage: null, source: null });
  });

  it("leave out what is for the office alone, through every door", async () => {
    const { report } = await desk.ask<Answer>(ofReport, { agency: "office", year: 2017 });
    expect(told(report?.findings ?? [])).toEqual(["narrative.conflict", "identity.A1", "narrative.conflict"]);
    const { findings } = await desk.ask<Listed>(list, { first: 100 });
    expect(findings.items.map(({ finding, report: { year, agency } }) => `${agency.slug}/${year} ${finding.code}`)).toEqual([
      "office/2017 narrative.conflict", "office/2017 identity.A1", "office/2017 narrative.conflict", "second/2012 identity.A1",
    ]);
    expect([findings.total, findings.families]).toEqual([4, [{ family: "narrative", count: 2 }, { family: "sums", count: 2 }]]);
    for (const family of ["privacy", "secrecy", "identity"]) expect(await desk.refusal(list, { family })).toBe("BAD_USER_INPUT");
    expect(await desk.database.dataSource.query("select code from finding where code like 'privacy%' or code like 'secrecy%'")).toEqual([]);
  });

  it("are listed by kind, agency and year, page by page, with the other kinds counted beside", async () => {
    const sums = await desk.ask<Listed>(list, { family: "sums" });
    expect([sums.findings.total, sums.findings.items.map(({ report }) => report.year), sums.findings.families.length]).toEqual([2, [2017, 2012], 2]);
    expect((await desk.ask<Listed>(list, { agency: "second" })).findings).toMatchObject({ total: 1, families: [{ family: "sums", count: 1 }] });
    expect((await desk.ask<Listed>(list, { years: [2012, 2013] })).findings.total).toBe(1);
    expect((await desk.ask<Listed>(list, { agency: "no'body" })).findings).toEqual({ total: 0, families: [], items: [] });
    const page = await desk.ask<Listed>(list, { first: 2, after: 1 });
    expect([page.findings.total, told(page.findings.items.map(({ finding }) => finding))]).toEqual([4, ["identity.A1", "narrative.conflict"]]);
    for (const variables of [{ first: 101 }, { after: -1 }, { years: Array.from({ length: 61 }, () => 2017) }]) expect(await desk.refusal(list, variables)).toBe("BAD_USER_INPUT");
  });

  it("cost twenty reports as many queries as one, those between reports and the explanations included", async () => {
    for (let number = 1; number <= 20; number++) await desk.import(reportText({ agency: `第${number}处`, year: 2013 }), { slug: `a-${number}`, read: { findings: [sum] } });
    await compare(desk);
    const cost = async (limit: number): Promise<[number, number]> => {
      const { agencies } = await desk.ask<{ agencies: { reports: unknown[] }[] }>(
        "query($limit: Int!) { agencies(limit: $limit) { reports { findings { key explanation { text } source { line } } findingsBetween { key explanation { text } against { agency { name } year } } } } }", { limit });
      const queries = desk.queries.length;
      await desk.ask("query($limit: Int!) { findings(years: [2013], first: $limit) { items { finding { key explanation { text } } report { year agency { name } } } } }", { limit });
      return [queries + desk.queries.length, agencies.flatMap(({ reports }) => reports).length];
    };
    const [one, twenty] = [await cost(1), await cost(20)];
    expect([one[1], twenty[1]]).toEqual([1, 20]);
    expect(twenty[0]).toBe(one[0]);
  });
});

describe("the findings between reports", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.close());

  it("are told at the later of two years and at both of two agencies, in whatever order the reports come", async () => {
    await desk.import(reportText());
    expect(await compare(desk)).toBe(1);
    await desk.import(reportText({ agency: "第二办公室" }), { slug: "second" });
    await desk.import(reportText({ year: 2016 }));
    await desk.import(reportText({ year: 2014 }));
    expect([await compare(desk), await compare(desk)]).toEqual([3, 0]);
    expect(await between(desk, "office", 2017)).toEqual(["table.unchanged office/2016", "narrative.repeated office/2016", "narrative.repeated second/2017"]);
    expect(await between(desk, "second", 2017)).toEqual(["narrative.repeated office/2017"]);
    expect([await between(desk, "office", 2016), await between(desk, "office", 2014)]).toEqual([[], []]);
    const { findings } = await desk.ask<Listed>(list, { family: "across" });
    expect(findings).toMatchObject({ total: 1, families: [{ family: "repeated", count: 3 }, { family: "across", count: 1 }], items: [{ report: { year: 2017, agency: { slug: "office" } } }] });
  });

  it("are the same whether many reports are compared at once or one by one", async () => {
    const other = await Desk.open();
    try {
      const texts = [2015, 2016, 2017].flatMap((year) => ["office", "second", "third"].map((slug) => [slug, reportText({ year, figures: { 举报投诉数量: String(year % 3) } })] as const));
      for (const [slug, text] of texts) await desk.import(text, { slug });
      for (const [slug, text] of [...texts].reverse()) {
        await other.import(text, { slug });
        await compare(other);
      }
      await compare(desk);
      const everything = async (of: Desk): Promise<string[]> =>
        (await of.ask<Listed>(list, { first: 100 })).findings.items.map(({ finding, report }) => `${report.agency.slug}/${report.year} ${finding.key} ${told([finding]).join("")}`);
      const expected = await everything(desk);
      expect(expected.length).toBeGreaterThan(9);
      expect(await everything(other)).toEqual(expected);
    } finally {
      await other.close();
    }
  });

  it("are found once when two do the work at the same time", async () => {
    for (const year of [2015, 2016, 2017]) for (const slug of ["office", "second", "third"]) await desk.import(reportText({ year }), { slug });
    await Promise.all([compare(desk), compare(desk), between(desk, "office", 2017)]);
    expect(await between(desk, "second", 2016)).toEqual(["table.unchanged second/2015", "narrative.repeated second/2015", "narrative.repeated office/2016", "narrative.repeated third/2016"]);
    const { findings } = await desk.ask<Listed>(list, { first: 100 });
    expect(findings.families).toEqual([{ family: "repeated", count: 6 + 18 }, { family: "across", count: 6 }]);
    expect(await compare(desk)).toBe(0);
  });

  it("go with the version they were told about, and are made anew for the one in force", async () => {
    await desk.import(reportText());
    await desk.import(reportText({ year: 2016 }));
    await compare(desk);
    await desk.import(reportText({ figures: { 举报投诉数量: "9" } }));
    expect(await desk.database.dataSource.query("select code from finding")).toEqual([]);
    await compare(desk);
    expect(await between(desk, "office", 2017)).toEqual(["narrative.repeated office/2016"]);
    expect(await between(desk, "office", 2017, 1)).toEqual([]);
    await desk.import(reportText({ year: 2016, figures: { 举报投诉数量: "9" } }));
    await compare(desk);
    expect(await between(desk, "office", 2017)).toEqual(["table.unchanged office/2016", "narrative.repeated office/2016"]);
  });

  it("are made when a reader asks, where the work was broken off after a publication", async () => {
    await desk.import(reportText());
    await desk.import(reportText({ year: 2016 }));
    expect(await between(desk, "office", 2016)).toEqual([]);
    expect(await between(desk, "office", 2017)).toEqual(["table.unchanged office/2016", "narrative.repeated office/2016"]);
    expect(await compare(desk)).toBe(0);
  });

  it("show no personal data of the passages that they tell", async () => {
    const [name, identity, mobile, home] = ["王小明", "11010519491231002X", "13800138000", "新华路12号3幢402室"];
    const told = `申请人${name}，身份证号${identity}，手机${mobile}，家住象山县丹东街道${home}，就水库除险加固工程的招标文件和施工日志提出申请，经办人当面说明了查阅档案馆馆藏资料的办法，并约定汛期过后再到现场核对渠道走向、涵洞位置和用地界线。`;
    const later = `${name}收到答复后又两次来到服务窗口，询问旧城改造片区的绿化方案、公厕选址、垃圾分类站点和路灯更换的先后次序，工作人员逐一解释并记下他的建议，会同社区干部沿河走访商户，把听到的意见整理成册，交规划部门研究后张贴在居民楼下。`;
    const text = (year: number): string => reportText({ year }).replace(/^二、.*$/m, (heading) => `${heading}\n${told}\n${later}`);
    for (const year of [2016, 2017]) for (const slug of ["office", "second"]) await desk.import(text(year), { slug });
    await compare(desk);
    const rows: { facts: { passages: { text: string }[] } }[] = await desk.database.dataSource.query("select facts from finding where code = 'narrative.repeated'");
    const passages = rows.flatMap(({ facts }) => facts.passages.map((passage) => passage.text));
    const everything = JSON.stringify([rows, await desk.ask(ofReport, { agency: "office", year: 2017 })]);
    expect(passages.some((passage) => passage.includes("王**")) && passages.some((passage) => passage.includes("110***********002X"))).toBe(true);
    for (const datum of [name, identity, mobile, home]) expect(everything).not.toContain(datum);
  });

  it("are made anew by other rules, and come back when what was laid out is thrown away", async () => {
    await desk.import(reportText());
    await desk.import(reportText({ year: 2016 }));
    await compare(desk);
    expect(await compareReports(desk.database.dataSource, { crosswalk: { ...crosswalk, revision: "other" } })).toBe(2);
    expect(await compare(desk)).toBe(2);
    expect(await between(desk, "office", 2017)).toEqual(["table.unchanged office/2016", "narrative.repeated office/2016"]);
    await desk.database.dataSource.query("delete from projection");
    expect([await rebuildProjection(desk.database.dataSource), await compare(desk)]).toEqual([2, 2]);
    expect(await between(desk, "office", 2017)).toEqual(["table.unchanged office/2016", "narrative.repeated office/2016"]);
  });
});

describe("an explanation", () => {
  let nianbao: Nianbao;
  const publish = ["--agency", "office", "--publish", "--reason", "历史年报补录"];
  const file = (name: string, text: string): string => {
    const path = join(nianbao.folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(async () => {
    nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
    await nianbao.run("import", file("2016.txt", reportText({ year: 2016 })), file("2017.txt", reportText()), ...publish);
    await nianbao.serve();
  });
  afterAll(() => nianbao.dispose());

  const explained = async (): Promise<(string | undefined)[]> => {
    const { report } = await nianbao.query<{ report: { findingsBetween: { code: string; explanation: { text: string; at: string } | null }[] } }>(
      "{ report(agency: \"office\", year: 2017) { findingsBetween { code explanation { text at } } } }");
    return report.findingsBetween.map(({ explanation }) => explanation?.text);
  };
  const keyOf = async (): Promise<string> => /\[(table\.unchanged-[0-9a-f]{6})\]/.exec((await nianbao.run("findings", "office", "2017")).stdout)?.[1] ?? "";

  it("is given by the name that the command prints, is public beside the finding, and the latest counts", async () => {
    const listed = await nianbao.run("findings");
    expect(listed).toMatchObject({ code: 0, stderr: "" });
    expect(listed.stdout.split("\n")[0]).toBe("/office/2017（范围未注明，第1版）");
    const key = await keyOf();
    for (const text of ["两年的数确实一样。", "已核对：两年的数确实一样。"]) {
      expect(await nianbao.run("explain", "office", "2017", key, "--text", text)).toMatchObject({ code: 0, stdout: `/office/2017：已保存说明，和提示 ${key} 一起公开。\n` });
    }
    expect(await explained()).toEqual(["已核对：两年的数确实一样。", undefined]);
    expect((await nianbao.run("findings", "2017")).stdout).toContain("    说明：已核对：两年的数确实一样。\n");
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  });

  it("stays with the finding in a later version that says the same", async () => {
    await nianbao.run("import", file("2017b.txt", `${reportText()}\n`), ...publish);
    expect(await explained()).toEqual(["已核对：两年的数确实一样。", undefined]);
  });

  it("cannot be taken back or changed, and each is in the ledger", async () => {
    const client = await nianbao.connect();
    try {
      await expect(client.query("update finding_explanation set text = 'x'")).rejects.toThrow("核对说明只能追加");
      await expect(client.query("delete from finding_explanation")).rejects.toThrow("核对说明只能追加");
      await expect(client.query("truncate finding_explanation")).rejects.toThrow("不能清空表");
      const { rows } = await client.query("select details from ledger where action = 'finding.explain'");
      expect(rows).toHaveLength(2);
    } finally {
      await client.end();
    }
  });

  it("is refused in one plain sentence where there is nothing to explain", async () => {
    const key = await keyOf();
    const refusals: [string[], RegExp][] = [
      [["office", "2017", key, "--text", "　 "], /^说明是空的/], [["office", "2017", key, "--text", "字".repeat(501)], /^说明最多500字/], [["office", "2017", key], /^用法/],
      [["office", "2011", key, "--text", "x"], /^没有这个单位这一年/], [["office", "2017", "table.unchanged-000000", "--text", "x"], /^现行版本里没有这条提示/],
    ];
    for (const [args, why] of refusals) expect(await nianbao.run("explain", ...args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(why) });
  });
});
