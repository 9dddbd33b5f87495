import type { Logger } from "typeorm";

const silent = (): void => undefined;

/** A logger that hears every query and nothing else. */
export function countingLogger(onQuery: (query: string) => void): Logger {
  return { logQuery: (query) => onQuery(query), logQueryError: silent, logQuerySlow: silent, logSchemaBuild: silent, logMigration: silent, log: silent };
}
