import { DataSource, type DataSourceOptions, type Logger } from "typeorm";
import { openEmbedded } from "./embedded/openEmbedded.ts";
import { assumeIdentity } from "./identity.ts";
import { migrate, migrateAsOwner } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";

type PostgresOptions = Extract<DataSourceOptions, { type: "postgres" }>;

export interface Database {
  dataSource: DataSource;
  /** Whether this is PGlite in a thread (of this or another process) rather than a PostgreSQL server. */
  embedded: boolean;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL server; without it the embedded database in `dataDirectory` is used. */
  databaseUrl?: string | undefined;
  /** The role that owns the schema, when the application's own role is to have no such power. */
  migrationUrl?: string | undefined;
  dataDirectory: string;
  /** Refuse with `DatabaseBusy` when another process has the embedded database open, rather than join it. */
  exclusive: boolean;
  /** Entity classes. */
  entities: NonNullable<PostgresOptions["entities"]>;
  logger?: Logger | undefined;
}

const embeddedConnections = 5;
const serverConnections = 10;

/** Opens the database and brings its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl === undefined ? openFiles(options) : openServer(options, options.databaseUrl);
}

async function openFiles(options: DatabaseOptions): Promise<Database> {
  const files = await openEmbedded(options.dataDirectory, options.exclusive);
  const dataSource = new DataSource({ ...common(options), host: files.socketDirectory, username: "postgres",
    database: "postgres", poolSize: embeddedConnections });
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await files.close();
  };
  await openedOr(close, async () => {
    await dataSource.initialize();
    await migrate(dataSource, assumeIdentity);
  });
  return { dataSource, embedded: true, close };
}

async function openServer(options: DatabaseOptions, url: string): Promise<Database> {
  const inUtc = /[?&]options=/.test(url) ? {} : { options: "-c TimeZone=UTC" };
  const dataSource = new DataSource({ ...common(options), url, poolSize: serverConnections, extra: inUtc });
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  await openedOr(close, async () => {
    await dataSource.initialize();
    const { role, encoding } = await identify(dataSource);
    if (encoding !== "UTF8") throw new Error(`数据库的编码是 ${encoding}，应为 UTF8。`);
    if (options.migrationUrl === undefined) await migrate(dataSource);
    else await migrateAsOwner(options.migrationUrl, role);
  });
  return { dataSource, embedded: false, close };
}

function common({ entities, logger }: DatabaseOptions): PostgresOptions {
  const heard: Pick<PostgresOptions, "logger" | "logging"> = logger ? { logger, logging: "all" } : { logging: false };
  return { type: "postgres", entities, migrations, synchronize: false, migrationsRun: false, installExtensions: false, ...heard };
}

async function identify(dataSource: DataSource): Promise<{ role: string; encoding: string }> {
  const sql = "SELECT current_user AS role, current_setting('server_encoding') AS encoding";
  const [found] = await dataSource.query<{ role: string; encoding: string }[]>(sql);
  if (!found) throw new Error("the database does not say who we are");
  return found;
}

/** A database that could not be opened all the way is closed again before the error goes on. */
async function openedOr(close: () => Promise<void>, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (error) {
    await close();
    throw error;
  }
}
