import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isAgencySlug } from "../../packages/shared/report/index.ts";

const source = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const pages = readdirSync(new URL("../../packages/web/pages", import.meta.url)).filter((name) => name.endsWith("Page.ts"));

/** First segments of addresses as they stand in a source: `"/offline"`, `"/files/"`. */
const segments = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

describe("reserved slugs", () => {
  it("cover every address that the router gives to a page of its own", () => {
    const sources = [...pages.map((name) => `pages/${name}`), "ui/paths.ts"].map((path) => source(`packages/web/${path}`));
    const own = sources.flatMap((text) => segments(text, /(?:path:|Path =) "\/([a-z]+)/g));
    expect(own).toContain("offline");
    expect(own.filter(isAgencySlug)).toEqual([]);
  });

  it("cover every door of the server", () => {
    const doors = segments(source("packages/server/http/createHttpServer.ts"), /"\/([a-z]+)\/?"/g);
    expect(doors).toEqual(expect.arrayContaining(["healthz", "readyz", "graphql", "files", "assets"]));
    expect(doors.filter(isAgencySlug)).toEqual([]);
  });
});
