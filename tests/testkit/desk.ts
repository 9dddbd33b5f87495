import { join } from "node:path";
import type { ApolloServer } from "@apollo/server";
import { openNianbao, publicSchema } from "../../packages/server/app.ts";
import { readConfig } from "../../packages/server/config/index.ts";
import type { Database } from "../../packages/server/database/index.ts";
import { createApollo, RequestContext } from "../../packages/server/graphql/index.ts";
import { Archive, importReport } from "../../packages/server/modules/imports/index.ts";
import { crosswalk, editions } from "../../packages/shared/editions/index.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import type { ParsedReport } from "../../packages/shared/report/index.ts";
import { countingLogger } from "./countingLogger.ts";
import { Nianbao } from "./nianbao.ts";

type Request = Parameters<typeof importReport>[1];

/** What a test says of the report it imports; the rest is what the text says. */
export type Changes = Partial<Request> & { slug?: string; name?: string; read?: Partial<ParsedReport> };

/** A database of a test's own, asked in this very process so that its queries can be counted. */
export class Desk {
  readonly archive: Archive;

  private constructor(readonly nianbao: Nianbao, readonly database: Database, private readonly apollo: ApolloServer<RequestContext>, readonly queries: string[]) {
    this.archive = new Archive(join(nianbao.folder, "data"));
  }

  static async open(): Promise<Desk> {
    const nianbao = await Nianbao.create();
    const read = readConfig(nianbao.environment);
    if ("mistakes" in read) throw new Error(read.mistakes.join(" "));
    const queries: string[] = [];
    const database = await openNianbao(read.config, { exclusive: true, logger: countingLogger((query) => void queries.push(query)) });
    const apollo = createApollo(await publicSchema(), (error) => {
      throw error;
    });
    await apollo.start();
    return new Desk(nianbao, database, apollo, queries);
  }

  /** Publishes the report that a text is, under a year and scope of its own. */
  async import(text: string, { slug = "office", name = slug, read = {}, ...changes }: Changes = {}) {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    const { report, sectionSources } = parsed;
    return importReport({ dataSource: this.database.dataSource, archive: this.archive, kind: "real", actor: "test" }, {
      file: { name: `${slug}.txt`, bytes: Buffer.from(text) }, kind: "text", text, sectionSources, parsed: { ...report, ...read },
      agency: { slug, name, aliases: [] }, year: report.year, scope: "unit", originalUrl: null, seenOn: null, reparse: false, publish: { reason: "历史年报补录" }, ...changes,
    });
  }

  /** The answer to a query; a GraphQL error fails the test. `queries` holds what the database was asked for it. */
  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.tell(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as Data;
  }

  /** The code of the error that a query is answered with. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    return (await this.tell(query, variables)).errors?.[0]?.extensions?.["code"];
  }

  private async tell(query: string, variables: Record<string, unknown>) {
    this.queries.length = 0;
    const site = { title: "", profile: "official" as const, base: "", url: "", sample: false, revision: "0" };
    const { body } = await this.apollo.executeOperation({ query, variables }, { contextValue: new RequestContext(this.database.dataSource.manager, site, { editions, crosswalk }) });
    if (body.kind !== "single") throw new Error("an incremental answer to a plain query");
    return body.singleResult;
  }

  async close(): Promise<void> {
    await this.apollo.stop();
    await this.database.close();
    await this.nianbao.dispose();
  }
}
