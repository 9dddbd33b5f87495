import { fold } from "./fold.ts";
import { matchesInitials } from "./pinyin.ts";

/** Something that can be looked for: its name, its code, and what else it is called. */
export interface Searchable {
  code: string;
  name: string;
  aliases?: readonly string[];
  /** What most people look for. */
  isCommon?: boolean;
}

/** How well an entry answers, best first: the very code or name, its beginning, anywhere in it, its pinyin initials. */
function rank({ code, name, aliases = [] }: Searchable, sought: string): number | null {
  const words = [code, name, ...aliases].map(normal);
  if (words.includes(sought)) return 0;
  if (words.some((word) => word.startsWith(sought))) return 1;
  if (words.some((word) => word.includes(sought))) return 2;
  return /^[a-z]{2,}$/.test(sought) && [name, ...aliases].some((word) => matchesInitials(word, sought)) ? 3 : null;
}

function normal(text: string): string {
  return fold(text).replace(/\s/g, "").toLowerCase();
}

/** The entries that match what somebody typed — Chinese, pinyin initials, a code — best first, of equal ones those marked as common, then the shorter name. */
export function searchEntries<Entry extends Searchable>(entries: readonly Entry[], typed: string, limit: number): Entry[] {
  const sought = normal(typed);
  if (sought === "") return entries.slice(0, limit);
  const found = entries.flatMap((entry) => {
    const place = rank(entry, sought);
    return place === null ? [] : [{ entry, place }];
  });
  return found.sort((a, b) => a.place - b.place || Number(b.entry.isCommon ?? false) - Number(a.entry.isCommon ?? false) || a.entry.name.length - b.entry.name.length).slice(0, limit).map(({ entry }) => entry);
}
