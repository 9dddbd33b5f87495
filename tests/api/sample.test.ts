import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";

// The sample belongs to the embedded database: with DATABASE_URL there is none, which the last test says.
const onServer = process.env["DATABASE_URL"] !== undefined;
let nianbao: Nianbao;

const sampleShown = async (): Promise<boolean> => (await (await fetch(`${nianbao.url}/`)).text()).includes("样例");
const agencies = async (): Promise<unknown> => (await nianbao.query("{ agencies { slug } }"))["agencies"];

describe("the sample", () => {
  beforeEach(async () => {
    nianbao = await Nianbao.create();
    await nianbao.serve();
  });

  afterEach(() => nianbao.dispose());

  it("fills an empty embedded database, never one at DATABASE_URL", async () => {
    expect(await agencies()).toEqual(onServer ? [] : [{ slug: "pingtan-zone" }, { slug: "xiangshan-office" }]);
    expect(await sampleShown()).toBe(!onServer);
    expect(await nianbao.query("{ site { sample } changes { year } }")).toEqual({ site: { sample: !onServer }, changes: [] });
  });

  it("stands in the way of real data until it is replaced, beside a running server", async () => {
    const args = ["import", sampleFile, "--agency", "xiangshan-office", "--publish", "--reason", "历史年报补录"];
    if (!onServer) {
      const refused = await nianbao.run(...args);
      expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/nianbao sample remove.*--replace-sample/) });
      expect(refused.stderr.trim().split("\n")).toHaveLength(1);
    }
    expect(await nianbao.run(...args, "--replace-sample")).toMatchObject({ code: 0 });
    expect(await sampleShown()).toBe(false);
    expect(await nianbao.query("{ site { sample } changes { year } }")).toEqual({ site: { sample: false }, changes: [{ year: 2017 }] });
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  });

  it("is not lost to a file that cannot be imported", async () => {
    const before = await agencies();
    expect(await nianbao.run("import", "no-such-file.txt", "--replace-sample")).toMatchObject({ code: 2 });
    expect(await agencies()).toEqual(before);
  });

  it("is removed on request and does not come back", async () => {
    expect(await nianbao.run("sample", "remove")).toMatchObject({ code: 0 });
    expect(await agencies()).toEqual([]);
    await nianbao.stop();
    await nianbao.serve();
    expect(await agencies()).toEqual([]);
    expect(await nianbao.run("sample", "remove")).toMatchObject({ code: 2, stderr: expect.stringContaining("没有样例") });
  });
});

describe("the sample's figures", () => {
  let embedded: Nianbao;

  beforeAll(async () => {
    embedded = await Nianbao.create({ DATABASE_URL: "" });
    await embedded.serve();
  });

  afterAll(() => embedded.dispose());

  it("follows one agency through three forms, each figure with its place and the address it came from", async () => {
    const { agency, report } = await embedded.query<{ agency: unknown; report: { cells: { code: string; source: unknown }[]; source: { path: string } } }>(
      `{ agency(slug: "pingtan-zone") { name reports { year edition } }
         report(agency: "pingtan-zone", year: 2019) { sample findings { code } cells { code value state note source { line start end } } source { path originalUrl } } }`,
    );
    expect(agency).toEqual({
      name: "平潭综合实验区管委会",
      reports: [[2021, "T2021"], [2019, "T2019"], ...[2017, 2016, 2015, 2014, 2013].map((year) => [year, "L2009FJ"])].map(([year, edition]) => ({ year, edition })),
    });
    expect(report).toMatchObject({ sample: true, findings: [], source: { originalUrl: expect.stringMatching(/^https:\/\/www\.pingtan\.gov\.cn\//) } });
    const amount = report.cells.find(({ code }) => code === "admin.procurement.amount");
    expect(amount).toMatchObject({ value: 75394432.52, state: "number", note: "75394432.52元" });
    const original = (await (await fetch(new URL(report.source.path, embedded.url))).text()).split("\n");
    const { line, start, end } = amount?.source as { line: number; start: number; end: number };
    expect(original[line - 1]?.slice(start, end)).toBe("75394432.52");
  });

  it("names the rows that an older table has in place of the form's own", async () => {
    const { report } = await embedded.query<{ report: { cells: { code: string }[] } }>("{ report(agency: \"pingtan-zone\", year: 2013) { cells { code label labelEn value state } } }");
    expect(report.cells).toHaveLength(38);
    expect(report.cells).toContainEqual({ code: "applications.received.fax#cumulative", label: "2、传真申请数（历年累计）", labelEn: "2. By fax (Cumulative)", value: 0, state: "number" });
    expect(report.cells).toContainEqual({ code: "applications.received.letter_fax", label: "3、信函、传真申请数", labelEn: "3. By letter or fax", value: null, state: "absent" });
  });
});
