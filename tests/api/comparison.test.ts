import type { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNianbao, publicSchema } from "../../packages/server/app.ts";
import { readConfig } from "../../packages/server/config/index.ts";
import type { Database } from "../../packages/server/database/index.ts";
import { createApollo, RequestContext } from "../../packages/server/graphql/index.ts";
import { importReport } from "../../packages/server/modules/imports/index.ts";
import { stateWords } from "../../packages/server/modules/figures/index.ts";
import { crosswalk, editions, findEdition, indicatorsOf } from "../../packages/shared/editions/index.ts";
import type { ParsedReport } from "../../packages/shared/report/index.ts";
import { countingLogger } from "../testkit/countingLogger.ts";
import { Nianbao } from "../testkit/nianbao.ts";

let nianbao: Nianbao;
let database: Database;
let apollo: ApolloServer<RequestContext>;
let queries: string[] = [];

const offices = Array.from({ length: 100 }, (_, index) => `office-${index + 1}`);
const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
const indicators = [
  "applications.received.total", "applications.new@natural", "outcomes.given.share", "outcomes.not_given.share", "disputes.total", "proactive.normative.issued",
  "admin.licence.decisions", "reconsideration.total", "applications.result.other.misc@total", "proactive.disclosed",
];
const editionOf = (year: number): string => (year < 2014 ? "L2009FJ" : year < 2019 ? "T2014" : year < 2021 ? "T2019" : "T2021");

beforeAll(async () => {
  nianbao = await Nianbao.create();
  const read = readConfig(nianbao.environment);
  if ("mistakes" in read) throw new Error(read.mistakes.join(" "));
  database = await openNianbao(read.config, { exclusive: true, logger: countingLogger((query) => void queries.push(query)) });
  apollo = createApollo(await publicSchema(), (error) => {
    throw error;
  });
  for (const [index, slug] of offices.entries()) for (const year of years) await importFigures(slug, year, index, true);
  await importFigures("hidden-office", 2020, 1, false);
});

afterAll(async () => {
  await apollo.stop();
  await database.close();
  await nianbao.dispose();
});

/** A report whose every cell is the office's number, but for one blank and one uncertain cell. */
async function importFigures(slug: string, year: number, value: number, isPublished: boolean): Promise<void> {
  const edition = editionOf(year);
  const codes = indicatorsOf(findEdition(edition) ?? { rows: [] }).map(({ code }) => code);
  const odd = ["complaints.total", "fees.waived"];
  const parsed: ParsedReport = {
    title: `${year}年政府信息公开工作年度报告`, agency: slug, year, scope: "unit", edition, publishedOn: null, preface: [], sections: [], tail: [],
    cells: Object.fromEntries(codes.filter((code) => !odd.includes(code)).map((code) => [code, value])),
    states: codes.includes("complaints.total") ? { "complaints.total": "blank" } : {}, uncertain: codes.includes("fees.waived") ? { "fees.waived": [1, 12] } : {},
    notes: {}, sources: {}, findings: [], claims: [], citations: [],
  };
  await importReport({ dataSource: database.dataSource, archive: null, kind: "real", actor: "test" }, {
    file: { name: `${slug}-${year}.txt`, bytes: Buffer.from(`${slug} ${year} ${value}`) }, parsed, agency: { slug, name: slug, aliases: [] },
    year, scope: "unit", originalUrl: null, seenOn: null, reparse: false, publish: isPublished ? { reason: "test" } : null,
  });
}

const columns = "years agencies { slug } indicators { code } unknownAgencies unknownIndicators editions scopes versions states values parts wholes changes percents refusals segments { agencies indicator from to edition codes of formula label labelEn unit } breaks { agencies indicator after before kind notes notesEn }";

interface Answer {
  comparison: { years: number[]; states: string[]; values: (number | null)[]; changes: (number | null)[]; refusals: (string | null)[]; breaks: { after: number; before: number; kind: string; notes: string[] }[]; segments: { from: number; to: number; edition: string; codes: string[] }[]; unknownAgencies: string[]; unknownIndicators: string[] };
}

async function ask(variables: { agencies: string[]; indicators: string[]; years?: number[] | null }): Promise<{ data: Answer; errors: string[] }> {
  queries = [];
  const site = { title: "", profile: "official" as const, base: "", url: "", sample: false, revision: "0" };
  const { body } = await apollo.executeOperation(
    { query: `query($agencies: [String!]!, $indicators: [String!]!, $years: [Int!]) { comparison(agencies: $agencies, indicators: $indicators, years: $years) { ${columns} } }`, variables },
    { contextValue: new RequestContext(database.dataSource.manager, site, { editions, crosswalk }) },
  );
  if (body.kind !== "single") throw new Error("incremental");
  return { data: body.singleResult.data as unknown as Answer, errors: (body.singleResult.errors ?? []).map(({ message }) => message) };
}

