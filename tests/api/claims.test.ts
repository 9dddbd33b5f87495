import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { restoreArchive, verifyVersions } from "../../packages/server/modules/imports/index.ts";
import { rebuildProjection } from "../../packages/server/modules/projection/index.ts";
import type { Citation, Claim, Finding } from "../../packages/shared/report/index.ts";
import { Desk } from "../testkit/desk.ts";
import { reportText } from "../testkit/reportText.ts";

/** A claim as `parse` makes it of a sentence in which the figure stands once. */
function claim(sentence: string, printed: string, changes: Partial<Claim> = {}): Claim {
  const start = sentence.indexOf(printed);
  const end = start + printed.length;
  return {
    value: Number(/[\d.]+/.exec(printed)?.[0]), unit: printed.replace(/[\d.,]/g, ""), exactness: "exact", kind: "count", what: "", scope: null, year: null, verdict: "namedOnly",
    codes: [], printed: null, about: null, section: "二", passage: { text: sentence, start, end, place: { page: 1, line: 9, start: start + 4, end: end + 4 } }, ...changes,
  };
}

function citation(number: string, title: string | null = null): Citation {
  const passage = { text: `根据${number}`, start: 2, end: 2 + number.length, place: { page: 1, line: 7, start: 2, end: 2 + number.length } };
  return { number, series: number.replace(/〔.*/, ""), year: Number(/〔(\d+)/.exec(number)?.[1]), title, section: "一", passage };
}

const accepted = "全县统一受理群众来件５０７１１件，办结率100%。";
const received = "收到公开申请12件（统计口径见2017年统计表）。";
const claims = [
  claim(accepted, "５０７１１件", { value: 50711, unit: "件", what: "统一受理群众来件", scope: "全县", year: 2017 }),
  claim(accepted, "100%", { kind: "rate", what: "办结率" }),
  claim(received, "12件", { what: "收到公开申请", verdict: "agrees", codes: ["applications.received.total"], printed: 12 }),
];
const plan = "国办发〔2017〕24号";

interface Found {
  claims: { total: number; items: { claim: { value: number; unit: string }; report: { year: number; agency: { slug: string } } }[] };
}

const search = `query($text: String, $agencies: [String!], $years: [Int!], $verdict: String, $after: Int, $first: Int) {
  claims(text: $text, agencies: $agencies, years: $years, verdict: $verdict, after: $after, first: $first) { total items { claim { value unit } report { year version agency { slug name } } } } }`;

