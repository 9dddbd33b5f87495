import { SourceLines, type Fact, type Passage } from "../report/index.ts";
import type { SourceText } from "../readers/index.ts";
import { lastAtMost } from "../text/index.ts";

/** A stretch of the source's text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a section's heading begins in the source's text; `path` is its name (`sectionPaths`). */
export interface SectionStart {
  path: string;
  heading: string;
  start: number;
}

/** So many sections back the headings above one are looked for. */
const deepest = 60;

/** The running text of a report with all that tells where a piece of it stands: what claims and checks of the narrative are given. */
export class NarrativeSource {
  readonly source: SourceText;
  /** The stretches that are the statistical table, in order. */
  readonly tables: readonly Stretch[];
  readonly sections: readonly SectionStart[];
  readonly year: number;
  private readonly lines: SourceLines;
  private readonly starts: readonly number[];
  private mask: ((passage: Passage) => Passage) | null = null;

  constructor(source: SourceText, { tables, sections, year }: { tables: readonly Stretch[]; sections: readonly SectionStart[]; year: number }) {
    this.source = source;
    this.tables = tables;
    this.sections = sections;
    this.year = year;
    this.lines = new SourceLines(source.text);
    this.starts = sections.map(({ start }) => start);
  }

  /** The name of the section in which a position lies, null before the first heading. */
  sectionAt(position: number): string | null {
    return this.sections[this.indexAt(position)]?.path ?? null;
  }

  /** The headings under which a position lies, the outermost first. */
  headingsAt(position: number): string[] {
    const last = this.indexAt(position);
    const path = this.sections[last]?.path ?? "";
    return this.sections.slice(Math.max(0, last - deepest), last + 1).filter((section) => path === section.path || path.startsWith(`${section.path}-`)).map(({ heading }) => heading);
  }

  private indexAt(position: number): number {
    const first = this.starts[0];
    return first === undefined || position < first ? -1 : lastAtMost(this.starts, position);
  }

  /** The text around a stretch, word for word but for what is masked. */
  passage(stretch: Stretch): Passage {
    const printed = this.printed(stretch);
    return this.mask === null ? printed : this.mask(printed);
  }

  /** Whether something is masked in the text around a stretch. */
  isMasked(stretch: Stretch): boolean {
    if (this.mask === null) return false;
    const printed = this.printed(stretch);
    return this.mask(printed).text !== printed.text;
  }

  private printed({ start, end }: Stretch): Passage {
    const place = this.source.locate(start, end);
    const excerpt = this.lines.excerpt(place);
    return { text: excerpt.text, start: excerpt.start, end: excerpt.end, place };
  }

  /** Has personal data hidden in every passage that is asked for from now on: they are shown, printed and stored. */
  maskPassages(mask: (passage: Passage) => Passage): void {
    this.mask = mask;
  }
}

/** A passage as a fact of a finding. */
export function passageFact({ text, start, end, place: { cell, ...place } }: Passage): Fact {
  return { text, start, end, place: cell === undefined ? { ...place } : { ...place, cell } };
}
