import { describe, expect, it } from "vitest";
import { Reader } from "../../packages/server/modules/imports/reading/reader.ts";
import { readHostile } from "./readHostile.ts";
import { seedFiles } from "./seedFiles.ts";

const count = 1000;

describe("files of every format", () => {
  it("are read whole", async () => {
    const reader = new Reader();
    try {
      for (const { format, bytes } of await seedFiles()) {
        const reading = await reader.read(bytes);
        if (format === "PDF") expect(reading).toMatchObject({ ok: false, reason: "noTitle" });
        else expect(reading.ok && [reading.report.edition, Object.keys(reading.report.cells).length], format).toEqual(["T2014", 58]);
      }
    } finally {
      await reader.close();
    }
  });

  it(`end soon, break nothing and stay small when they are hostile: ${count} of them`, async () => {
    const result = await readHostile(1, count);
    expect(result.files).toBe(count);
    expect(result.broken).toEqual([]);
    expect(result.tooLong).toEqual([]);
    expect(result.memory).toBeLessThan(300);
    expect(Object.keys(result.endings).length).toBeGreaterThan(3);
  });
});
