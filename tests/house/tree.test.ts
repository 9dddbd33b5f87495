import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { sharedRooms } from "../../scripts/lint/rooms.mjs";
import { manifestOf, root, textOf, trackedFiles } from "./checkout.ts";

const binary = new Set([".png", ".ico", ".gz", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".woff2"]);
const files = trackedFiles().filter((file) => !binary.has(extname(file)));

/** Every line of the checkout that matches, as `file:line: text`. */
const linesWith = (pattern: RegExp, within = files): string[] =>
  within.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

test("the checkout is not empty", () => {
  expect(files.length).toBeGreaterThan(50);
});

test("no file names a place of one machine", () => {
  const places = ["work", "root", "home"].join("|");
  expect(linesWith(new RegExp(`(?<![\\w.)}\\]*-])/(?:${places})/`))).toEqual([]);
});

test("no file names a package registry or a mirror", () => {
  expect(linesWith(/registry\.[a-z0-9-]+\.[a-z]|npm[m]irror|deb[.]debian|artifa[c]tory|ta[o]bao/i)).toEqual([]);
});

test("no test is switched off or singled out", () => {
  const switched = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails|skipIf|runIf)\b/;
  expect(linesWith(switched, files.filter((file) => file.endsWith(".test.ts")))).toEqual([]);
});

test("a file of code holds one thing: it stays below 400 lines", () => {
  const isData = (file: string) => /(?:^|\/)(?:locales|migrations)\/|^packages\/shared\/editions\/|\.d\.ts$/.test(file);
  const code = files.filter((file) => /^packages\/.*\.(?:ts|vue|mjs|css)$/.test(file) && !isData(file));
  expect(code.length).toBeGreaterThan(20);
  expect(code.filter((file) => textOf(file).split("\n").length > 400)).toEqual([]);
});

test("no file is named after nothing in particular", () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common)(?:\.\w+)*$/i.test(file))).toEqual([]);
});

test("every package names the licence that LICENSE holds", () => {
  const packages = files.filter((file) => /(?:^|\/)package\.json$/.test(file));
  expect(packages).toContain("package.json");
  expect(packages.filter((file) => manifestOf(join(root, file)).license !== "MulanPSL-2.0")).toEqual([]);
  expect(textOf("LICENSE")).toContain("Mulan Permissive Software License，Version 2");
});

test("every room of shared has its place in the order of imports", () => {
  const folders = readdirSync(join(root, "packages/shared"), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  expect(folders.map((entry) => entry.name).filter((name) => !Object.hasOwn(sharedRooms, name))).toEqual([]);
});
