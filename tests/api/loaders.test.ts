import type { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNianbao, publicSchema } from "../../packages/server/app.ts";
import { readConfig } from "../../packages/server/config/index.ts";
import type { Database } from "../../packages/server/database/index.ts";
import { createApollo, RequestContext } from "../../packages/server/graphql/index.ts";
import { importReport } from "../../packages/server/modules/imports/index.ts";
import { crosswalk, editions } from "../../packages/shared/editions/index.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import { countingLogger } from "../testkit/countingLogger.ts";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";

let nianbao: Nianbao;
let database: Database;
let apollo: ApolloServer<RequestContext>;
let queries: string[] = [];

beforeAll(async () => {
  nianbao = await Nianbao.create();
  const read = readConfig(nianbao.environment);
  if ("mistakes" in read) throw new Error(read.mistakes.join(" "));
  database = await openNianbao(read.config, { exclusive: true, logger: countingLogger((query) => void queries.push(query)) });
  apollo = createApollo(await publicSchema(), (error) => {
    throw error;
  });
  for (let number = 1; number <= 20; number++) await importOffice(`office-${number}`, `第${number}办公室`);
});

afterAll(async () => {
  await apollo.stop();
  await database.close();
  await nianbao.dispose();
});

async function importOffice(slug: string, name: string): Promise<void> {
  const text = reportText({ agency: name });
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  await importReport({ dataSource: database.dataSource, archive: null, kind: "real", actor: "test" }, {
    file: { name: `${slug}.txt`, bytes: Buffer.from(text) }, parsed: parsed.report, agency: { slug, name, aliases: [] },
    year: 2017, scope: "unit", originalUrl: null, seenOn: null, reparse: false, publish: { reason: "test" },
  });
}

async function cost(limit: number): Promise<{ queries: number; reports: number }> {
  queries = [];
  const site = { title: "", profile: "official" as const, base: "", url: "", sample: false, revision: "0" };
  const { body } = await apollo.executeOperation(
    {
      query: `query($limit: Int!) { agencies(limit: $limit) { slug reports { year title agency { name } sections { heading } preface cells { code value }
                findings { code } source { name } versions { version } } } }`,
      variables: { limit },
    },
    { contextValue: new RequestContext(database.dataSource.manager, site, { editions, crosswalk }) },
  );
  if (body.kind !== "single" || body.singleResult.errors !== undefined) throw new Error(JSON.stringify(body));
  const { agencies } = body.singleResult.data as { agencies: { reports: { cells: unknown[] }[] }[] };
  return { queries: queries.length, reports: agencies.flatMap(({ reports }) => reports).filter(({ cells }) => cells.length === 58).length };
}

describe("loaders", () => {
  it("read twenty whole reports with as many queries as one", async () => {
    const one = await cost(1);
    const twenty = await cost(20);
    expect([one.reports, twenty.reports]).toEqual([1, 20]);
    expect(twenty.queries).toBe(one.queries);
    expect(one.queries).toBeLessThanOrEqual(8);
  });
});
