import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApolloServer } from "@apollo/server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openNianbao, publicSchema } from "../../packages/server/app.ts";
import { readConfig } from "../../packages/server/config/index.ts";
import type { Database } from "../../packages/server/database/index.ts";
import { createApollo, RequestContext } from "../../packages/server/graphql/index.ts";
import { Archive, importReport, restoreArchive, verifyVersions } from "../../packages/server/modules/imports/index.ts";
import { crosswalk, editions } from "../../packages/shared/editions/index.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import { countingLogger } from "../testkit/countingLogger.ts";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

type Request = Parameters<typeof importReport>[1];

/** A database of a test's own, asked in this very process so that its queries can be counted. */
class Desk {
  readonly archive: Archive;

  private constructor(readonly nianbao: Nianbao, readonly database: Database, private readonly apollo: ApolloServer<RequestContext>, readonly queries: string[]) {
    this.archive = new Archive(join(nianbao.folder, "data"));
  }

  static async open(): Promise<Desk> {
    const nianbao = await Nianbao.create();
    const read = readConfig(nianbao.environment);
    if ("mistakes" in read) throw new Error(read.mistakes.join(" "));
    const queries: string[] = [];
    const database = await openNianbao(read.config, { exclusive: true, logger: countingLogger((query) => void queries.push(query)) });
    const apollo = createApollo(await publicSchema(), (error) => {
      throw error;
    });
    await apollo.start();
    return new Desk(nianbao, database, apollo, queries);
  }

  async import(text: string, changes: Partial<Request> & { slug?: string; keepsText?: boolean } = {}) {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    const { slug = "office", keepsText = true, ...rest } = changes;
    // What was not kept yet was not read for its figures either.
    const reading = keepsText ? { kind: "text" as const, text, sectionSources: parsed.sectionSources } : { parsed: { ...parsed.report, claims: [], citations: [] } };
    return importReport({ dataSource: this.database.dataSource, archive: this.archive, kind: "real", actor: "test" }, {
      file: { name: `${slug}.txt`, bytes: Buffer.from(text) }, parsed: parsed.report, ...reading, agency: { slug, name: slug, aliases: [] },
      year: 2017, scope: "unit", originalUrl: null, seenOn: null, reparse: false, publish: { reason: "历史年报补录" }, ...rest,
    });
  }

  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    this.queries.length = 0;
    const site = { title: "", profile: "official" as const, base: "", url: "", sample: false, revision: "0" };
    const { body } = await this.apollo.executeOperation({ query, variables }, { contextValue: new RequestContext(this.database.dataSource.manager, site, { editions, crosswalk }) });
    if (body.kind !== "single" || body.singleResult.errors !== undefined) throw new Error(JSON.stringify(body));
    return body.singleResult.data as Data;
  }

  async close(): Promise<void> {
    await this.apollo.stop();
    await this.database.close();
    await this.nianbao.dispose();
  }
}

interface Place {
  file: string;
  page: number;
  line: number;
  cell: string | null;
  excerpt: string;
  excerptStart: number;
  excerptEnd: number;
}
interface Traced {
  code: string;
  value: number | null;
  state: string;
  source: Place | null;
  checks: { id: string; sentence: string; sentenceEn: string }[];
  changedIn: number;
}
interface Answer {
  report: { cells: Traced[]; sections: { heading: string; source: Place | null }[]; source: Record<string, unknown> } | null;
}

const place = "source { file page line cell excerpt excerptStart excerptEnd }";
const traced = `query($agency: String!, $year: Int!, $version: Int) { report(agency: $agency, year: $year, version: $version) {
  cells { code value state ${place} checks { id sentence sentenceEn } changedIn } sections { heading ${place} } source { hash mediaType broughtIn { at how by } } } }`;

const cellOf = ({ report }: Answer, code: string): Traced => {
  const cell = report?.cells.find((each) => each.code === code);
  if (cell === undefined) throw new Error(`the report has no cell ${code}`);
  return cell;
};
const marked = (source: Place | null): string =>
  source === null ? "" : `${source.excerpt.slice(0, source.excerptStart)}[${source.excerpt.slice(source.excerptStart, source.excerptEnd)}]${source.excerpt.slice(source.excerptEnd)}`;

