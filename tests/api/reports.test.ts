import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;

function file(name: string, content: Parameters<typeof reportText>[0]): string {
  const path = join(nianbao.folder, name);
  writeFileSync(path, reportText(content));
  return path;
}

async function importFile(path: string, ...args: string[]): Promise<void> {
  const outcome = await nianbao.run("import", path, ...args);
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
}

const published = ["--publish", "--reason", "历史年报补录"];

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  await nianbao.serve();
  await importFile(file("2016.txt", { year: 2016, figures: { 举报投诉数量: "" } }), "--agency", "xiangshan-office", ...published);
  await importFile(file("2017.txt", { year: 2017 }), ...published);
  await importFile(file("2017-corrected.txt", { year: 2017, figures: { 收到申请数: "13" } }), "--publish", "--reason", "更正收到申请数");
  await importFile(file("2018.txt", { year: 2018 }));
  await importFile(file("2015.txt", { year: 2015, figures: { 网络申请数: "9 1" } }), "--scope", "unit", "--source-url", "https://example.org/2015", "--seen", "2020-01-02", ...published);
  await importFile(file("2015-level.txt", { year: 2015 }), "--scope", "level", ...published);
});

afterAll(() => nianbao.dispose());

describe("a published report", () => {
  it("has its metadata, parts and 58 figures with their places", async () => {
    const { report } = await nianbao.query<{ report: Record<string, unknown> & { sections: { number: string; depth: number }[]; cells: Record<string, unknown>[] } }>(
      `{ report(agency: "xiangshan-office", year: 2017, version: 1) {
           agency { slug name } year scope edition version state contentHash publishedAt publishedOn title reason sample
           sections { number heading depth body text } cells { code label unit value state candidates note source { page line start end } }
           findings { code } source { name size mediaType path } } }`,
    );
    expect(report).toMatchObject({
      agency: { slug: "xiangshan-office", name: "象山县人民政府办公室" },
      year: 2017, scope: "unknown", edition: "T2014", version: 1, state: "superseded", publishedOn: null,
      title: "象山县人民政府办公室2017年度信息公开工作年度报告", reason: "历史年报补录", sample: false, findings: [],
    });
    expect(report.sections.filter(({ depth }) => depth === 1).map(({ number }) => number)).toEqual(["一", "二", "三", "四", "五", "六", "七"]);
    expect(report.cells).toHaveLength(58);
    expect(report.cells[0]).toMatchObject({ code: "proactive.total", unit: "条", value: 212, state: "number", candidates: [], note: null });
    expect(report.cells.at(-1)).toMatchObject({ code: "training.participants", unit: "人次", value: 380 });
    expect(report.cells.every(({ source }) => source !== null)).toBe(true);
  });

  it("is corrected by a new version; the old one stays at its number", async () => {
    const { current, first } = await nianbao.query<{ current: { cells: { code: string; value: number }[] }; first: { cells: { code: string; value: number }[] } }>(
      `fragment R on Report { version state reason cells { code value } findings { code severity message } versions { version state reason } }
       { current: report(agency: "xiangshan-office", year: 2017) { ...R } first: report(agency: "xiangshan-office", year: 2017, version: 1) { ...R } }`,
    );
    const received = (report: typeof current): number | undefined => report.cells.find(({ code }) => code === "applications.received.total")?.value;
    expect(current).toMatchObject({
      version: 2, state: "published", reason: "更正收到申请数",
      versions: [{ version: 2, state: "published", reason: "更正收到申请数" }, { version: 1, state: "superseded", reason: "历史年报补录" }],
    });
    expect([received(first), received(current)]).toEqual([12, 13]);
    expect(await (await fetch(`${nianbao.url}/xiangshan-office/2017/v/1`)).text()).toContain("更正理由：更正收到申请数");
    expect(current).toMatchObject({ findings: [{ code: "identity.A1", severity: "error", message: expect.stringContaining("0+0+9+3=12") }, { code: "identity.A10", severity: "warning" }] });
  });

  it("says blank and uncertain as what they are, never as 0", async () => {
    const cells = async (year: number, scope?: string): Promise<Map<string, unknown>> => {
      const { report } = await nianbao.query<{ report: { cells: { code: string }[] } }>(
        "query($year: Int!, $scope: String) { report(agency: \"xiangshan-office\", year: $year, scope: $scope) { cells { code value state candidates note } } }", { year, scope },
      );
      return new Map(report.cells.map((cell) => [cell.code, cell]));
    };
    expect((await cells(2016)).get("complaints.total")).toMatchObject({ state: "blank", value: null });
    expect((await cells(2015, "unit")).get("applications.received.online")).toMatchObject({ state: "uncertain", value: null, candidates: ["9", "1", "91"], note: "9 1" });
  });

  it("asks for the scope where there are several, and knows where it was seen", async () => {
    const { body } = await nianbao.post({ query: "{ report(agency: \"xiangshan-office\", year: 2015) { year } }" });
    expect(body.errors?.[0]).toMatchObject({ message: expect.stringContaining("level, unit"), extensions: { code: "BAD_USER_INPUT" } });
    const answer = await fetch(`${nianbao.url}/xiangshan-office/2015`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("这一年有两份，统计范围不同，请选一份。");
    expect(page).not.toContain("没有这一页");
    expect(page).toContain("/xiangshan-office/2015?scope=unit");
    expect(page).toContain("/xiangshan-office/2015?scope=level");
    expect((await fetch(`${nianbao.url}/xiangshan-office/2015?scope=unit`)).status).toBe(200);
    const nonsense = await fetch(`${nianbao.url}/xiangshan-office/2017?scope=nonsense`);
    expect([nonsense.status, await nonsense.text()]).toEqual([404, expect.stringContaining("没有这个统计范围的")]);
    expect(await nianbao.query("{ report(agency: \"xiangshan-office\", year: 2015, scope: \"unit\") { source { originalUrl seenOn } } }")).toEqual({
      report: { source: { originalUrl: "https://example.org/2015", seenOn: "2020-01-02" } },
    });
  });
});

describe("what is not published", () => {
  it("shows through no door", async () => {
    const { report, agency, changes } = await nianbao.query<{ report: unknown; agency: { reports: { year: number }[] }; changes: { year: number }[] }>(
      "{ report(agency: \"xiangshan-office\", year: 2018) { year } agency(slug: \"xiangshan-office\") { reports { year } } changes(limit: 100) { year } }",
    );
    expect(report).toBeNull();
    expect(agency.reports.map(({ year }) => year)).toEqual([2017, 2016, 2015, 2015]);
    expect(changes.map(({ year }) => year)).not.toContain(2018);
    const client = await nianbao.connect();
    const { rows } = await client.query<{ hash: string }>("select source_file_hash as hash from version v join report r on r.id = v.report_id where r.year = 2018");
    await client.end();
    expect((await fetch(`${nianbao.url}/files/${rows[0]?.hash}`)).status).toBe(404);
    expect((await fetch(`${nianbao.url}/xiangshan-office/2018`)).status).toBe(404);
  });

  it("appears when the operator publishes the draft", async () => {
    await importFile(join(nianbao.folder, "2018.txt"), ...published);
    expect(await nianbao.query("{ report(agency: \"xiangshan-office\", year: 2018) { version state } }")).toEqual({ report: { version: 1, state: "published" } });
    expect((await fetch(`${nianbao.url}/xiangshan-office/2018`)).status).toBe(200);
  });

  it("is null for an agency, a year or a version that is not there", async () => {
    expect(await nianbao.query("{ a: agency(slug: \"nobody\") { name } b: report(agency: \"xiangshan-office\", year: 1999) { year } c: report(agency: \"xiangshan-office\", year: 2017, version: 9) { year } }"))
      .toEqual({ a: null, b: null, c: null });
  });
});

describe("lists", () => {
  it("names agencies, editions, indicators and changes", async () => {
    const answer = await nianbao.query<{ agencies: unknown; editions: { id: string; rows: { code: string; columns: { suffix: string }[] }[] }[]; indicators: unknown[]; all: { edition: string }[]; changes: unknown[] }>(
      `{ agencies { slug } editions { id rows { code depth columns { suffix label labelEn } } identities { id formula why whyEn } }
         indicators(edition: "T2014") { code unit edition } all: indicators { code edition } changes(limit: 4) { kind year version reason agency { slug } } }`,
    );
    const columnsOf = (id: string, code: string): unknown => answer.editions.find((edition) => edition.id === id)?.rows.find((row) => row.code === code)?.columns;
    expect(answer.agencies).toEqual([{ slug: "xiangshan-office" }]);
    expect(answer.editions.map(({ id }) => id)).toEqual(["L2009FJ", "T2014", "T2019", "T2021"]);
    expect(answer.editions[1]?.rows).toHaveLength(65);
    expect(columnsOf("T2014", "proactive.total")).toEqual([]);
    expect(columnsOf("L2009FJ", "litigation.total")).toEqual([{ suffix: "", label: "本年度", labelEn: "This year" }, { suffix: "#cumulative", label: "历年累计", labelEn: "Cumulative" }]);
    expect(columnsOf("T2021", "applications.new")).toHaveLength(7);
    expect(answer.indicators).toHaveLength(58);
    // 16 rows of two columns, 58 rows, and the two national grids.
    expect(["L2009FJ", "T2014", "T2019", "T2021"].map((id) => answer.all.filter(({ edition }) => edition === id).length)).toEqual([32, 58, 198, 200]);
    expect(answer.changes).toHaveLength(4);
    expect(answer.changes).toContainEqual({ kind: "corrected", year: 2017, version: 2, reason: "更正收到申请数", agency: { slug: "xiangshan-office" } });
  });
});
