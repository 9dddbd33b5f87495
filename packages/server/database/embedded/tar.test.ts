import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { extractTar } from "./tar.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-tar-"));
  mkdirSync(join(folder, "in/deep"), { recursive: true });
  mkdirSync(join(folder, "out"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function archive(): Buffer {
  return execFileSync("tar", ["--format=ustar", "-cf", "-", "-C", join(folder, "in"), "."], { maxBuffer: 10_000_000 });
}

describe("extractTar", () => {
  it("writes every file with its content, also where that ends in nothing", () => {
    writeFileSync(join(folder, "in/deep/text"), "年报".repeat(1_000));
    writeFileSync(join(folder, "in/empty"), "");
    writeFileSync(join(folder, "in/zeros"), Buffer.concat([Buffer.from("log"), Buffer.alloc(100_000)]));
    extractTar(archive(), join(folder, "out"));
    for (const name of ["deep/text", "empty", "zeros"]) {
      expect(readFileSync(join(folder, "out", name)).equals(readFileSync(join(folder, "in", name)))).toBe(true);
    }
    expect(statSync(join(folder, "out/zeros")).mode & 0o777).toBe(0o600);
  });

  it("refuses an archive that is cut short or leads elsewhere", () => {
    writeFileSync(join(folder, "in/file"), "x".repeat(2_000));
    const whole = archive();
    expect(() => extractTar(whole.subarray(0, 2_560), join(folder, "out"))).toThrow("archive");
    const outside = execFileSync("tar", ["--format=ustar", "-P", "-cf", "-", "--transform", "s,^,../../,", "file"], { cwd: join(folder, "in") });
    expect(() => extractTar(outside, join(folder, "out"))).toThrow("outside");
  });
});
