import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  const other = join(nianbao.folder, "2016.txt");
  writeFileSync(other, reportText({ year: 2016, figures: { 收到申请数: "", 按时办结数: "0" } }));
  await nianbao.serve();
  await nianbao.run("import", sampleFile, other, "--agency", "xiangshan-office", "--publish", "--reason", "历史年报补录");
});

afterAll(() => nianbao.dispose());

/** What a statement brings, run beside the server as somebody with all rights to the database. */
async function asOwner(statement: string): Promise<unknown[]> {
  const client = await nianbao.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows as unknown[];
}

const ofTwoCells = "select year, code, value, state, is_current, version from figure where code in ('applications.received.total', 'applications.closed.on_time') order by year, code";

describe("the figures for analysts", () => {
  it("are one row a cell, a blank apart from a nought", async () => {
    const current = { is_current: true, version: 1 };
    expect(await asOwner(ofTwoCells)).toEqual([
      { ...current, year: 2016, code: "applications.closed.on_time", value: 0, state: "number" },
      { ...current, year: 2016, code: "applications.received.total", value: null, state: "blank" },
      { ...current, year: 2017, code: "applications.closed.on_time", value: expect.any(Number), state: "number" },
      { ...current, year: 2017, code: "applications.received.total", value: expect.any(Number), state: "number" },
    ]);
  });

  it("are made anew at the next start where they are missing", async () => {
    const before = await asOwner(ofTwoCells);
    await asOwner("delete from figure_vector");
    const { code, stdout } = await nianbao.run("verify");
    expect([code, stdout.trim().split("\n").sort()]).toEqual([1, ["xiangshan-office/2016/unknown 第1版：缺少数据列。", "xiangshan-office/2017/unknown 第1版：缺少数据列。", "核对发现2处问题。"]]);
    await nianbao.stop();
    await nianbao.serve();
    expect(await asOwner(ofTwoCells)).toEqual(before);
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  });

  it("are checked against what was published", async () => {
    const change = (by: string): string => `update figure_vector set "values"[1] = "values"[1] ${by} where version_id = (select min(version_id) from figure_vector)`;
    await asOwner(change("+ 1"));
    expect(await nianbao.run("verify")).toMatchObject({ code: 1, stdout: expect.stringContaining("第1版：数据列与内容不符。\n核对发现1处问题。") });
    await asOwner(change("- 1"));
    expect(await nianbao.run("verify")).toMatchObject({ code: 0 });
  });

  it("are not read in an order that somebody has broken", async () => {
    await asOwner("alter table figure_order disable trigger all");
    await asOwner("update figure_order set position = 1000 where position = 1");
    await nianbao.stop();
    const sentence = "数据库里 T2014 的数据列顺序（表 figure_order）有缺口，照它读数会张冠李戴。请从备份恢复这张表。\n";
    expect(await nianbao.run("serve")).toMatchObject({ code: 2, stderr: sentence });
    expect(await nianbao.run("verify")).toMatchObject({ code: 2, stderr: sentence });
  });
});
