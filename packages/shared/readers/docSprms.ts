import type { Binary } from "./binary.ts";
import type { Effort } from "./docFile.ts";

/** One property with its operand, named by the number that the format gives it. */
export interface Sprm {
  code: number;
  operand: Binary;
}

/** The properties that this reader asks for, under the names of the format's description. */
export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  struck: 0x0837,
  struckTwice: 0x2a53,
  raised: 0x2a48,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  pageBreakBefore: 0x2407,
  listLevel: 0x260a,
  list: 0x460b,
  longParagraph: 0x6646,
  longTable: 0x646b,
  tableDefinition: 0xd608,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  columnWidth: 0x7623,
  verticalMerge: 0xd62b,
  sectionBreak: 0x3009,
} as const;

const operandLengths = [1, 1, 2, 4, 2, 2, null, 3] as const;
const changeTabs = 0xc615;

/** The properties of a list in order; one that is cut off ends it. */
export function* sprmsOf(properties: Binary, effort: Effort): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= properties.length) {
    effort.spend(1);
    const code = properties.u16(at);
    const [header, length] = operandSize(code, properties, at + 2);
    const start = at + 2 + header;
    if (start + length > properties.length) return;
    yield { code, operand: properties.slice(start, length) };
    at = start + length;
  }
}

/** The bytes before an operand that tell its length, and the length. */
function operandSize(code: number, properties: Binary, at: number): [number, number] {
  const fixed = operandLengths[code >> 13];
  if (typeof fixed === "number") return [0, fixed];
  if (code === sprm.tableDefinition) return at + 2 <= properties.length ? [2, Math.max(0, properties.u16(at) - 1)] : [2, 0];
  const length = properties.u8(at);
  return code === changeTabs && length === 255 ? [1, changedTabs(properties, at + 1)] : [1, length];
}

// Too many tab stops for a length of one byte: it follows from the numbers of those that go and those that come.
function changedTabs(properties: Binary, at: number): number {
  if (at >= properties.length) return 0;
  const removed = 1 + properties.u8(at) * 4;
  return at + removed < properties.length ? removed + 1 + properties.u8(at + removed) * 3 : removed;
}

/** The list of properties that lies in the stream of long data at `place`, or null when there is none. */
export function longProperties(data: Binary | null, place: number): Binary | null {
  if (data === null || place + 2 > data.length) return null;
  const length = data.u16(place);
  return place + 2 + length > data.length ? null : data.slice(place + 2, length);
}
