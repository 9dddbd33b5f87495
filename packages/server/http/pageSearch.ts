/**
 * The part of an address behind the question mark that a page looks at: each parameter once, in one order, its value as
 * it was written. What no page knows is dropped, so that nobody can have the same page drawn anew under endless addresses.
 */
export function pageSearch(search: string, parameters: readonly string[]): string {
  const given = new Map<string, string>();
  for (const pair of search.replace(/^\?/, "").split("&")) {
    const name = pair.split("=", 1)[0] ?? "";
    if (!given.has(name)) given.set(name, pair);
  }
  const kept = parameters.flatMap((name) => given.get(name) ?? []);
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}
