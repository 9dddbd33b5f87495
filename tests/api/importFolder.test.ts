import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Nianbao, type Outcome } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

const main = fileURLToPath(new URL("../../packages/server/dist/main.mjs", import.meta.url));
const publish = ["--publish", "--reason", "历史年报补录"];
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const letter = "关于报送2017年度政府信息公开工作年度报告的函\n各单位：\n请于1月10日前报送2017年度政府信息公开工作年度报告。\n特此函告。\n";
const offices = { "test-finance": "试验县财政局", "test-health": "试验县卫生局", "test-schools": "试验县教育局" };
const years = Array.from({ length: 10 }, (_, index) => 2008 + index);

let nianbao: Nianbao;
let folder: string;

beforeEach(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  folder = join(nianbao.folder, "reports");
});

afterEach(() => nianbao.dispose());

function file(path: string, content: string | Uint8Array): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

/** Thirty reports of three offices, each office with a folder of its own. */
function writeReports(): void {
  for (const [slug, agency] of Object.entries(offices)) {
    for (const year of years) file(`${slug}/${year}.txt`, reportText({ agency, year, figures: { 举报投诉数量: String(year - 2000) } }));
  }
}

/** The rows of a CSV by the names of its columns; the test's own reader. */
function table(path: string): Record<string, string>[] {
  const text = readFileSync(path, "utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  const [header = [], ...rows] = text.slice(1).trimEnd().split("\r\n").map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ""));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/** Starts an import and calls `at` with every line of its stdout. */
function start(args: string[], at: (line: string, child: ChildProcess) => void): Promise<Outcome> {
  const child = spawn(process.execPath, [main, "import", ...args], { env: nianbao.environment, stdio: ["ignore", "pipe", "pipe"] });
  const outcome: Outcome = { code: null, stdout: "", stderr: "" };
  createInterface({ input: child.stdout }).on("line", (line) => {
    outcome.stdout += `${line}\n`;
    at(line, child);
  });
  child.stderr.on("data", (text: Buffer) => (outcome.stderr += text.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ ...outcome, code })));
}

