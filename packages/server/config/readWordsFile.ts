import { readFileSync, statSync } from "node:fs";

const most = { bytes: 1024 * 1024, words: 5000, characters: 100 };

/** The words that an office will not publish, one a line; what begins with # is a remark. Or what is wrong with the file, as plain sentences. */
export function readWordsFile(path: string): { words: string[] } | { mistakes: string[] } {
  const text = textOf(path);
  if (text === null) return { mistakes: [`NIANBAO_WORDS 指的文件读不了，不是 UTF-8，或超过1MB：${path}`] };
  const words = [...new Set(text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")))];
  if (words.length > most.words) return { mistakes: [`NIANBAO_WORDS 最多 ${most.words} 个词，现在有 ${words.length} 个。`] };
  const long = words.find((word) => word.length > most.characters);
  return long === undefined ? { words } : { mistakes: [`NIANBAO_WORDS 一行写一个词，每个最多 ${most.characters} 字，“${long.slice(0, 10)}…”太长了。`] };
}

function textOf(path: string): string | null {
  try {
    return statSync(path).size > most.bytes ? null : new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    // Missing, a folder, not ours to read, or in another encoding: what to do about it is the same.
    return null;
  }
}
