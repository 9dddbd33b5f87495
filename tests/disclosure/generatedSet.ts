import { generateText } from "./generate.ts";

/** The 500 texts that the rules of personal data are judged by, and the data that a check must find in them. */
export const half = 250;
const seeds = Array.from({ length: half }, (_, index) => index + 1);
export const clean = seeds.map((seed) => generateText(seed, { planted: false }));
export const planted = seeds.map((seed) => generateText(seed, { planted: true }));
export const owed = planted.flatMap(({ data }) => data.filter(({ isOwed }) => isOwed));