describe("a comparison over GraphQL", () => {
  it("follows a code through four forms, breaks where they do not join, and computes nothing across", async () => {
    const { data: { comparison } } = await ask({ agencies: ["office-8"], indicators: ["applications.received.total"], years: [2012, 2013, 2014, 2018, 2019, 2020, 2021] });
    expect(comparison.values).toEqual([7, 7, 7, 7, 7, 7, 7]);
    expect(comparison.breaks.map(({ after, before, kind, notes }) => [after, before, kind, notes.length > 0])).toEqual([[2013, 2014, "same", true], [2018, 2019, "same", true]]);
    expect(comparison.changes).toEqual([null, 0, null, null, null, 0, 0]);
    expect(comparison.refusals).toEqual(["first", null, "break", "first", "break", null, null]);
    expect(comparison.segments.map(({ from, to, edition, codes }) => [from, to, edition, codes])).toEqual([
      [2012, 2013, "L2009FJ", ["applications.received.total"]], [2014, 2018, "T2014", ["applications.received.total"]],
      [2019, 2020, "T2019", ["applications.new@total"]], [2021, 2021, "T2021", ["applications.new@total"]],
    ]);
  });

  it("takes every year from the oldest to the newest report when none is named", async () => {
    const { data } = await ask({ agencies: ["office-1"], indicators: ["disputes.total"] });
    expect(data.comparison.years).toEqual(years);
  });

  it("keeps blank, uncertain and missing apart, and shows what an incomparable row says without joining it", async () => {
    const { data } = await ask({ agencies: ["office-2"], indicators: ["complaints.total", "fees.waived"], years: [2009, 2013, 2014, 2019] });
    expect(data.comparison.states).toEqual(["notHeld", "blank", "blank", "notAsked", "notHeld", "uncertain", "number", "notAsked"]);
    expect(data.comparison.values).toEqual([null, null, null, null, null, null, 1, null]);
  });

  it("does not know drafts, and says what it does not know", async () => {
    const { data, errors } = await ask({ agencies: ["hidden-office", "office-1", "Not A Slug"], indicators: ["nonsense", "disputes.total"], years: [2020] });
    expect(errors).toEqual([]);
    expect([data.comparison.unknownAgencies, data.comparison.unknownIndicators]).toEqual([["hidden-office", "Not A Slug"], ["nonsense"]]);
  });

  it("refuses what is too large, in a sentence", async () => {
    expect((await ask({ agencies: Array.from({ length: 201 }, (_, index) => `a${index}`), indicators: [], years: [] })).errors).toEqual(["At most 200 agencies can be compared at once."]);
    expect((await ask({ agencies: offices, indicators: Array.from({ length: 30 }, () => "x"), years: Array.from({ length: 60 }, (_, index) => index) })).errors).toEqual(["At most 100000 cells can be compared at once; these are 180000."]);
  });

  it("needs as many queries for a hundred agencies as for one", async () => {
    await ask({ agencies: ["office-1"], indicators, years });
    const one = queries.length;
    await ask({ agencies: offices, indicators, years });
    expect([queries.length, one <= 3]).toEqual([one, true]);
  });

  it("answers 100 agencies × 15 years × 10 indicators within its budget", async () => {
    const times: number[] = [];
    for (let round = 0; round < 8; round++) {
      const start = performance.now();
      const { data } = await ask({ agencies: [...offices.slice(round), ...offices.slice(0, round)], indicators, years });
      times.push(performance.now() - start);
      expect(data.comparison.states).toHaveLength(15_000);
    }
    const [best = 0, median = 0] = [Math.min(...times), times.sort((a, b) => a - b)[4]];
    process.stdout.write(`comparison of 15,000 cells: best ${best.toFixed(0)} ms, median ${median.toFixed(0)} ms\n`);
    // The budget is 150 ms; machines that run tests side by side are slow, so there is ample room.
    expect(best).toBeLessThan(600);
  });
});

describe("the view for analysts", () => {
  it("spells out the states as the vectors mean them, and shows nothing of a draft", async () => {
    const rows: { state: string; count: number }[] = await database.dataSource.query("select state, count(*)::integer as count from figure where agency = 'office-3' and year = 2013 group by state order by count desc");
    expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(["number", "blank", "uncertain"]));
    const [one] = await database.dataSource.query<unknown[]>("select value, state, is_current from figure where agency = 'office-3' and year = 2021 and code = 'applications.new@total'");
    expect(one).toEqual({ value: 2, state: "number", is_current: true });
    expect(await database.dataSource.query("select 1 from figure where agency = 'hidden-office'")).toEqual([]);
    const [definition] = await database.dataSource.query<{ text: string }[]>("select pg_get_viewdef('figure'::regclass) as text");
    expect([...(definition?.text ?? "").matchAll(/'(\w+)'::text/g)].map(([, word]) => word)).toEqual([...stateWords]);
  });
});
