export * as zhCN from "./zh-CN.ts";
export * as en from "./en.ts";
export * from "./finding.ts";
export * from "./checkSentence.ts";
export * from "./crosswalkProblem.ts";
