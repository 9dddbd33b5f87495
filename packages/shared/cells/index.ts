export * from "./cell.ts";
export * from "./formatCell.ts";
export * from "./parseCell.ts";
