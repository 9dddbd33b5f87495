export { DatabaseBusy } from "./embedded/openEmbedded.ts";
export { openDatabase, type Database, type DatabaseOptions } from "./openDatabase.ts";
export { DatabaseIsReal, resetDatabase } from "./resetDatabase.ts";
