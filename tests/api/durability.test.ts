import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;
const publish = ["--publish", "--reason", "历史年报补录"];

beforeEach(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", ...publish);
});

afterEach(() => nianbao.dispose());

const archive = (): string => join(nianbao.folder, "data", "archive");
const hashOf2017 = async (): Promise<unknown> => nianbao.query("{ report(agency: \"xiangshan-office\", year: 2017) { contentHash title publishedAt cells { code value } sections { text } } }");

describe("what was published", () => {
  it("comes back from its archive file when the database is lost", async () => {
    await nianbao.serve();
    const before = await hashOf2017();
    await nianbao.stop("SIGKILL");
    await nianbao.loseDatabase();
    await nianbao.serve();
    expect(await hashOf2017()).toEqual(before);
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  });

  it("survives the server being killed, and its archive file is written again when it is missing", async () => {
    await nianbao.serve();
    await nianbao.stop("SIGKILL");
    const files = readdirSync(archive());
    expect(files).toHaveLength(1);
    rmSync(join(archive(), files[0] ?? ""));
    expect(await nianbao.run("verify")).toMatchObject({ code: 1, stdout: expect.stringContaining("缺少存档文件") });
    await nianbao.serve();
    expect(readdirSync(archive())).toEqual(files);
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  });

  it("is not replaced by an archive file whose bytes were changed", async () => {
    const name = readdirSync(archive())[0] ?? "";
    writeFileSync(join(archive(), name), "{}");
    await nianbao.loseDatabase();
    await nianbao.serve();
    expect(await nianbao.query("{ agencies { slug } }")).toEqual({ agencies: [] });
  });
});

describe("verify", () => {
  it("names everything that a superuser changed past the triggers", async () => {
    const years = [2010, 2011, 2012, 2013, 2014];
    const files = years.map((year) => {
      const path = join(nianbao.folder, `${year}.txt`);
      writeFileSync(path, reportText({ year }));
      return path;
    });
    expect(await nianbao.run("import", ...files, ...publish)).toMatchObject({ code: 0 });
    await nianbao.serve();
    const client = await nianbao.connect();
    const versionOf = (year: number): string => `(select v.id from version v join report r on r.id = v.report_id where r.year = ${year})`;
    for (const table of ["version", "section", "ledger"]) await client.query(`alter table ${table} disable trigger all`);
    await client.query(`update version set content = replace(content, '"proactive.total":212', '"proactive.total":999') where id = ${versionOf(2010)}`);
    await client.query(`update section set body = '[]'::jsonb where position = 0 and version_id = ${versionOf(2011)}`);
    await client.query(`update version set title = '别的标题' where id = ${versionOf(2012)}`);
    await client.query("update report set year = 2009 where year = 2013");
    await client.query(`delete from section where version_id = ${versionOf(2014)}`);
    await client.query(`delete from version where id = ${versionOf(2014)}`);
    await client.query("update ledger set actor = '别人' where sequence = 1");
    await client.query("delete from ledger where sequence = (select max(sequence) from ledger)");
    await client.end();
    const { code, stdout } = await nianbao.run("verify");
    expect(code).toBe(1);
    for (const problem of [
      "/2010/unknown 第1版：内容与内容校验值不符", "/2011/unknown 第1版：章节与内容不符", "/2012/unknown 第1版：标题或格式与内容不符",
      "/2009/unknown 第1版：挂在了别的单位或年度下", "在数据库里没有对应的版本", "操作记录第1条被改动过", "操作记录应到第13条，实有到第12条",
    ]) expect(stdout).toContain(problem);
    expect(stdout).not.toContain("/2017/");
  });
});

/** Lets this many queries pass through the same engine: a measure of progress that does not depend on a clock. */
async function queries(count: number): Promise<void> {
  const client = await nianbao.connect();
  for (let step = 0; step < count; step++) await client.query("select count(*) from version");
  await client.end();
}

describe("kill -9 in mid-write", () => {
  it("loses nothing that was acknowledged and leaves nothing half", async () => {
    const acknowledged: number[] = [2017];
    for (let round = 0; round < 6; round++) {
      await nianbao.serve();
      const year = 2000 + round;
      const path = join(nianbao.folder, `${year}.txt`);
      writeFileSync(path, reportText({ year }));
      const importing = nianbao.run("import", path, "--agency", "xiangshan-office", ...publish).then(({ code }) => (code === 0 ? acknowledged.push(year) : 0));
      // Each round ends the server at another moment of the import: when a connection, a row, a commit is there.
      await queries(round * 20);
      await nianbao.stop("SIGKILL");
      await importing;
    }
    await nianbao.serve();
    const { agency } = await nianbao.query<{ agency: { reports: { year: number; cells: unknown[] }[] } }>("{ agency(slug: \"xiangshan-office\") { reports { year cells { code } } } }");
    const kept = agency.reports.map(({ year }) => year);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(agency.reports.every(({ cells }) => cells.length === 58)).toBe(true);
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  }, 300_000);
});
