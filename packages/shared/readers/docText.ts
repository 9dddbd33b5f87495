import type { Piece } from "./docPieces.ts";
import type { OddRun } from "./docRuns.ts";

const fieldBegin = "\x13";
const fieldResult = "\x14";
const fieldEnd = "\x15";

/** Where paragraphs end, and how they read. */
export interface DocText {
  /** The end of each paragraph, one past its mark. */
  ends: number[];
  /** The visible text from `start` up to `end`, without marks; a tab, a line break (\v) and a page break (\f) stay. In order only. */
  read(start: number, end: number): string;
  isDropped(place: number): boolean;
}

/**
 * The text as people see it: without what is hidden or deleted under change tracking, without the codes of fields (their results
 * stay) and without pictures and marks. `sectionEnds` are the page breaks that end a section and thereby a paragraph.
 */
export function visibleText(text: string, odd: readonly OddRun[], sectionEnds: ReadonlySet<number>): DocText {
  const dropped = new Uint8Array(text.length);
  for (const { start, end, isDropped } of odd) if (isDropped) dropped.fill(1, start, end);
  dropFieldCodes(text, dropped);
  const plain = (start: number, end: number): string => withoutMarks(text, start, end, dropped);
  return { ends: endsOf(text, sectionEnds), read: readerOf(odd.filter(({ isDropped }) => !isDropped), plain), isDropped: (place) => dropped[place] === 1 };
}

function readerOf(odd: readonly OddRun[], plain: (start: number, end: number) => string): DocText["read"] {
  let index = 0;
  return (start, end) => {
    let read = "";
    let from = start;
    while ((odd[index]?.end ?? Infinity) <= start) index += 1;
    for (let run = odd[index]; run !== undefined && run.start < end; run = odd[index]) {
      const [first, last] = [Math.max(from, run.start), Math.min(end, run.end)];
      const stored = plain(first, last);
      read += plain(from, first) + (stored === "" ? "" : run.show(stored));
      from = last;
      if (run.end > end) break;
      index += 1;
    }
    return read + plain(from, end);
  };
}

// Only a field that ends is one: a lone beginning must not swallow the rest of the document.
function dropFieldCodes(text: string, dropped: Uint8Array): void {
  const open: { start: number; result: number | null }[] = [];
  const codes: { start: number; end: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[\x13-\x15]/g)) {
    const field = open.at(-1);
    if (mark === fieldBegin) open.push({ start: index, result: null });
    else if (mark === fieldResult && field !== undefined) field.result ??= index;
    else if (mark === fieldEnd && field !== undefined) {
      open.pop();
      codes.push({ start: field.start, end: field.result ?? index });
    }
  }
  // In order and without what lies inside another, so that fields nested a million deep cost no more than others.
  let end = 0;
  for (const code of codes.sort((one, other) => one.start - other.start)) {
    for (let place = Math.max(end, code.start); place < code.end; place += 1) if (text[place] !== "\x07") dropped[place] = 1;
    end = Math.max(end, code.end);
  }
}

function endsOf(text: string, sectionEnds: ReadonlySet<number>): number[] {
  const ends = [...text.matchAll(/[\r\x07\f]/g)].filter(({ 0: mark, index }) => mark !== "\f" || sectionEnds.has(index)).map(({ index }) => index + 1);
  if (text.length > 0 && ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

function withoutMarks(text: string, start: number, end: number, dropped: Uint8Array): string {
  let read = "";
  let from = start;
  for (let place = start; place < end; place += 1) {
    if (dropped[place] === 0) continue;
    read += text.slice(from, place);
    from = place + 1;
  }
  // A hyphen that holds words together is one; one that only shows at the end of a line is none.
  return (read + text.slice(from, end)).replace(/\x1e/g, "-").replace(/[\0-\x08\r\x0e-\x1f]/g, "");
}

/** Finds where a character of the text lies in the file; the characters must be asked for in order. */
export function placesIn(pieces: readonly Piece[]): (place: number) => { piece: Piece; offset: number } | null {
  let index = 0;
  return (place) => {
    while ((pieces[index]?.start ?? Infinity) + (pieces[index]?.length ?? 0) <= place) index += 1;
    const piece = pieces[index];
    return piece === undefined ? null : { piece, offset: piece.offset + (place - piece.start) * piece.width };
  };
}

/** The pictures and drawings among the characters. */
export function hasPicture(text: string): boolean {
  return /[\x01\x08]/.test(text);
}
