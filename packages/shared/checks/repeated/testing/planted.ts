import fc from "fast-check";
import { fold } from "../../../text/index.ts";

/** Texts of Han from a range so wide that two of them share no run but one that was planted. `range` keeps several texts apart for certain. */
export function hanText(range: "low" | "high" | "whole", length: { minLength: number; maxLength: number }): fc.Arbitrary<string> {
  const [min, max] = { low: [0x6500, 0x6bff], high: [0x7500, 0x8bff], whole: [0x5000, 0x9000] }[range] as [number, number];
  const character = fc.integer({ min, max }).map((code) => String.fromCharCode(code)).filter((letter) => !numerals.has(fold(letter)));
  return fc.array(character, length).map((characters) => characters.join(""));
}

/** Numerals are no letters, 萬 is one too. */
const numerals = new Set("零〇一二两三四五六七八九十百千万亿");
