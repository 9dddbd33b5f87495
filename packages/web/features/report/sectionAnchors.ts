import type { Section } from "../../api/documents.ts";

/** A section with the address of its heading and the words of it. */
export interface PlacedSection {
  id: string;
  title: string;
  section: Section;
}

/**
 * Gives every section a stable address from its numbers, 二 then （三）: s-二-三. Real reports restart their numbers; the
 * second of a kind gets a counter, so that no two share an address.
 */
export function placeSections(sections: readonly Section[]): PlacedSection[] {
  const path: string[] = [];
  const taken = new Map<string, number>();
  return sections.map((section) => {
    path.length = Math.max(0, section.depth - 1);
    path[section.depth - 1] = section.number;
    const id = `s-${Array.from(path, (number) => number ?? "").join("-")}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { id: count === 1 ? id : `${id}_${count}`, title: titleOf(section), section };
  });
}

const chineseNumber = /^[零〇一二三四五六七八九十百]+$/;

/** The heading as reports print it: 一、概况 at the top, （一）… below it, 1.… further down. */
export function titleOf({ number, heading, depth }: Pick<Section, "number" | "heading" | "depth">): string {
  if (number === "") return heading;
  if (!chineseNumber.test(number)) return depth > 3 ? `（${number}）${heading}` : `${number}.${heading}`;
  return depth === 1 ? `${number}、${heading}` : `（${number}）${heading}`;
}
