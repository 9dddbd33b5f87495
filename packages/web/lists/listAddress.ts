/** What a list shows: its whole state stands in its address. Empty where everything is shown. */
export interface ListState {
  /** Words that were looked for. */
  q: string;
  family: string;
  /** Slug of an agency. */
  agency: string;
  year: number | null;
  /** How many entries stand on the pages before. */
  after: number;
}

const longestText = 200;
const firstYear = 1990;
const lastYear = 2200;
const furthest = 100_000;

export const wholeList: ListState = { q: "", family: "", agency: "", year: null, after: 0 };

/** Reads the state from a query string; what makes no sense is left out, so that every address has a page. */
export function readListState(search: URLSearchParams): ListState {
  const said = (name: string) => (search.get(name) ?? "").trim();
  const year = Number(said("year"));
  const after = Math.trunc(Number(said("after")));
  return {
    q: said("q").slice(0, longestText),
    family: said("family"),
    agency: said("agency").slice(0, longestText),
    year: year >= firstYear && year <= lastYear && Number.isInteger(year) ? year : null,
    after: after > 0 && after <= furthest ? after : 0,
  };
}

/** The address of a list in a state, without the base path; the same state always has the same address. */
export function listAddress(path: string, state: Partial<ListState>): string {
  const { q, family, agency, year, after } = { ...wholeList, ...state };
  const parts: [string, string][] = [["q", q], ["family", family], ["agency", agency], ["year", String(year ?? "")], ["after", after === 0 ? "" : String(after)]];
  const query = parts.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}
