export * from "./breaks.ts";
export * from "./chooseReports.ts";
export * from "./comparison.ts";
export * from "./concept.ts";
export * from "./continuePath.ts";
export * from "./naming.ts";
export * from "./point.ts";
export * from "./series.ts";
