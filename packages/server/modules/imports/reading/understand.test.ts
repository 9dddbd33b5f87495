import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { understand } from "./understand.ts";

const text = readFileSync(new URL("../sample/2017-xiangshan-office.txt", import.meta.url), "utf8");
const bytes = (given: string): Uint8Array => new TextEncoder().encode(given);

describe("understand", () => {
  it("gives the report, the text its places count in and where each section begins", async () => {
    const reading = await understand(bytes(text));
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.kind).toBe("text");
    const lines = reading.text.split("\n");
    const place = reading.report.sources["capacity.staff.total"];
    expect(lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end)).toBe("3");
    expect(reading.sectionSources).toHaveLength(reading.report.sections.length);
  });

  it.each<[string, string, object]>([
    ["a classified file", `秘密★长期\n${text}`, { ok: false, reason: "classified", mark: "秘密★长期" }],
    ["what is no report, when it is classified too", "机密★1年\n会议纪要\n", { ok: false, reason: "classified", mark: "机密★1年" }],
    ["a letter", "各单位：\n请报送年度报告。\n", { ok: false, reason: "noTitle" }],
    ["nothing", "", { ok: false, reason: "empty" }],
    ["a PDF that breaks off", "%PDF-1.7\n", { ok: false, reason: "damaged" }],
  ])("refuses %s", async (_name, given, refused) => {
    expect(await understand(bytes(given))).toEqual(refused);
  });
});
