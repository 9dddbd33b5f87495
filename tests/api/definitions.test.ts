import { writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare, type Definitions } from "../../packages/shared/compare/index.ts";
import { crosswalk, editions, type Crosswalk } from "../../packages/shared/editions/index.ts";
import { Nianbao } from "../testkit/nianbao.ts";

const own = structuredClone(crosswalk);
own.revision = "county-2";
own.events = [{ id: "merged", kind: "organisation", before: 2022, edition: null, codes: null, agency: "xiangshan-office", note: { "zh-CN": "与另一单位合并。", en: "Merged." } }];

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create();
  await nianbao.serve();
});

afterAll(() => nianbao.dispose());

/** A command or server with a crosswalk of the operator's own. */
async function withCrosswalk(content: string): Promise<Nianbao> {
  const path = join(nianbao.folder, "crosswalk.json");
  writeFileSync(path, content);
  return Nianbao.create({ NIANBAO_CROSSWALK: path });
}

/** What a phone keeps. */
const definitionsOf = async (url: string): Promise<Definitions & { format: number }> => (await (await fetch(`${url}/definitions.json`)).json()) as never;

describe("the crosswalk", () => {
  it("is printed for an operator to start from, one edge a line", async () => {
    const { code, stdout } = await nianbao.run("crosswalk");
    expect([code, JSON.parse(stdout)]).toEqual([0, crosswalk]);
    const lines = stdout.split("\n").filter((line) => line.includes("\"litigation.direct.corrected\",\"litigation.after_recon.corrected\""));
    expect(lines).toHaveLength(1);
  });

  it("may be replaced by a file, which then decides everywhere", async () => {
    const county = await withCrosswalk(JSON.stringify(own));
    try {
      expect(JSON.parse((await county.run("crosswalk")).stdout)).toEqual(own);
      await county.serve();
      expect((await definitionsOf(county.url)).crosswalk).toEqual(own);
      const { comparison } = await county.query<{ comparison: { crosswalkRevision: string } }>("{ comparison(agencies: [], indicators: [], years: []) { crosswalkRevision } }");
      expect(comparison.crosswalkRevision).toBe("county-2");
    } finally {
      await county.dispose();
    }
  });

  it("is refused with every mistake at once, each a plain sentence, and with those of the rest of the environment", async () => {
    const [step] = own.steps;
    const wrong = { ...own, steps: [{ ...step, to: "T2015" }], events: [{ ...own.events[0], before: 22, agency: "象山" }] };
    const broken = await withCrosswalk(JSON.stringify(wrong));
    const { code, stderr } = await broken.run("serve");
    await broken.dispose();
    expect([code, stderr.trim().split("\n")]).toEqual([2, [
      "NIANBAO_CROSSWALK：steps[0].to：没有“T2015”这种统计表；认识的是L2009FJ、T2014、T2019、T2021。",
      "NIANBAO_CROSSWALK：events[0].before：应是1990到2200的年份，现在是“22”。",
      "NIANBAO_CROSSWALK：events[0].agency：应是单位在网址里的名字（如 xiangshan-office）或 null，现在是“象山”。",
    ]]);
  });

  it("must not change under the revision that links pin, and must be there", async () => {
    const silent: Crosswalk = { ...own, revision: crosswalk.revision };
    const broken = await withCrosswalk(JSON.stringify(silent));
    expect(await broken.run("crosswalk")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("revision") });
    await broken.dispose();
    for (const path of ["/nowhere/crosswalk.json", nianbao.folder]) {
      const missing = await Nianbao.create({ NIANBAO_CROSSWALK: path, PORT: "many" });
      expect((await missing.run("crosswalk")).stderr.trim().split("\n")).toEqual([expect.stringContaining("PORT"), expect.stringContaining(`读不了，或超过5MB：${path}`)]);
      await missing.dispose();
    }
  });
});

describe("the definitions for phones", () => {
  it("are all that comparing needs, and answered by 304 when they are known", async () => {
    const response = await fetch(`${nianbao.url}/definitions.json`);
    const { format, ...definitions } = (await response.json()) as Definitions & { format: number };
    expect([response.status, response.headers.get("content-type"), format]).toEqual([200, "application/json; charset=utf-8", 1]);
    expect(definitions.editions.map(({ id }) => id)).toEqual(editions.map(({ id }) => id));
    expect(definitions.editions.map((form) => Object.keys(form).filter((name) => name !== "variants").join())).toEqual(editions.map(() => "id,name,nameEn,rows"));
    const request = { agencies: [{ slug: "a", name: "甲" }], indicators: ["applications.received.total"], years: [2018, 2019] };
    const reports = [2018, 2019].map((year) => ({ agency: "a", year, scope: "unit" as const, version: 1, edition: year === 2018 ? "T2014" : "T2019", cells: { "applications.received.total": 3, "applications.new@total": 5 }, states: {}, uncertain: {} }));
    expect(compare(definitions, request, reports)).toEqual(compare({ editions, crosswalk }, request, reports));
    const again = await fetch(`${nianbao.url}/definitions.json`, { headers: { "if-none-match": response.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });
});

describe("an address", () => {
  it("has room for a hundred agencies, and a plain answer where it is too long", async () => {
    const agencies = Array.from({ length: 100 }, (_, index) => `${"office-of-a-very-long-name-".repeat(2)}${index}`).join(",");
    expect((await fetch(`${nianbao.url}/compare?agencies=${agencies}&indicators=disputes.total&years=2014-2021`)).status).toBe(200);
    const tooLong = await status(`/compare?agencies=${"a".repeat(12_500)}`);
    expect([tooLong, await status(`/${"a".repeat(20_000)}`)]).toEqual([414, 431]);
  });

  it("brings the same page whatever it drags along", async () => {
    const etags = await Promise.all(["", "?utm_source=wechat", "?fbclid=1&x", "?"].map(async (search) => (await fetch(`${nianbao.url}/compare${search}`)).headers.get("etag")));
    expect(new Set(etags).size).toBe(1);
    const orders = await Promise.all(["years=2014-2021&indicators=disputes.total", "from=timeline&indicators=disputes.total&years=2014-2021"].map(async (search) => (await fetch(`${nianbao.url}/compare?${search}`)).status));
    expect(orders).toEqual([200, 200]);
  });
});

/** The status of a request that fetch itself might refuse. */
async function status(path: string): Promise<number> {
  const { hostname, port } = new URL(nianbao.url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once("error", reject).end();
  });
}
