import { fold } from "@nianbao/shared/text";
import { soughtForm } from "./searchText.ts";

/** A figure that somebody typed: its value, and how it was written. */
export interface SoughtFigure {
  value: number;
  written: string;
}

/** What somebody typed, taken apart. */
export interface ClaimSearch {
  figures: SoughtFigure[];
  words: string[];
}

const figure = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([万亿]?)/g;
const multiples: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Figures and words of a search: 统一受理 50,711件 has the figure 50711 and the words 统一受理 and 件. */
export function parseClaimSearch(typed: string): ClaimSearch {
  const search: ClaimSearch = { figures: [], words: [] };
  for (const piece of fold(typed).split(/\s+/)) {
    let end = 0;
    for (const found of piece.matchAll(figure)) {
      search.words.push(soughtForm(piece.slice(end, found.index)));
      search.figures.push(figureOf(found[1] ?? "", found[2] ?? ""));
      end = found.index + found[0].length;
    }
    search.words.push(soughtForm(piece.slice(end)));
  }
  search.words = [...new Set(search.words)].filter((word) => word !== "");
  return search;
}

function figureOf(digits: string, multiple: string): SoughtFigure {
  // Rounded as a decimal figure is written: 5.07万 is 50700 and not a hair more.
  const value = Number((Number(digits.replaceAll(",", "")) * (multiples[multiple] ?? 1)).toPrecision(15));
  return { value, written: digits + multiple };
}
