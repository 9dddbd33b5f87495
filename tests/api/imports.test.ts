import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;

beforeEach(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
});

afterEach(() => nianbao.dispose());

function file(name: string, content: string | Uint8Array): string {
  const path = join(nianbao.folder, name);
  writeFileSync(path, content);
  return path;
}

const publish = ["--publish", "--reason", "历史年报补录"];
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const letter = "关于报送2017年度政府信息公开工作年度报告的函\n各单位：\n请于1月10日前报送2017年度政府信息公开工作年度报告。\n特此函告。\n";

describe("importing", () => {
  it("publishes into an empty database, once", async () => {
    const first = await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", ...publish);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining("已发布 /xiangshan-office/2017 第1版（2014年统计表，58项数据，0项待核对") });
    const again = await nianbao.run("import", sampleFile, ...publish);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("没有变化") });
    expect(await nianbao.run("verify")).toMatchObject({ code: 0, stdout: "核对通过：1个版本，3条操作记录。\n" });
  });

  it("runs beside a server, which shows the report at once", async () => {
    await nianbao.run("import", file("2016.txt", reportText({ year: 2016 })), "--agency", "xiangshan-office", ...publish);
    await nianbao.serve();
    expect((await fetch(`${nianbao.url}/xiangshan-office/2017`)).status).toBe(404);
    expect(await nianbao.run("import", sampleFile, ...publish)).toMatchObject({ code: 0 });
    expect((await fetch(`${nianbao.url}/xiangshan-office/2017`)).status).toBe(200);
    expect(await nianbao.query("{ changes { year kind } }")).toEqual({ changes: [{ year: 2017, kind: "published" }, { year: 2016, kind: "published" }] });
  });

  it("refuses what is no report in one plain sentence each and stores nothing", async () => {
    await nianbao.serve();
    const refused: [string, string | Uint8Array, RegExp][] = [
      ["empty.txt", "", /文件是空的/], ["blank.txt", " \n\u3000\n", /文件是空的/], ["picture.txt", png, /图片/],
      ["letter.txt", letter, /不像一份政府信息公开工作年度报告/], ["large.txt", new Uint8Array(60_000_000), /超过20MB/],
    ];
    for (const [name, content, sentence] of refused) {
      const outcome = await nianbao.run("import", file(name, content), "--agency", "some-office", ...publish);
      expect(outcome, name).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
      expect(outcome.stderr.trim().split("\n"), name).toHaveLength(1);
      expect((await nianbao.run("parse", join(nianbao.folder, name))).code, name).toBe(2);
    }
    expect(await nianbao.run("verify")).toMatchObject({ code: 0, stdout: "核对通过：0个版本，0条操作记录。\n" });
  });

  it("imports the good files beside a bad one and still ends with 2", async () => {
    const outcome = await nianbao.run("import", file("empty.txt", ""), sampleFile, "--agency", "xiangshan-office", ...publish);
    expect(outcome).toMatchObject({ code: 2, stdout: expect.stringContaining("已发布"), stderr: expect.stringContaining("文件是空的") });
  });

  it("does not guess whose report it is", async () => {
    await nianbao.serve();
    await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", ...publish);
    const other = file("other.txt", reportText({ agency: "象山县财政局" }));
    expect(await nianbao.run("import", other, ...publish)).toMatchObject({ code: 2, stderr: expect.stringMatching(/没有找到单位“象山县财政局”.*xiangshan-office/) });
    expect(await nianbao.run("import", other, "--agency", "graphql", ...publish)).toMatchObject({ code: 2, stderr: expect.stringContaining("不能用作地址") });
    expect(await nianbao.run("import", other, "--agency", "xiangshan-finance", ...publish)).toMatchObject({ code: 0 });
  });

  it("makes the agency that --agency names, and says so where another bears its name", async () => {
    await nianbao.serve();
    await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", ...publish);
    const next = file("2016.txt", reportText({ year: 2016 }));
    expect(await nianbao.run("import", next, "--agency", "xiangshan-ofice", ...publish)).toMatchObject({ code: 0, stderr: expect.stringContaining("请用 --agency xiangshan-office") });
    expect(await nianbao.run("import", next, "--agency", "other-office", "--name", "象山县人民政府办公室（筹备）", ...publish)).toMatchObject({ code: 0, stderr: "" });
  });

  it.each([
    [["--publish"], /发布要写明理由/], [["--year", "17"], /四位年份/], [["--scope", "all"], /--scope/],
    [["--seen", "2020-02-30"], /YYYY-MM-DD/], [["--source-url", "ftp://x"], /http/], [["--nonsense"], /^没有“--nonsense”这个选项/],
    [["--year", "0x7e1"], /四位年份/], [["--seen"], /^选项“--seen”后面要写内容/],
  ])("explains a wrong option %s", async (args, sentence) => {
    expect(await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(sentence) });
  });

  it("keeps the ledger's chain whole under writers at the same time", async () => {
    const years = [2014, 2015, 2016, 2018];
    await nianbao.run("import", sampleFile, "--agency", "first-office", ...publish);
    // The embedded database lets one process in at a time unless a server is there to join.
    await nianbao.serve();
    const writers = ["first-office", "second-office", "third-office"].map(async (agency) => {
      for (const year of years) {
        const path = file(`${agency}-${year}.txt`, reportText({ agency, year, figures: { 举报投诉数量: "1" } }));
        const outcome = await nianbao.run("import", path, "--agency", agency, ...publish);
        expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
      }
    });
    await Promise.all(writers);
    const verified = await nianbao.run("verify");
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^核对通过：13个版本，/) });
  }, 300_000);
});
