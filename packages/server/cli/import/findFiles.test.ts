import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFiles } from "./findFiles.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-find-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "x");
  }
}

const names = async (paths: string[], leftOut: string[] = []): Promise<string[]> => (await findFiles(paths, leftOut)).files.map(({ path }) => path.replace(`${folder}/`, ""));

describe("findFiles", () => {
  it("finds what is in folders in the order of names, with what they hold below", async () => {
    write("b/2.txt", "b/1.docx", "a/c/3.pdf", "4");
    expect(await names([folder])).toEqual(["4", "a/c/3.pdf", "b/1.docx", "b/2.txt"]);
  });

  it("passes over what systems and office programs leave behind", async () => {
    write(".DS_Store", ".git/HEAD", "~$年报.docx", "Thumbs.db", "__MACOSX/x", "年报.docx");
    expect(await names([folder])).toEqual(["年报.docx"]);
  });

  it("follows no symbolic link, and names it", async () => {
    write("a.txt");
    symlinkSync(folder, join(folder, "circle"));
    expect(await findFiles([folder], [])).toEqual({ files: [{ path: join(folder, "a.txt"), inFolder: true }], hasFolder: true, links: [join(folder, "circle")] });
  });

  it("takes a file once, and a named one as named, missing or not", async () => {
    write("a.txt", ".hidden");
    const [a, hidden, none] = ["a.txt", ".hidden", "none.txt"].map((name) => join(folder, name)) as [string, string, string];
    expect((await findFiles([a, folder, hidden, none, a], [])).files).toEqual([a, hidden, none].map((path) => ({ path, inFolder: false })));
  });

  it("leaves out the tables that the command itself reads and writes", async () => {
    write("a.txt", "summary.csv");
    expect(await names([folder], [join(folder, "summary.csv")])).toEqual(["a.txt"]);
  });
});
