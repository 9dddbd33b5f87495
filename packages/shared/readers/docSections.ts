import { bordered, partOf, parts } from "./docFile.ts";
import type { Effort, WordFile } from "./docFile.ts";
import { sprm, sprmsOf } from "./docSprms.ts";

const entryLength = 12;
const nowhere = 0xffffffff;
/** The ways a section begins without a new page: where the last one ended, or in the next column. */
const samePage = [0, 1];

/** The marks that end a section, by their place in the text; true where the next one begins a page. */
export function readSections(word: WordFile, effort: Effort): Map<number, boolean> {
  const ends = new Map<number, boolean>();
  const part = partOf(word, parts.sections);
  if (part === null) return ends;
  const { count, border, element } = bordered(part, entryLength);
  for (let index = 1; index < count; index += 1) ends.set(border(index) - 1, beginsPage(word, element(index).u32(2), effort));
  return ends;
}

function beginsPage({ main }: WordFile, place: number, effort: Effort): boolean {
  if (place === nowhere) return true;
  let begins = true;
  for (const { code, operand } of sprmsOf(main.slice(place + 2, main.u16(place)), effort)) if (code === sprm.sectionBreak) begins = !samePage.includes(operand.u8(0));
  return begins;
}
