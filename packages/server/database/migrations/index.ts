import type { MigrationInterface } from "typeorm";
import { PublishedRecord1763856000000 } from "./1763856000000-PublishedRecord.ts";
import { FigureVectors1764028800000 } from "./1764028800000-FigureVectors.ts";
import { FigureOrderGrows1764032400000 } from "./1764032400000-FigureOrderGrows.ts";
import { SourceTexts1764036000000 } from "./1764036000000-SourceTexts.ts";
import { ClaimsAndFindings1764039600000 } from "./1764039600000-ClaimsAndFindings.ts";

/** In the order they run; a new one goes at the end with a later timestamp in its name. */
export const migrations: (new () => MigrationInterface)[] = [
  PublishedRecord1763856000000, FigureVectors1764028800000, FigureOrderGrows1764032400000, SourceTexts1764036000000,
  ClaimsAndFindings1764039600000,
];