describe("the sources of the sample", () => {
  let sample: Nianbao;

  beforeAll(async () => {
    sample = await Nianbao.create({ DATABASE_URL: "" });
    await sample.serve();
  });
  afterAll(() => sample.dispose());

  it("lead a figure to its row in the file, and name the sums it is part of", async () => {
    const answer = await sample.query<Answer>(traced, { agency: "xiangshan-office", year: 2017 });
    const online = cellOf(answer, "applications.received.online");
    expect(online.source).toMatchObject({ file: "2017-xiangshan-office.txt", page: 1, cell: null });
    expect(marked(online.source)).toBe("3.网络申请数\t件\t[9]");
    expect(online.checks).toEqual([{ id: "A1", sentence: "收到申请数 12 = 0 + 0 + 9 + 3", sentenceEn: "Applications received 12 = 0 + 0 + 9 + 3" }]);
    expect(cellOf(answer, "applications.received.total").checks.map(({ sentence }) => sentence)).toEqual(["收到申请数 12 = 0 + 0 + 9 + 3", "收到申请数 12 = 申请办结数 12"]);
    expect(answer.report?.cells.every(({ changedIn }) => changedIn === 1)).toBe(true);
  });

  it("lead a section to its heading", async () => {
    const { report } = await sample.query<Answer>(traced, { agency: "xiangshan-office", year: 2017 });
    expect(report?.sections[0]).toMatchObject({ heading: "概况", source: { file: "2017-xiangshan-office.txt", excerpt: "一、概况", excerptStart: 0, excerptEnd: 4 } });
    expect(report?.sections.every(({ source }) => source !== null && source.excerpt !== "")).toBe(true);
  });

  it("quote the file itself, line for line", async () => {
    const { report } = await sample.query<Answer>(traced, { agency: "pingtan-zone", year: 2021 });
    const file = (await (await fetch(`${sample.url}/files/${String(report?.source["hash"])}`)).text()).split("\n");
    const quoted = report?.cells.filter(({ source }) => source !== null) ?? [];
    expect(quoted.length).toBeGreaterThan(180);
    for (const { code, value, source } of quoted) expect([code, file[(source?.line ?? 0) - 1], Number(source?.excerpt.slice(source.excerptStart, source.excerptEnd))]).toEqual([code, source?.excerpt, value]);
  });

  it("mark the empty place of a blank, and have none for a row that the table lacks", async () => {
    const answer = await sample.query<Answer>(traced, { agency: "pingtan-zone", year: 2013 });
    const blank = cellOf(answer, "proactive.channel.gazette#cumulative");
    expect([blank.state, marked(blank.source), blank.checks]).toEqual(["blank", "2、政府公报公开数\t0\t[]", []]);
    expect(cellOf(answer, "fees.waived")).toMatchObject({ state: "absent", source: null, checks: [] });
  });

  it("say of two columns which is which", async () => {
    const answer = await sample.query<Answer>(traced, { agency: "pingtan-zone", year: 2015 });
    expect(cellOf(answer, "proactive.documents").checks[0]).toEqual({
      id: "B4", sentence: "主动公开文件数（本年度） 2949，不多于主动公开文件数（历年累计） 81916",
      sentenceEn: "Documents proactively disclosed (This year) 2949, not more than Documents proactively disclosed (Cumulative) 81916",
    });
  });

  it("say that it is a sample, and when it came", async () => {
    const { report } = await sample.query<Answer>(traced, { agency: "pingtan-zone", year: 2021 });
    expect(report?.source).toMatchObject({ mediaType: "text/plain", broughtIn: { at: expect.stringMatching(/^20\d\d-/), how: "sample", by: "program" } });
  });
});

