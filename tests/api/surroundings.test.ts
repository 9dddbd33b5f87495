import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao, type Outcome } from "../testkit/nianbao.ts";

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create();
});

afterAll(() => nianbao.dispose());

/** Starts the site in other surroundings, where it cannot run. */
async function startIn(environment: Record<string, string>): Promise<Outcome> {
  const elsewhere = await Nianbao.create(environment);
  try {
    return await elsewhere.run("serve");
  } finally {
    await elsewhere.dispose();
  }
}

describe("what stands in the way of a start is one plain line", () => {
  it("when the port is taken", async () => {
    const port = new URL(await nianbao.serve()).port;
    expect(await startIn({ PORT: port })).toMatchObject({ code: 2, stderr: `端口 ${port} 已被占用；换一个端口：PORT=4001 npm start。\n` });
  });

  it("when the site runs already", async () => {
    const embedded = await Nianbao.create({ DATABASE_URL: "" });
    await embedded.serve();
    const second = await embedded.run("serve");
    await embedded.dispose();
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(/^数据库正由进程 \d+ 使用，不能再打开一次。网站多半已经在运行；.*\n$/) });
  });

  it("when the machine has no such address", async () => {
    expect(await startIn({ HOST: "192.0.2.1" })).toMatchObject({ code: 2, stderr: "这台机器没有 192.0.2.1 这个地址；请检查 HOST。\n" });
  });

  it("when the data folder is none", async () => {
    const path = join(nianbao.folder, "file");
    writeFileSync(path, "");
    expect(await startIn({ NIANBAO_DATA: path, DATABASE_URL: "" })).toMatchObject({ code: 2, stderr: `${path} 不是文件夹；请用 NIANBAO_DATA 换一个目录。\n` });
  });

  it("when the database does not answer", async () => {
    expect(await startIn({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" })).toMatchObject({ code: 2, stderr: expect.stringMatching(/^连不上 DATABASE_URL 指定的数据库：.*\n$/) });
  });
});

describe("help", () => {
  it("is shown by every command that is asked for it", async () => {
    for (const words of [["help"], ["--help"], ["import", "--help"], ["serve", "-h"]]) {
      expect(await nianbao.run(...words), words.join(" ")).toMatchObject({ code: 0, stdout: expect.stringContaining("nianbao import FILE…") });
    }
  });

  it("is pointed at where a command has too many words", async () => {
    expect(await nianbao.run("verify", "all")).toMatchObject({ code: 2, stderr: "用法：nianbao verify\n" });
  });
});
