import { crosswalk, editions } from "@nianbao/shared/editions";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compareOffline } from "./compareOffline.ts";
import { keptAtHeader } from "./names.ts";

const code = "applications.received.total";
const site = { title: "年报", profile: "official", sample: false, url: null };
const figuresOf = (slug: string, value: number, years: readonly number[] = [2017]) => ({
  data: { site, agency: { slug, name: slug, aliases: [], reports: years.map((year) => ({ year, scope: "unit", version: 1, edition: "T2014", figures: { codes: [code], values: [value], states: ["number"] } })) } },
});

/** What the phone keeps: addresses and answers in the order in which they were first kept. */
function keep(entries: readonly (readonly [address: string, keptAt: string, answer: object])[]): void {
  const responses = new Map(entries.map(([address, keptAt, answer]) => [`https://example.org${address}`, { keptAt, answer }]));
  const match = (of: URL | Request): Response | undefined => {
    const found = responses.get(of instanceof URL ? of.href : of.url);
    return found === undefined ? undefined : new Response(JSON.stringify(found.answer), { headers: { [keptAtHeader]: found.keptAt } });
  };
  vi.stubGlobal("location", new URL("https://example.org/compare"));
  vi.stubGlobal("caches", { open: async () => ({ keys: async () => [...responses.keys()].map((url) => new Request(url)), match: async (of: URL | Request) => match(of) }) });
}
const definitions = ["/definitions.json", "2026-01-01T00:00:00.000Z", { editions, crosswalk }] as const;

describe("a comparison without the network", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("rests on the newest copy of an agency, whichever program kept it", async () => {
    keep([definitions, ["/graphql?id=new&keep=figures", "2026-03-01T00:00:00.000Z", figuresOf("a", 12)], ["/graphql?id=old&keep=figures", "2026-02-01T00:00:00.000Z", figuresOf("a", 21)]]);
    const answer = await compareOffline("", { agencies: ["a", "a"], indicators: [code], years: null });
    expect([answer?.data.comparison?.values, answer?.keptAt]).toEqual([[12], "2026-03-01T00:00:00.000Z"]);
  });

  it("calls no agency unknown that is only not kept, and shows no more years than the server", async () => {
    keep([definitions, ["/graphql?id=new&keep=figures", "2026-03-01T00:00:00.000Z", figuresOf("a", 12, [1901, 2017])]]);
    const answer = await compareOffline("", { agencies: ["a", "b", "b"], indicators: [code], years: null });
    expect(answer?.data.comparison).toMatchObject({ unknownAgencies: [], notKept: ["b"] });
    expect([answer?.data.comparison?.years.length, answer?.data.comparison?.years[0]]).toEqual([60, 1958]);
  });

  it("names the indicators before an agency is chosen, and keeps silent where nothing is kept", async () => {
    keep([definitions, ["/graphql?id=new&keep=figures", "2026-03-01T00:00:00.000Z", figuresOf("a", 12)]]);
    const answer = await compareOffline("", { agencies: [], indicators: [code], years: [] });
    expect(answer?.data.comparison).toMatchObject({ agencies: [], indicators: [{ code }], values: [] });
    keep([definitions]);
    expect(await compareOffline("", { agencies: [], indicators: [code], years: [] })).toBeNull();
  });
});
