import { comparePath } from "./paths.ts";

/** What a comparison shows: its whole state stands in its address. */
export interface CompareState {
  agencies: readonly string[];
  indicators: readonly string[];
  /** Ascending; empty for every year that these agencies have. */
  years: readonly number[];
  /** Page of the table, from 1. */
  page: number;
}

const most = { agencies: 200, indicators: 30, years: 60 };
const firstYear = 1990;
const lastYear = 2200;

/** Reads the state from a query string; what makes no sense is left out, so that every address has a page. */
export function readCompareState(search: URLSearchParams): CompareState {
  return {
    agencies: listOf(search.get("agencies")).filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug)).slice(0, most.agencies),
    indicators: listOf(search.get("indicators")).filter((code) => /^[\w.@#-]{1,100}$/.test(code)).slice(0, most.indicators),
    years: yearsOf(search),
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(search.get("page") ?? 1)) || 1)),
  };
}

/** The address of a state, without the base path; the same state always has the same address. */
export function compareAddress({ agencies, indicators, years, page }: CompareState): string {
  const parts = [["agencies", agencies.join(",")], ["indicators", indicators.join(",")], ["years", yearsText(years)], ["page", page > 1 ? String(page) : ""]];
  const query = parts.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${encodeURIComponent(value ?? "").replaceAll("%2C", ",").replaceAll("%40", "@")}`);
  return query.length === 0 ? comparePath : `${comparePath}?${query.join("&")}`;
}

/** Years as the address writes them: 2013-2017,2019. */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}

function listOf(text: string | null): string[] {
  return [...new Set((text ?? "").split(",").map((part) => part.trim()).filter((part) => part !== ""))];
}

// The form without JavaScript sends both ends apart.
function yearsOf(search: URLSearchParams): number[] {
  const ends = [search.get("from"), search.get("to")];
  const text = ends.every((end) => end !== null && /^\d{4}$/.test(end)) ? [...ends].sort().join("-") : search.get("years");
  const years = listOf(text).flatMap((part) => {
    const [, from, to = from] = /^(\d{4})(?:[-–—](\d{4}))?$/.exec(part) ?? [];
    const [low, high] = [Number(from), Number(to)].sort((a, b) => a - b);
    return low === undefined || high === undefined || Number.isNaN(low) ? [] : spanOf(Math.max(low, firstYear), Math.min(high, lastYear));
  });
  return [...new Set(years)].sort((a, b) => a - b).slice(0, most.years);
}

function spanOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, most.years)) }, (_, index) => from + index);
}