describe("what the office will not publish", () => {
  let desk: Desk;
  const word: Finding = { code: "secrecy.word", severity: "warning", where: {}, facts: { word: "统一受理", times: 1 } };
  beforeAll(async () => {
    desk = await Desk.open();
    await desk.import(reportText(), {
      read: { findings: [word], claims: [...claims, claim(received, "2017年", { kind: "share", about: 0 })], citations: [citation("甲委发〔2017〕3号"), citation(plan)] },
    });
  });
  afterAll(() => desk.close());

  it("is in no report's figures and citations, and in no search of them", async () => {
    const { report } = await desk.ask<{ report: { claims: { position: number; about: number | null }[]; citations: { number: string }[] } }>(
      "{ report(agency: \"office\", year: 2017) { claims { position about } citations { number } } }");
    expect(report).toEqual({ claims: [{ position: 2, about: null }, { position: 3, about: null }], citations: [{ number: plan }] });
    expect((await desk.ask<Found>(search, { text: "50711" })).claims.total).toBe(0);
    expect((await desk.ask<Found>(search, { text: "12" })).claims.items).toHaveLength(1);
    const { citations } = await desk.ask<{ citations: { items: { number: string }[] } }>("{ citations { items { number } } }");
    expect(citations.items).toEqual([{ number: plan }]);
  });

  it("stays with the version for the office", async () => {
    const [version] = await desk.database.dataSource.query<{ claims: Claim[]; citations: Citation[] }[]>("select claims, citations from version");
    expect([version?.claims.length, version?.citations.length]).toEqual([4, 2]);
    expect((await verifyVersions(desk.database.dataSource, desk.archive, false)).problems).toEqual([]);
    const other = await Desk.open();
    try {
      expect(await restoreArchive(other.database.dataSource, desk.archive)).toMatchObject({ restored: 1, problems: [] });
      expect((await verifyVersions(other.database.dataSource, desk.archive, false)).problems).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe("the figures of narratives", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    await desk.import(reportText(), { read: { claims, citations: [citation(plan, "2017年政务公开工作要点")] } });
    await desk.import(reportText({ year: 2016 }), { read: { claims: [claim("受理来信50711封。", "50711封", { what: "受理来信" })], citations: [citation(plan), citation("国发〔2016〕80号")] } });
    await desk.import(reportText({ agency: "第二办公室" }), { slug: "second", read: { claims: [claim("统一受理380多件。", "380多件", { value: 380, unit: "件", exactness: "moreThan" })], citations: [citation(plan), citation(plan)] } });
  });
  afterAll(() => desk.close());

  const found = async (variables: Record<string, unknown>): Promise<string[]> =>
    (await desk.ask<Found>(search, variables)).claims.items.map(({ claim: { value, unit }, report }) => `${report.agency.slug}/${report.year} ${value}${unit}`);

  it("stand in the report, each with its sentence and its place in the file", async () => {
    const { report } = await desk.ask<{ report: { claims: Record<string, unknown>[] } }>(
      "{ report(agency: \"office\", year: 2017) { claims { position about value unit exactness kind what scope year verdict codes printed section passage { text start end } source { line start end file } } } }");
    expect(report.claims).toHaveLength(3);
    expect(report.claims[0]).toEqual({
      position: 0, about: null, value: 50711, unit: "件", exactness: "exact", kind: "count", what: "统一受理群众来件", scope: "全县", year: 2017, verdict: "namedOnly", codes: [], printed: null, section: "二",
      passage: { text: accepted, start: 10, end: 16 }, source: { line: 9, start: 14, end: 20, file: "office.txt" },
    });
    expect(report.claims[2]).toMatchObject({ verdict: "agrees", codes: ["applications.received.total"], printed: 12 });
  });

  it.each([
    ["统一受理 50711 件", ["office/2017 50711件"]],
    ["50711", ["office/2017 50711件", "office/2016 50711封"]],
    ["50,711件", ["office/2017 50711件"]],
    ["５０７１１", ["office/2017 50711件", "office/2016 50711封"]],
    ["5.0711万", ["office/2017 50711件", "office/2016 50711封"]],
    ["统一受理", ["office/2017 50711件", "office/2017 100%", "second/2017 380件"]],
    ["申请 2017 12", ["office/2017 12件"]],
    ["5071", []], ["统一_理", []], ["%", ["office/2017 100%", "office/2017 50711件"].sort().reverse()], ["\u0000统一受理50711", ["office/2017 50711件"]],
  ])("are found by words, by their value or by both: %j", async (text, expected) => {
    expect((await found({ text })).sort()).toEqual([...expected].sort());
  });

  it("are narrowed by agency, year and verdict, and read page by page", async () => {
    expect(await found({ agencies: ["second", "nobody"] })).toEqual(["second/2017 380件"]);
    expect(await found({ years: [2016] })).toEqual(["office/2016 50711封"]);
    expect(await found({ verdict: "agrees" })).toEqual(["office/2017 12件"]);
    const all = await desk.ask<Found>(search, { first: 2, after: 3 });
    expect([all.claims.total, all.claims.items.map(({ claim: { value } }) => value)]).toEqual([5, [380, 50711]]);
  });

  it("are refused when too much is asked for", async () => {
    for (const variables of [{ text: "字".repeat(201) }, { first: 101 }, { first: 0 }, { after: -1 }, { verdict: "wrong" }, { years: Array.from({ length: 61 }, (_, index) => index) }, { agencies: Array.from({ length: 201 }, () => "a-b") }]) {
      expect(await desk.refusal(search, variables), JSON.stringify(variables).slice(0, 60)).toBe("BAD_USER_INPUT");
    }
  });

  it("lead to the documents that are cited, the most cited first", async () => {
    const cited = "query($text: String, $number: String) { citations(text: $text, number: $number) { total items { number title count reports { year agency { slug } } } } }";
    interface Cited { citations: { total: number; items: { number: string; title: string | null; count: number; reports: { year: number; agency: { slug: string } }[] }[] } }
    const { citations } = await desk.ask<Cited>(cited);
    expect([citations.total, citations.items.map(({ number, title, count }) => [number, title, count])]).toEqual([2, [[plan, "2017年政务公开工作要点", 3], ["国发〔2016〕80号", null, 1]]]);
    expect(citations.items[0]?.reports.map(({ year, agency }) => `${agency.slug}/${year}`)).toEqual(["office/2017", "second/2017", "office/2016"]);
    const numbers = async (variables: Record<string, unknown>) => (await desk.ask<Cited>(cited, variables)).citations.items.map(({ number }) => number);
    expect(await numbers({ number: "国发[2016]80号" })).toEqual(["国发〔2016〕80号"]);
    expect(await numbers({ text: "工作要点" })).toEqual([plan]);
    expect(await numbers({ text: "国发" })).toEqual(["国发〔2016〕80号"]);
    const { report } = await desk.ask<{ report: { citations: unknown[] } }>("{ report(agency: \"office\", year: 2016) { citations { number series year title section passage { text } source { line } } } }");
    expect(report.citations[1]).toEqual({ number: "国发〔2016〕80号", series: "国发", year: 2016, title: null, section: "一", passage: { text: "根据国发〔2016〕80号" }, source: { line: 7 } });
  });

  it("cost twenty reports as many queries as one", async () => {
    for (let number = 1; number <= 20; number++) await desk.import(reportText({ agency: `第${number}处`, year: 2015 }), { slug: `a-${number}`, read: { claims, citations: [citation(plan)] } });
    const cost = async (query: string, variables: Record<string, number>): Promise<{ queries: number; items: unknown[] }> => {
      const { list } = await desk.ask<{ list: { items: unknown[] } }>(query, variables);
      return { queries: desk.queries.length, items: list.items };
    };
    for (const query of [
      "query($first: Int!) { list: claims(years: [2015], first: $first) { total items { claim { value source { file } } report { year agency { slug } claims { value } } } } }",
      "query($first: Int!) { list: citations(first: $first) { total items { number reports { year agency { slug } } } } }",
    ]) {
      const [one, more] = [await cost(query, { first: 1 }), await cost(query, { first: 60 })];
      expect(one.items).toHaveLength(1);
      expect(more.items.length).toBeGreaterThan(1);
      expect(more.queries).toBe(one.queries);
    }
  });
});

describe("what a version states", () => {
  let desk: Desk;
  afterEach(() => desk.close());
  const values = async (of: Desk, version?: number): Promise<number[]> =>
    (await of.ask<{ report: { claims: { value: number }[] } }>("query($version: Int) { report(agency: \"office\", year: 2017, version: $version) { claims { value } citations { number } } }", { version })).report.claims.map(({ value }) => value);

  it("is searched in the version in force alone, and stays readable in the one it replaced", async () => {
    desk = await Desk.open();
    await desk.import(reportText(), { read: { claims } });
    await desk.import(reportText({ figures: { 举报投诉数量: "1" } }), { read: { claims: [claim("受理507件。", "507件")] } });
    expect((await desk.ask<Found>(search)).claims.items.map(({ claim: { value } }) => value)).toEqual([507]);
    expect([await values(desk, 1), await values(desk, 2), await values(desk)]).toEqual([[50711, 100, 12], [507], [507]]);
  });

  it("is no concern of the public while it is a draft", async () => {
    desk = await Desk.open();
    await desk.import(reportText(), { read: { claims }, publish: null });
    expect((await desk.ask<Found>(search)).claims.total).toBe(0);
    await desk.import(reportText(), { read: { claims } });
    expect((await desk.ask<Found>(search)).claims.total).toBe(3);
  });

  it("comes back from the archive, is frozen, and can be laid out anew", async () => {
    desk = await Desk.open();
    await desk.import(reportText(), { read: { claims, citations: [citation(plan)] } });
    await desk.import(reportText({ year: 2016 }), { read: { claims: [], citations: [] } });
    const other = await Desk.open();
    try {
      expect(await restoreArchive(other.database.dataSource, desk.archive)).toEqual({ restored: 2, written: 0, problems: [] });
      const { dataSource } = other.database;
      expect([await values(other), (await other.ask<Found>(search)).claims.total]).toEqual([[50711, 100, 12], 3]);
      await expect(dataSource.query("update version set claims = '[]'")).rejects.toThrow("已发布的版本不能修改或删除");
      const problems = async (): Promise<string[]> => (await verifyVersions(dataSource, desk.archive, false)).problems;
      expect(await problems()).toEqual([]);
      await dataSource.query("update claim set value = value + 1 where position = 0");
      expect(await problems()).toEqual(["office/2017/unit 第1版：文中数据和核对说明与内容不符。"]);
      await dataSource.query("delete from projection");
      expect((await other.ask<Found>(search)).claims.total).toBe(0);
      expect((await problems()).sort()).toEqual(["office/2016/unit 第1版：缺少文中数据和核对说明。", "office/2017/unit 第1版：缺少文中数据和核对说明。"]);
      expect([await rebuildProjection(dataSource), await rebuildProjection(dataSource), (await other.ask<Found>(search)).claims.total]).toEqual([2, 0, 3]);
      expect(await problems()).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe("a published file that is read anew", () => {
  it("makes a new version when something else is found, stated or cited in the same content, and else none", async () => {
    const desk = await Desk.open();
    try {
      const found: Finding = { code: "privacy.name", severity: "warning", where: {}, facts: { masked: "王**" } };
      const readings = [{}, { claims }, { claims, citations: [citation(plan)] }, { claims, citations: [citation(plan)], findings: [found] }];
      await desk.import(reportText(), { read: { claims: [], citations: [], findings: [] } });
      const outcomes = [];
      for (const read of readings) {
        for (let times = 0; times < 2; times++) outcomes.push(await desk.import(reportText(), { reparse: true, read: { claims: [], citations: [], findings: [], ...read } }));
      }
      expect(outcomes.map(({ outcome, number }) => `${outcome} ${number}`)).toEqual([
        "unchanged 1", "unchanged 1", "published 2", "unchanged 2", "published 3", "unchanged 3", "published 4", "unchanged 4",
      ]);
      expect(await desk.import(reportText(), { read: { claims } })).toMatchObject({ outcome: "unchanged" });
      expect((await verifyVersions(desk.database.dataSource, desk.archive, false)).problems).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});
