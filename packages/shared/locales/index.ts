export * as zhCN from "./zh-CN.ts";
export * from "./finding.ts";
