import type { Section } from "./report.ts";

/**
 * A stable name for every section from its numbers, 二 then （三）: 二-三. Real reports restart their numbers; the second of a kind
 * gets a counter (二-三_2), so that no two share a name. Pages use it as an anchor (s-二-三), findings and claims as their place.
 */
export function sectionPaths(sections: readonly Pick<Section, "number" | "depth">[]): string[] {
  const numbers: string[] = [];
  const taken = new Map<string, number>();
  return sections.map(({ number, depth }) => {
    numbers.length = Math.max(0, depth - 1);
    numbers[depth - 1] = number;
    const path = Array.from(numbers, (each) => each ?? "").join("-");
    const count = (taken.get(path) ?? 0) + 1;
    taken.set(path, count);
    return count === 1 ? path : `${path}_${count}`;
  });
}