describe("the sources of reports that were imported", () => {
  let desk: Desk;
  const office = { agency: "office", year: 2017 };

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  it("tell in which version a figure became what it is, and show nothing of a draft", async () => {
    const receiving = (count: string, extra: Record<string, string> = {}): string => reportText({ figures: { 收到申请数: count, ...extra } });
    await desk.import(receiving("12"));
    await desk.import(receiving("13"));
    await desk.import(receiving("12", { 召开政府信息公开工作会议: "9" }));
    await desk.import(receiving("77"), { publish: null });
    const since = async (version: number | null): Promise<number[]> => {
      const answer = await desk.ask<Answer>(traced, { ...office, version });
      return ["applications.received.total", "applications.received.online", "meetings.held"].map((code) => cellOf(answer, code).changedIn);
    };
    expect([await since(1), await since(2), await since(3), await since(null)]).toEqual([[1, 1, 1], [2, 1, 1], [3, 1, 3], [3, 1, 3]]);
    expect(await desk.ask(traced, { ...office, version: 4 })).toEqual({ report: null });
    expect(marked(cellOf(await desk.ask<Answer>(traced, office), "applications.received.total").source)).toContain("收到申请数\t件\t[12]");
  });

  it("say that the operator brought them in", async () => {
    const { report } = await desk.ask<Answer>(traced, office);
    expect(report?.source).toMatchObject({ mediaType: "text/plain", broughtIn: { at: expect.stringMatching(/^20\d\d-/), how: "archiveImport", by: "operator" } });
  });

  it("name the cell of a sheet, and keep what kind of file it was", async () => {
    const text = reportText({ year: 2018 });
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    const { sources } = parsed.report;
    const total = sources["applications.received.total"];
    if (total === undefined) throw new Error("the total has no place");
    await desk.import(text, {
      year: 2018, kind: "xlsx", file: { name: "2018.xlsx", bytes: Buffer.from(text), mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
      parsed: { ...parsed.report, sources: { ...sources, "applications.received.total": { ...total, cell: "B12" } } },
    });
    const answer = await desk.ask<Answer>(traced, { agency: "office", year: 2018 });
    expect(cellOf(answer, "applications.received.total").source).toMatchObject({ file: "2018.xlsx", cell: "B12" });
    expect(answer.report?.source).toMatchObject({ mediaType: expect.stringContaining("spreadsheetml") });
  });

  it("quote the file where the text that was read from it had not been kept yet", async () => {
    await desk.import(`\ufeff${reportText({ year: 2016 }).replaceAll("\n", "\r\n")}`, { year: 2016, keepsText: false });
    const answer = await desk.ask<Answer>(traced, { agency: "office", year: 2016 });
    expect(marked(cellOf(answer, "applications.received.online").source)).toBe("3.网络申请数\t件\t[9]");
    expect(answer.report?.sections.every(({ source }) => source === null)).toBe(true);
  });

  it("cost twenty reports as many queries as one, and no text where none is quoted", async () => {
    for (let number = 1; number <= 20; number++) await desk.import(reportText({ agency: `第${number}办公室` }), { slug: `a-${number}` });
    const all = `query($limit: Int!) { agencies(limit: $limit) { reports { cells { code ${place} checks { sentence } changedIn } sections { ${place} } source { broughtIn { at } } } } }`;
    const cost = async (limit: number): Promise<[number, number]> => {
      const { agencies } = await desk.ask<{ agencies: { reports: { cells: Traced[] }[] }[] }>(all, { limit });
      const quoted = agencies.flatMap(({ reports }) => reports.flatMap(({ cells }) => cells)).filter(({ source }) => source?.excerpt.includes("\t"));
      return [desk.queries.length, quoted.length];
    };
    const [one, twenty] = [await cost(1), await cost(20)];
    expect([one[1], twenty[1]]).toEqual([58, 20 * 58]);
    expect(twenty[0]).toBe(one[0]);
    await desk.ask("{ agencies(limit: 20) { reports { cells { code source { file page line } } } } }");
    expect(desk.queries.filter((query) => query.includes("source_text"))).toEqual([]);
  });
});

describe("what was read of a file", () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const archived = (): Record<string, unknown>[] => {
    const folder = join(desk.nianbao.folder, "data", "archive");
    return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>);
  };

  it("comes back from the archive, with files of older versions beside it", async () => {
    desk = await Desk.open();
    await desk.import(reportText());
    await desk.import(reportText({ year: 2016 }), { year: 2016, keepsText: false });
    const readings = archived().map(({ reading }) => reading);
    expect(readings).toContainEqual(expect.objectContaining({ kind: "text", text: reportText(), sectionSources: expect.arrayContaining([{ page: 1, line: 5, start: 0, end: 4 }]) }));
    expect(readings).toContain(undefined);
    const before = await Promise.all([2016, 2017].map((year) => desk.ask<Answer>(traced, { agency: "office", year })));
    const other = await Desk.open();
    try {
      expect(await restoreArchive(other.database.dataSource, desk.archive)).toEqual({ restored: 2, written: 0, problems: [] });
      for (const [index, year] of [2016, 2017].entries()) {
        const after = await other.ask<Answer>(traced, { agency: "office", year });
        expect(after).toEqual(before[index]);
      }
      expect(await verifyVersions(other.database.dataSource, desk.archive, false)).toEqual({ versions: 2, problems: [] });
    } finally {
      await other.close();
    }
  });

  it("cannot be changed, and what a superuser changed is noticed", async () => {
    desk = await Desk.open();
    await desk.import(reportText());
    const { dataSource } = desk.database;
    await expect(dataSource.query("update version set source_text = 'x'")).rejects.toThrow("已发布的版本不能修改或删除");
    await expect(dataSource.query("update section set source = null")).rejects.toThrow("已发布版本的章节不能修改或删除");
    expect((await verifyVersions(dataSource, desk.archive, false)).problems).toEqual([]);
    for (const change of ["update version set source_text = replace(source_text, '9', '6')", "update version set source_text = replace(source_text, '6', '9'), source_kind = null", "update section set source = null where position = 0"]) {
      await dataSource.query("alter table version disable trigger all");
      await dataSource.query("alter table section disable trigger all");
      await dataSource.query(change);
      expect((await verifyVersions(dataSource, desk.archive, false)).problems).toEqual(["office/2017/unit 第1版：存档文件与数据库不符。"]);
    }
  });
});
