export * from "./fold.ts";
export * from "./lastAtMost.ts";
export * from "./numerals.ts";
export * from "./pinyin.ts";
export * from "./plainLabel.ts";
export * from "./search.ts";
