export * from "./checkAcross.ts";
export * from "./checkZeros.ts";
export type { YearlyFigures } from "./yearlyFigures.ts";
