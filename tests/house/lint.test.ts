import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { root } from "./checkout.ts";

/** For files that exist nowhere: everything but the rules that need types. */
const untyped = new ESLint({ cwd: root, overrideConfig: [{ files: ["**/*.ts"], ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } }] });
const typed = new ESLint({ cwd: root });

async function rulesBroken(eslint: ESLint, filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${filePath}`, warnIgnored: true });
  expect(result, `${filePath} is linted`).toBeDefined();
  expect(result?.messages.filter((message) => message.fatal === true)).toEqual([]);
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const imports = "@typescript-eslint/no-restricted-imports";
const inVue = (code: string) => `<script setup lang="ts">\n${code}\n</script>\n<template><p></p></template>\n`;
const codeFor = (file: string, specifier: string) => {
  const code = `import { thing } from "${specifier}";\nthing();`;
  return file.endsWith(".vue") ? inVue(code) : code;
};

const forbidden: [file: string, specifier: string, why: string][] = [
  ["packages/shared/cells/a.ts", "node:fs", "shared knows no Node"],
  ["packages/shared/parse/a.ts", "path", "shared knows no Node, whatever its spelling"],
  ["packages/shared/parse/a.ts", "@nianbao/server", "shared imports nothing of ours"],
  ["packages/shared/parse/a.ts", "../../server/app.ts", "shared imports nothing of ours"],
  ["packages/shared/text/a.ts", "../cells/index.ts", "text is the ground"],
  ["packages/shared/cells/a.ts", "../report/index.ts", "cells stand below report"],
  ["packages/shared/report/a.ts", "../editions/index.ts", "report stands below editions"],
  ["packages/shared/editions/forms/a.ts", "../../readers/index.ts", "a folder of a room obeys the room"],
  ["packages/shared/readers/a.ts", "../parse/index.ts", "readers stand below parse"],
  ["packages/shared/checks/a.ts", "../parse/index.ts", "checks do not know parse"],
  ["packages/shared/parse/a.ts", "../compare/index.ts", "parse and compare do not know each other"],
  ["packages/shared/lifecycle/a.ts", "../export/index.ts", "export is the top"],
  ["packages/shared/export/a.ts", "../locales/index.ts", "wording is for those who show it"],
  ["packages/shared/locales/a.ts", "../report/index.ts", "locales know types only"],
  ["packages/shared/parse/a.ts", "../cells/cell.ts", "a room is entered by its index"],
  ["packages/server/graphql/a.ts", "@nianbao/web", "the server never imports the web"],
  ["packages/server/http/a.ts", "../../web/entry/render.ts", "the server never imports the web"],
  ["packages/server/http/a.ts", "@nianbao/shared/cells/cell.ts", "a room of shared is entered by its index"],
  ["packages/server/http/a.ts", "../../shared/cells/index.ts", "shared is imported by its name"],
  ["packages/server/http/a.ts", "../modules/reports/report.service.ts", "a module is entered by its index"],
  ["packages/server/app.ts", "./modules/reports/report.service.ts", "a module is entered by its index"],
  ["packages/server/database/embedded/a.ts", "../../modules/reports/index.ts", "the modules stand on the database"],
  ["packages/server/graphql/a.ts", "../modules/reports/index.ts", "app.ts hands the resolvers over"],
  ["packages/server/modules/search/a.ts", "../reports/report.service.ts", "a neighbour is entered by its index"],
  ["packages/server/modules/imports/readers/a.ts", "../../reports/report.service.ts", "a neighbour is entered by its index"],
  ["packages/server/modules/reports/report.resolver.ts", "typeorm", "a resolver holds no SQL"],
  ["packages/server/modules/reports/report.resolver.ts", "./report.entity.ts", "a resolver holds no table"],
  ["packages/server/modules/reports/report.resolver.ts", "./report.store.ts", "a resolver asks its service"],
  ["packages/web/ui/a.ts", "@nianbao/server", "the web never imports the server"],
  ["packages/web/ui/A.vue", "../../server/app.ts", "the web never imports the server"],
  ["packages/web/ui/a.ts", "@nianbao/shared/cells/cell.ts", "a room of shared is entered by its index"],
  ["packages/web/features/report/A.vue", "../agency/AgencyView.vue", "a feature imports no other feature"],
  ["packages/web/features/report/figures/a.ts", "../../agency/index.ts", "a feature imports no other feature"],
  ["packages/web/pages/a.ts", "../admin/index.ts", "only the router knows admin"],
  ["packages/web/charts/A.vue", "../features/report/cellText.ts", "charts take plain data"],
  ["packages/web/charts/a.ts", "../api/query.ts", "charts take plain data"],
];

const allowed: [file: string, code: string][] = [
  ["packages/shared/cells/a.ts", 'import { fold } from "../text/index.ts";\nfold();'],
  ["packages/shared/report/a.ts", 'import type { Cell } from "../cells/index.ts";\nexport type A = Cell;'],
  ["packages/shared/parse/table/a.ts", 'import { b } from "./b.ts";\nimport { c } from "../c.ts";\nimport { d } from "../../cells/index.ts";\nb(c, d);'],
  ["packages/shared/locales/a.ts", 'import type { Finding } from "../report/index.ts";\nexport type A = Finding;'],
  ["packages/shared/export/a.ts", 'import { align } from "../compare/index.ts";\nalign();'],
  ["packages/server/app.ts", 'import { reports } from "./modules/reports/index.ts";\nimport { search } from "./modules/search/index.ts";\nreports(search);'],
  ["packages/server/modules/search/a.ts", 'import { reports } from "../reports/index.ts";\nimport { b } from "./b.ts";\nimport { fold } from "@nianbao/shared/text";\nreports(b, fold);'],
  ["packages/server/modules/imports/readers/a.ts", 'import { b } from "../b.ts";\nimport { open } from "../../../database/index.ts";\nopen(b);'],
  ["packages/server/modules/reports/report.resolver.ts", 'import { ReportService } from "./report.service.ts";\nReportService.find();'],
  ["packages/web/features/report/AnyView.vue", inVue('import { query } from "../../api/query.ts";\nimport OtherView from "./OtherView.vue";\nquery(OtherView);')],
  ["packages/web/router.ts", 'export const admin = () => import("./admin/index.ts");'],
  ["packages/server/main.ts", "export const environment = process.env;"],
];

describe("the import rules bite", () => {
  test.each(forbidden)("%s may not import %s: %s", async (file, specifier) => {
    expect(await rulesBroken(untyped, file, codeFor(file, specifier))).toContain(imports);
  });

  test.each([
    ["packages/web/pages/a.ts", "../admin/index.ts"],
    ["packages/shared/text/a.ts", "../cells/index.ts"],
    ["packages/server/app.ts", "./modules/reports/report.service.ts"],
  ])("%s may not load %s lazily either", async (file, specifier) => {
    expect(await rulesBroken(untyped, file, `export const load = () => import("${specifier}");`)).toContain("no-restricted-syntax");
  });

  test("two files may not import each other", async () => {
    const code = 'import { isNumber } from "./index.ts";\nexport const a = isNumber;';
    expect(await rulesBroken(untyped, "packages/shared/cells/cell.ts", code)).toContain("import-x/no-cycle");
  });

  test.each(allowed)("%s may import its own and what stands below", async (file, code) => {
    expect(await rulesBroken(untyped, file, code)).toEqual([]);
  });
});

describe("the other rules of the house bite", () => {
  test.each([
    ["packages/shared/cells/a.ts", 'console.log("x");', "no-console"],
    ["packages/shared/cells/a.ts", "export const a = window;", "no-restricted-globals"],
    ["packages/shared/cells/a.ts", "export const a = Buffer.from([]);", "no-restricted-globals"],
    ["packages/server/http/a.ts", "export const port = process.env.PORT;", "no-restricted-syntax"],
    ["packages/server/modules/reports/a.ts", "export const port = process.env.PORT;", "no-restricted-syntax"],
    ["packages/shared/cells/a.ts", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
    ["packages/shared/cells/a.ts", 'import { Cell } from "./cell.ts";\nexport type A = Cell;', "@typescript-eslint/consistent-type-imports"],
    ["packages/web/ui/A.vue", '<template><p v-html="x"></p></template>', "vue/no-v-html"],
  ])("%s: %j breaks %s", async (file, code, rule) => {
    expect(await rulesBroken(untyped, file, code)).toContain(rule);
  });

  test.each([
    ["Promise.resolve(1);", "@typescript-eslint/no-floating-promises"],
    ['export const f = (x: "a" | "b") => { switch (x) { case "a": return 1; } };', "@typescript-eslint/switch-exhaustiveness-check"],
    ["export const f = (x: string): number => JSON.parse(x);", "@typescript-eslint/no-unsafe-return"],
  ])("with types: %s breaks %s", async (code, rule) => {
    expect(await rulesBroken(typed, "packages/shared/cells/cell.ts", code)).toContain(rule);
  });

  test("code may not be long, data may", async () => {
    const long = "\n".repeat(301);
    expect(await rulesBroken(untyped, "packages/server/http/a.ts", long)).toEqual(["max-lines"]);
    expect(await rulesBroken(untyped, "packages/shared/editions/a.ts", long)).toEqual([]);
  });
});