describe("importing a folder", () => {
  it("imports every report, names what it refuses and counts what is no document", async () => {
    writeReports();
    file("test-health/empty.txt", "");
    file("test-health/letter.txt", letter);
    for (const name of ["a.png", "b.jpg", "c.docx"]) file(`photos/${name}`, png);
    for (const name of [".DS_Store", "~$2017.docx", ".git/HEAD"]) file(name, "x");
    symlinkSync(folder, join(folder, "test-finance", "circle"));
    const summary = join(folder, "summary.csv");
    const args = ["import", folder, "--agency-from", "folder", ...publish, "--summary", summary];
    const outcome = await nianbao.run(...args);
    expect(outcome.code, outcome.stderr).toBe(2);
    expect(lines(outcome.stdout)).toHaveLength(30);
    expect(lines(outcome.stdout)[0]).toMatch(/2008\.txt：已发布 \/test-finance\/2008 第1版（2014年统计表，58项数据，0项待核对，\d+条提示）[0-9a-f]{12}$/);
    expect(lines(outcome.stderr)).toEqual([
      `${folder}/test-health/empty.txt：文件是空的，没有一个字。`,
      expect.stringMatching(/letter\.txt：这不像一份政府信息公开工作年度报告/),
      "已处理25/35个文件。",
      `${folder}/test-finance/circle：是符号链接，没有跟随。`,
      "共35个文件：已发布30个，未导入5个；待核对的数据0项。",
      "未导入的文件里有图片3个，没有逐个列出；加 --verbose 可以列出。",
    ]);
    const rows = table(summary);
    expect(rows).toHaveLength(35);
    expect(rows.find((row) => row["文件"] === `${folder}/test-health/2017.txt`)).toEqual({
      文件: `${folder}/test-health/2017.txt`, 结果: "已发布", 单位: "试验县卫生局", 年份: "2017", 范围: "范围未注明", 统计表: "2014年统计表", 数据项数: "58", 待核对项数: "0",
      错误数: expect.stringMatching(/^\d+$/), 提醒数: expect.stringMatching(/^\d+$/), 原因: "",
    });
    expect(rows.filter((row) => row["结果"] === "未导入").map((row) => row["原因"]).every((reason) => reason !== "")).toBe(true);
    const again = await nianbao.run(...args, "--verbose");
    expect(lines(again.stdout).filter((line) => line.includes("没有变化"))).toHaveLength(30);
    expect(lines(again.stderr).filter((line) => line.includes("这是一张图片"))).toHaveLength(3);
    expect(table(summary).filter((row) => row["结果"] === "没有变化" && row["数据项数"] === "58")).toHaveLength(30);
    expect(await nianbao.run("verify")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^核对通过：30个版本，/) });
  });

  it("lists each uncertain cell with its candidates and its place, at the first run and at the next", async () => {
    const path = file("2017.txt", reportText({ figures: { 专职人员数: "12,34" } }));
    const uncertain = join(nianbao.folder, "uncertain.csv");
    const args = ["import", folder, "--agency", "test-finance", "--name", "=1+1", "--uncertain", uncertain];
    const line = readFileSync(path, "utf8").split("\n").findIndex((text) => text.includes("12,34")) + 1;
    for (const result of ["已存为草稿", "没有变化"]) {
      expect(await nianbao.run(...args)).toMatchObject({ code: 0, stdout: expect.stringContaining(result) });
      expect(table(uncertain)).toEqual([{
        文件: path, 单位: "'=1+1", 年份: "2017", 指标代码: "capacity.staff.full_time", 指标: expect.stringContaining("专职人员数"), 候选值: "12 或 34", 原文: "12,34",
        页: "1", 行: String(line), 单元格: "", 网址路径: "/test-finance/2017",
      }]);
    }
  });

  it("takes a file for what its bytes are, whatever it is called", async () => {
    const rows = (line: string): string => (line.includes("\t") ? `<tr>${line.split("\t").map((cell) => `<td>${cell}</td>`).join("")}</tr>` : `</table><p>${line}</p><table>`);
    file("2017.doc", `<html><head><meta charset="utf-8"></head><body><table>${reportText().split("\n").map(rows).join("\n")}</table></body></html>`);
    await nianbao.serve();
    const outcome = await nianbao.run("import", folder, "--agency", "test-office", ...publish);
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining("2014年统计表，58项数据，0项待核对") });
    const client = await nianbao.connect();
    try {
      expect((await client.query("select name, media_type, source_kind from source_file f join version v on v.source_file_hash = f.hash")).rows).toEqual([{ name: "2017.doc", media_type: "text/html", source_kind: "html" }]);
    } finally {
      await client.end();
    }
  });

  it("goes on where it was killed, without a report twice", async () => {
    writeReports();
    const summary = join(nianbao.folder, "summary.csv");
    const args = [folder, "--agency-from", "folder", ...publish, "--summary", summary];
    let seen = 0;
    const killed = await start(args, (_line, child) => {
      seen += 1;
      if (seen === 8) child.kill("SIGKILL");
    });
    expect(killed.code).toBeNull();
    const rerun = await nianbao.run("import", ...args);
    expect(rerun.code, rerun.stderr).toBe(0);
    expect(lines(rerun.stdout)).toHaveLength(30);
    expect(lines(rerun.stdout).filter((line) => line.includes("没有变化")).length).toBeGreaterThanOrEqual(8);
    expect(lines(rerun.stdout).every((line) => line.includes("第1版"))).toBe(true);
    expect(table(summary)).toHaveLength(30);
    // The start of the site writes the archive file that a killed import may not have reached.
    await nianbao.serve();
    expect(await nianbao.run("verify")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^核对通过：30个版本，/) });
  });

  it("finishes the file at hand at Ctrl-C, says what is left and goes on at the next run", async () => {
    writeReports();
    const args = [folder, "--agency-from", "folder", ...publish];
    let isStopped = false;
    const stopped = await start(args, (_line, child) => {
      if (!isStopped) child.kill("SIGINT");
      isStopped = true;
    });
    expect(stopped.code, stopped.stderr).toBe(2);
    const done = lines(stopped.stdout).length;
    expect(done).toBeLessThan(30);
    expect(stopped.stderr).toContain(`共${done}个文件：已发布${done}个`);
    expect(stopped.stderr).toContain(`还有${30 - done}个文件没有处理`);
    const rerun = await nianbao.run("import", ...args);
    expect(rerun.code, rerun.stderr).toBe(0);
    expect(lines(rerun.stdout).filter((line) => line.includes("没有变化"))).toHaveLength(done);
  });

  it("refuses a classified file before anything of it is stored or said", async () => {
    const secret = reportText({ agency: "试验县保密局", figures: { 专职人员数: "12,34" } });
    file("test-finance/starred.txt", `机密★1年\n${secret}`);
    file("test-finance/headed.txt", `试验县文件\n秘　密\n${secret}`);
    const [summary, uncertain] = [join(nianbao.folder, "s.csv"), join(nianbao.folder, "u.csv")];
    await nianbao.serve();
    const outcome = await nianbao.run("import", folder, "--agency-from", "folder", ...publish, "--summary", summary, "--uncertain", uncertain);
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/headed\.txt：文件带有密级标志“秘密”.*\n.*starred\.txt：文件带有密级标志“机密★1年”/) });
    for (const said of [outcome.stderr, readFileSync(summary, "utf8"), readFileSync(uncertain, "utf8")]) expect(said).not.toMatch(/保密局|12,34/);
    expect(table(uncertain)).toEqual([]);
    const client = await nianbao.connect();
    try {
      for (const stored of ["source_file", "version", "ledger", "agency"]) expect((await client.query(`select * from ${stored}`)).rows, stored).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

describe("whose reports a folder holds", () => {
  it("follows the operator's list by name and alias, as Excel saves it", async () => {
    file("1.txt", reportText({ agency: "试验县财政局", year: 2016 }));
    file("2.txt", reportText({ agency: "试验县国资局", year: 2015 }));
    file("3.txt", reportText({ agency: "试验县林业局" }));
    const list = join(nianbao.folder, "list.csv");
    writeFileSync(list, "\ufeff单位,slug,别名\r\n试验县财政局,test-finance,试验县国资局|财政局\r\n\"试验县，卫生局\",test-health\r\n");
    const outcome = await nianbao.run("import", folder, "--agencies", list, ...publish);
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringMatching(/3\.txt：没有找到单位“试验县林业局”/) });
    expect(lines(outcome.stdout).map((line) => /\/test-finance\/\d+/.exec(line)?.[0])).toEqual(["/test-finance/2016", "/test-finance/2015"]);
    expect((await nianbao.run("import", folder, "--agencies", list, ...publish)).stdout.match(/没有变化/g)).toHaveLength(2);
    // The operator corrects the list: what the file is stored under now is no longer what the list says.
    writeFileSync(list, "试验县财政局,test-treasury,试验县国资局\n试验县林业局,test-forest\n");
    expect(await nianbao.run("import", folder, "--agencies", list, ...publish)).toMatchObject({ code: 0, stdout: expect.stringMatching(/已发布 \/test-treasury\/2016.*\n.*已发布 \/test-treasury\/2015.*\n.*已发布 \/test-forest\/2017/) });
  });

  it("takes a folder's name for a slug or for a known name, and says when it is neither", async () => {
    file("test-finance/2017.txt", reportText({ agency: "试验县财政局" }));
    file("试验县财政局/2016.txt", reportText({ agency: "试验县财政局", year: 2016 }));
    file("杂项/2015.txt", reportText({ agency: "试验县财政局", year: 2015 }));
    const outcome = await nianbao.run("import", folder, "--agency-from", "folder", ...publish);
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining("文件夹“杂项”既不是单位的地址名") });
    expect(outcome.stdout).toMatch(/\/test-finance\/2017.*\n.*\/test-finance\/2016/);
  });

  it.each([
    ["一,Foo\n", /第1行：“Foo”不能用作地址/], ["单位,slug\n一,ab\n二,ab\n", /“ab”写了两次/], ["一,ab\n一,cd\n", /单位“一”写了两次/], ["只有名称\n", /不能用作地址/], ["单位,slug\n", /没有单位/],
  ])("explains a list with a mistake: %j", async (content, sentence) => {
    const list = join(nianbao.folder, "list.csv");
    writeFileSync(list, content);
    file("1.txt", reportText());
    const outcome = await nianbao.run("import", folder, "--agencies", list);
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
    expect(lines(outcome.stderr)).toHaveLength(1);
  });

  it.each([
    [["--agency-from", "name"], /只能是 folder/], [["--agency", "ab", "--agency-from", "folder"], /不能和/], [["--summary", "x.txt"], /\.csv/],
    [["--summary", "no/such/folder/x.csv", "--agency", "ab"], /没有这个文件夹/], [["--agencies", "none.csv"], /找不到 none\.csv/],
  ])("explains a wrong option %s", async (args, sentence) => {
    file("1.txt", reportText());
    const outcome = await nianbao.run("import", folder, ...args);
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
    expect(lines(outcome.stderr)).toHaveLength(1);
  });
});

describe("a folder over the sample", () => {
  it("replaces it only when at least one file can be imported", async () => {
    const withSample = await Nianbao.create();
    try {
      await withSample.serve();
      file("letter.txt", letter);
      const before = await withSample.query("{ agencies { slug } }");
      expect((await withSample.run("import", folder, "--agency", "test-finance", ...publish, "--replace-sample")).code).toBe(2);
      expect(await withSample.query("{ agencies { slug } }")).toEqual(before);
      file("report.txt", reportText({ agency: "试验县财政局" }));
      expect((await withSample.run("import", folder, "--agency", "test-finance", ...publish, "--replace-sample")).stdout).toContain("已发布 /test-finance/2017");
      expect(await withSample.query("{ agencies { slug } }")).toEqual({ agencies: [{ slug: "test-finance" }] });
    } finally {
      await withSample.dispose();
    }
  });
});
