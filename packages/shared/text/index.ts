export * from "./fold.ts";
export * from "./numerals.ts";
export * from "./pinyin.ts";
export * from "./search.ts";
export * from "./plainLabel.ts";
