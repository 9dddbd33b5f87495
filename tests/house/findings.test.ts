import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en, zhCN } from "../../packages/shared/locales/index.ts";

const rooms = ["parse", "checks"].map((room) => new URL(`../../packages/shared/${room}/`, import.meta.url));
const sources = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).map((name) => readFileSync(new URL(name, room), "utf8")));
const codes = [...new Set(sources.flatMap((source) => [...source.matchAll(/"((?:table|narrative|privacy|secrecy)\.[A-Za-z]+)"/g)].map((match) => match[1] ?? "")))];

describe("findings", () => {
  it.each(codes.map((code) => ({ code })))("$code has a sentence of its own for readers, in both languages", ({ code }) => {
    const finding = { code, severity: "warning" as const, where: { code: "x" }, facts: {} };
    expect(zhCN.findingMessage(finding, (name) => name)).toMatch(/。$/);
    expect(en.findingMessage(finding, (name) => name)).toMatch(/^[A-Z“].*\.$/);
  });
});
