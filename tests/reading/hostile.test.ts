import { Document, Header, Packer, Paragraph } from "docx";
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

  it("are refused for a classification mark, also where it stands above every page alone", async () => {
    const reader = new Reader();
    try {
      const page = { headers: { default: new Header({ children: [new Paragraph("机密★1年")] }) }, children: [new Paragraph("某单位2023年政府信息公开工作年度报告"), new Paragraph("一、总体情况"), new Paragraph("二、其他事项")] };
      const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [page] })));
      expect(await reader.read(bytes)).toEqual({ ok: false, reason: "classified", mark: "机密★1年" });
      expect(await reader.read(new TextEncoder().encode("秘密\n某单位2023年政府信息公开工作年度报告\n一、总体情况\n二、其他事项"))).toMatchObject({ reason: "classified" });
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
