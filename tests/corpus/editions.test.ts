import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkIdentities } from "../../packages/shared/checks/index.ts";
import { findEdition, indicatorsOf, variantIndicatorsOf } from "../../packages/shared/editions/index.ts";

const folder = resolve(process.env["NIANBAO_REPORTS"] ?? new URL("../../../shared/reports", import.meta.url).pathname);

interface Gold {
  edition: string | null;
  cells: Record<string, number>;
  states: Record<string, string>;
  violations: { identity: string; where: string }[];
}

const golds = readdirSync(folder).filter((name) => name.endsWith(".gold.json")).map((name) => ({ name, gold: JSON.parse(readFileSync(join(folder, name), "utf8")) as Gold }));

describe.each(golds)("$name", ({ gold }) => {
  const edition = findEdition(gold.edition);

  it("names only cells that its edition has", () => {
    const codes = new Set(edition === undefined ? [] : [...indicatorsOf(edition), ...variantIndicatorsOf(edition)].map(({ code }) => code));
    expect(Object.keys({ ...gold.cells, ...gold.states }).filter((code) => !codes.has(code))).toEqual([]);
  });

  it("breaks exactly the must-rules that a careful reader found broken", () => {
    const found = edition === undefined ? [] : checkIdentities(edition, gold.cells).filter(({ severity }) => severity === "error").map(({ code }) => code.replace("identity.", ""));
    const expected = gold.violations.map(({ identity }) => identity).filter((id) => /^[ABC]/.test(id) && id !== "B1");
    expect(found.sort()).toEqual(expected.sort());
  });
});
