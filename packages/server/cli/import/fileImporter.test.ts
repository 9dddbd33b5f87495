import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { afterAll, expect, it, vi } from "vitest";
import { AgencyChooser } from "./agencies.ts";
import { FileImporter } from "./fileImporter.ts";
import { readOptions } from "./options.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-importer-"));
const file = join(folder, "2017.txt");
writeFileSync(file, "text");
afterAll(() => rmSync(folder, { recursive: true }));

/** An importer whose database answers with this error. */
function importerThat(fails: Error, onBug: (error: Error) => unknown): FileImporter {
  const dataSource = { manager: { query: () => Promise.reject(fails) } } as unknown as DataSource;
  return new FileImporter({ dataSource, archive: null, kind: "real", actor: "test" }, readOptions([file]), new AgencyChooser({ agency: undefined, name: undefined, listed: [], fromFolder: false }, []), [], onBug);
}

it("refuses a file that the program fails on, says where, and goes on", async () => {
  const onBug = vi.fn();
  const outcome = await importerThat(new TypeError("not a number in canonical JSON"), onBug).importFile(file);
  expect(outcome).toMatchObject({ result: "refused", reason: "failed", sentence: expect.stringContaining("fileImporter.test.ts") });
  expect(JSON.stringify(outcome)).not.toContain("canonical JSON");
  expect(onBug).toHaveBeenCalledOnce();
});

it("ends where the disk or the database fails, as it would for every other file", async () => {
  const onBug = vi.fn();
  await expect(importerThat(Object.assign(new Error("gone"), { code: "ECONNRESET" }), onBug).importFile(file)).rejects.toThrow("gone");
  expect(onBug).not.toHaveBeenCalled();
});
