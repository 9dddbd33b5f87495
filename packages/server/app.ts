import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { editions } from "@nianbao/shared/editions";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "typeorm";
import type { Config } from "./config/index.ts";
import { openDatabase, type Database } from "./database/index.ts";
import { buildPublicSchema, createApollo, RequestContext } from "./graphql/index.ts";
import { createHttpServer, definitionsBody, executeOver, GraphqlEndpoint, loadWebBuild, Pages, shareReading } from "./http/index.ts";
import { AgenciesResolver, AgencyEntity } from "./modules/agencies/index.ts";
import { ClaimsResolver, ReportClaimsResolver } from "./modules/claims/index.ts";
import { ComparisonsResolver } from "./modules/comparisons/index.ts";
import { FindingsResolver, ReportFindingsResolver } from "./modules/findings/index.ts";
import { IndicatorsResolver } from "./modules/indicators/index.ts";
import { LedgerEntity } from "./modules/ledger/index.ts";
import { AgencyReportsResolver, CellsResolver, ChangesResolver, ReportEntity, ReportsResolver, reportsStore, SectionEntity, SourceFileEntity, SourcesResolver, VersionEntity } from "./modules/reports/index.ts";
import { CatalogueEntity, catalogueStore, SiteResolver } from "./modules/site/index.ts";

const entities = [AgencyEntity, CatalogueEntity, LedgerEntity, ReportEntity, SectionEntity, SourceFileEntity, VersionEntity];

/** The public schema of all modules. */
export async function publicSchema(): Promise<GraphQLSchema> {
  return buildPublicSchema([
    AgenciesResolver, AgencyReportsResolver, CellsResolver, ChangesResolver, ClaimsResolver, ComparisonsResolver, FindingsResolver, IndicatorsResolver,
    ReportClaimsResolver, ReportFindingsResolver, ReportsResolver, SiteResolver, SourcesResolver,
  ]);
}

/** Opens the database with every module's tables. */
export async function openNianbao(config: Config, options: { exclusive: boolean; logger?: Logger }): Promise<Database> {
  const { databaseUrl, migrationUrl, dataDirectory } = config;
  return openDatabase({ databaseUrl, migrationUrl, dataDirectory, entities, ...options });
}

/** Puts a bug into the log with an id by which the operator finds what a reader met. */
function report(error: unknown): string {
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}]`, error);
  return id;
}

export interface Running {
  url: string;
  server: Server;
}

/** Puts the site on the network and resolves when it answers. */
export async function listen(config: Config, database: Database): Promise<Running> {
  const { dataSource } = database;
  const web = await loadWebBuild(config.webDirectory);
  let url = config.url ?? "";
  const definitions = { editions, crosswalk: config.crosswalk };
  const readCatalogue = shareReading(() => catalogueStore.read(dataSource.manager));
  const contextFor = async (): Promise<RequestContext> => {
    const { id, revision, kind } = await readCatalogue();
    const { title, profile, base } = config;
    return new RequestContext(dataSource.manager, { title, profile, base, url, sample: kind === "sample", revision: `${id}.${revision}` }, definitions);
  };
  const apollo = createApollo(await publicSchema(), report);
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  const server = createHttpServer({
    base: config.base,
    graphql: new GraphqlEndpoint(apollo, web.documents, contextFor),
    pages: new Pages(web, executeOver(apollo), contextFor),
    clientDirectory: web.clientDirectory,
    definitions: await definitionsBody(definitions),
    findFile: (hash) => reportsStore.publishedFile(dataSource.manager, hash),
    ready: async () => void (await catalogueStore.read(dataSource.manager)),
    report,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  url = config.url ?? `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}${config.base}`;
  return { url, server };
}
