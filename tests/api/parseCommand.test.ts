import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { understand } from "../../packages/server/modules/imports/reading/understand.ts";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create();
});

afterAll(() => nianbao.dispose());

interface Parsed {
  cells: Record<string, number>;
  sources: Record<string, { line: number; start: number; end: number }>;
  sections: { number: string; heading: string; depth: number }[];
  findings: { code: string; severity: string }[];
}

describe("nianbao parse", () => {
  it("prints one JSON object with exactly the members of the contract", async () => {
    const { code, stdout, stderr } = await nianbao.run("parse", sampleFile);
    expect([code, stderr]).toEqual([0, ""]);
    const parsed = JSON.parse(stdout) as Parsed;
    expect(Object.keys(parsed).sort()).toEqual([
      "agency", "cells", "edition", "findings", "notes", "preface", "publishedOn", "scope", "sections", "sources", "states", "tail", "title", "uncertain", "year",
    ]);
    expect(parsed).toMatchObject({ title: "象山县人民政府办公室2017年度信息公开工作年度报告", agency: "象山县人民政府办公室", year: 2017, scope: "unknown", edition: "T2014", publishedOn: null, states: {}, uncertain: {}, findings: [] });
    expect(Object.keys(parsed.cells)).toHaveLength(58);
  });

  it("prints from its own process what the parser gives in this one", async () => {
    const reading = await understand(readFileSync(sampleFile));
    expect(reading).toMatchObject({ ok: true, kind: "text" });
    expect(JSON.parse((await nianbao.run("parse", sampleFile, "--claims")).stdout)).toEqual(reading.ok && JSON.parse(JSON.stringify(reading.report)));
  });

  it("says in one plain line why a file is not taken, and ends with 2", async () => {
    const path = join(nianbao.folder, "classified.txt");
    writeFileSync(path, `机密★1年\n${reportText()}`);
    for (const command of ["parse", "check"]) {
      expect(await nianbao.run(command, path)).toEqual({ code: 2, stdout: "", stderr: `${path}：文件带有密级标志“机密★1年”，没有保存任何内容；涉密文件不得在本系统处理，请按保密规定办理。\n` });
    }
  });

  it("points at the very characters each figure was read from", async () => {
    const lines = readFileSync(sampleFile, "utf8").split("\n");
    const { cells, sources } = JSON.parse((await nianbao.run("parse", sampleFile)).stdout) as Parsed;
    for (const [code, value] of Object.entries(cells)) {
      const place = sources[code];
      expect(lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end), code).toBe(String(value));
    }
  });
});

describe("nianbao check", () => {
  it("ends with 0 on a report that adds up", async () => {
    expect(await nianbao.run("check", sampleFile)).toMatchObject({ code: 0, stdout: expect.stringContaining("没有发现问题") });
  });

  it("names the identity that a changed figure breaks, and ends with 1", async () => {
    const path = join(nianbao.folder, "changed.txt");
    writeFileSync(path, reportText({ figures: { 专职人员数: "2" } }));
    expect(await nianbao.run("check", path)).toMatchObject({ code: 1, stdout: expect.stringMatching(/错误 “从事政府信息公开工作人员数”.*3和2\+2=4。 \[identity\.A6\]/) });
  });
});
