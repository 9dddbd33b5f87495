import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-words-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array): unknown {
  const path = join(folder, "words.txt");
  writeFileSync(path, content);
  const config = readConfig({ NIANBAO_WORDS: path });
  return "mistakes" in config ? config.mistakes : config.config.words;
}

describe("an office's own words", () => {
  it("are the lines of its file, but for remarks, blanks and repetitions", () => {
    expect(read("\ufeff# 不得写入年报\r\n甲项目\r\n\r\n  乙工程 \n甲项目\n")).toEqual(["甲项目", "乙工程"]);
    expect(read("")).toEqual([]);
    expect(readConfig({})).toMatchObject({ config: { words: [] } });
  });

  it("are not guessed where the file is missing, too large or in another encoding", () => {
    const mistake = expect.stringMatching(/^NIANBAO_WORDS 指的文件读不了/);
    expect(readConfig({ NIANBAO_WORDS: join(folder, "missing.txt"), PORT: "x" })).toEqual({ mistakes: [expect.stringMatching(/^PORT/), mistake] });
    expect(readConfig({ NIANBAO_WORDS: folder })).toEqual({ mistakes: [mistake] });
    expect([read(Uint8Array.from([0xbc, 0xd7])), read("字".repeat(400_000))]).toEqual([[mistake], [mistake]]);
    expect(read(Array.from({ length: 5001 }, (_, index) => `词${index}`).join("\n"))).toEqual(["NIANBAO_WORDS 最多 5000 个词，现在有 5001 个。"]);
    expect(read("长".repeat(101))).toEqual([expect.stringMatching(/最多 100 字/)]);
  });
});
