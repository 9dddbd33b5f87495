import type { Binary } from "./binary.ts";
import type { Effort, WordFile } from "./docFile.ts";
import { longProperties, sprm, sprmsOf } from "./docSprms.ts";
import type { Styles } from "./docStyles.ts";
import { readRowGrid } from "./docRowGrid.ts";
import type { RowGrid } from "./docRowGrid.ts";

/** What decides where a paragraph belongs. */
export interface ParagraphProperties {
  /** How many tables it stands in, one inside the other. */
  depth: number;
  /** It is the mark that ends a row of the outer table. */
  isRowEnd: boolean;
  /** It ends a cell of an inner table. */
  isInnerCellEnd: boolean;
  /** It ends a row of an inner table. */
  isInnerRowEnd: boolean;
  startsPage: boolean;
  /** The list that numbers it, counted from 1; 0 for none. */
  list: number;
  level: number;
  /** The columns of the row that it ends. */
  grid: RowGrid | null;
}

interface Draft extends ParagraphProperties {
  isInTable: boolean;
  tables: Binary[];
}

/** The properties of a paragraph: those of its style, those of its own, then those of the piece that it ends in. */
export function readParagraph(own: Binary | null, piece: Binary, word: WordFile, styles: Styles, effort: Effort): ParagraphProperties {
  const draft: Draft = { depth: 0, isInTable: false, isRowEnd: false, isInnerCellEnd: false, isInnerRowEnd: false, startsPage: false, list: 0, level: 0, grid: null, tables: [] };
  const style = own === null || own.length < 2 ? 0 : own.u16(0);
  for (const list of styles.paragraph(style)) apply(draft, list, word, effort);
  if (own !== null && own.length > 2) apply(draft, own.slice(2, own.length - 2), word, effort);
  apply(draft, piece, word, effort);
  const { isInTable, tables, ...properties } = draft;
  // Word 97 knows no depth: there a paragraph is in a table or not.
  const depth = isInTable ? Math.max(1, draft.depth) : 0;
  return { ...properties, depth, grid: draft.isRowEnd || draft.isInnerRowEnd ? readRowGrid(tables, effort) : null };
}

function apply(draft: Draft, properties: Binary, word: WordFile, effort: Effort, isLong = false): void {
  if (properties.length > 0) draft.tables.push(properties);
  for (const { code, operand } of sprmsOf(properties, effort)) {
    const isPointer = code === sprm.longParagraph || code === sprm.longTable;
    const long = isPointer && !isLong ? longProperties(word.data, operand.u32(0)) : null;
    if (long !== null) apply(draft, long, word, effort, true);
    else set(draft, code, operand);
  }
}

function set(draft: Draft, code: number, operand: Binary): void {
  switch (code) {
    case sprm.inTable:
      draft.isInTable = operand.u8(0) === 1;
      break;
    case sprm.rowEnd:
      draft.isRowEnd = operand.u8(0) === 1;
      break;
    case sprm.depth:
      draft.depth = Math.max(0, operand.i32(0));
      break;
    case sprm.innerCellEnd:
      draft.isInnerCellEnd = operand.u8(0) === 1;
      break;
    case sprm.innerRowEnd:
      draft.isInnerRowEnd = operand.u8(0) === 1;
      break;
    case sprm.pageBreakBefore:
      draft.startsPage = operand.u8(0) === 1;
      break;
    case sprm.list:
      draft.list = operand.u16(0) > 0x7fe ? 0 : operand.u16(0);
      break;
    case sprm.listLevel:
      draft.level = Math.min(8, operand.u8(0));
      break;
  }
}
