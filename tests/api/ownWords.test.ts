import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;
let words: string;
let report: string;

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  words = join(nianbao.folder, "words.txt");
  report = join(nianbao.folder, "2017.txt");
  writeFileSync(words, "# 不得写入年报\n督查和应诉\n");
  writeFileSync(report, reportText());
});
afterAll(() => nianbao.dispose());

/** The same data folder, with the office's own words. */
const withWords = async (): Promise<Nianbao> => Nianbao.create({ ...nianbao.environment, NIANBAO_WORDS: words });

describe("an office's own words", () => {
  it("are found by the commands that read a file, and by none without the list", async () => {
    const office = await withWords();
    try {
      const { stdout, code } = await office.run("parse", report);
      const { findings } = JSON.parse(stdout) as { findings: { code: string; facts: { passage?: { text: string } } }[] };
      const found = findings.filter((finding) => finding.code.startsWith("secrecy."));
      expect([code, found.length, found[0]?.facts.passage?.text.includes("督查和应诉")]).toEqual([0, 1, true]);
      expect((await office.run("check", report)).stdout).toContain(`[${found[0]?.code}]`);
      expect((await nianbao.run("check", report)).stdout).not.toContain("[secrecy.");
    } finally {
      await office.dispose();
    }
  });

  it("are told to the office after an import, and to no reader", async () => {
    const office = await withWords();
    try {
      await office.run("import", report, "--agency", "office", "--publish", "--reason", "历史年报补录");
      const { stdout } = await office.run("findings", "office");
      expect(stdout).toMatch(/\[secrecy\.\w+-[0-9a-f]{6}\]（不公开）/);
      const key = /\[(secrecy\.[^\]]+)\]/.exec(stdout)?.[1] ?? "";
      expect(await office.run("explain", "office", "2017", key, "--text", "已核对。")).toMatchObject({ code: 2, stderr: "这条提示只给单位自己看，从不公开，不用写说明。\n" });
      await office.serve();
      const answer = await office.query("{ report(agency: \"office\", year: 2017) { findings { code } findingsBetween { code } } findings { total families { family } } }");
      expect(JSON.stringify(answer)).not.toMatch(/secrecy|privacy/);
    } finally {
      await office.dispose();
    }
  });

  it("are looked for anew when a draft is published, and the version is the one that its archive keeps", async () => {
    const office = await withWords();
    try {
      const draft = join(nianbao.folder, "2016.txt");
      writeFileSync(draft, reportText({ year: 2016 }));
      await nianbao.run("import", draft, "--agency", "office", "--original-url", "https://example.gov.cn/2016.html");
      const published = await office.run("import", draft, "--agency", "office", "--publish", "--reason", "历史年报补录");
      expect(published).toMatchObject({ code: 0, stdout: expect.stringContaining("已发布 /office/2016 第1版") });
      expect(await office.run("verify")).toMatchObject({ code: 0 });
      const { stdout } = await office.run("findings", "office", "2016");
      expect(stdout).toMatch(/\[secrecy\.\w+-[0-9a-f]{6}\]（不公开）/);
      expect(/，(\d+)条提示/.exec(published.stdout)?.[1]).toBe(String(stdout.match(/\[[a-zA-Z0-9.]+-[0-9a-f]{6}(?:-\d+)?\]/g)?.filter((key) => !/repeated|unchanged|across/.test(key)).length));
    } finally {
      await office.dispose();
    }
  });

  it("are a mistake in the settings where their file is not there", async () => {
    const office = await Nianbao.create({ NIANBAO_WORDS: join(nianbao.folder, "missing.txt") });
    try {
      expect(await office.run("check", report)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^NIANBAO_WORDS 指的文件读不了/) });
    } finally {
      await office.dispose();
    }
  });
});
