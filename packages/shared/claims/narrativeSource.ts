import { SourceLines, type Fact, type Passage } from "../report/index.ts";
import type { SourceText } from "../readers/index.ts";

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

/** The running text of a report with all that tells where a piece of it stands: what claims and checks of the narrative are given. */
export class NarrativeSource {
  readonly source: SourceText;
  /** The stretches that are the statistical table, in order. */
  readonly tables: readonly Stretch[];
  readonly sections: readonly SectionStart[];
  readonly year: number;
  private readonly lines: SourceLines;

  constructor(source: SourceText, { tables, sections, year }: { tables: readonly Stretch[]; sections: readonly SectionStart[]; year: number }) {
    this.source = source;
    this.tables = tables;
    this.sections = sections;
    this.year = year;
    this.lines = new SourceLines(source.text);
  }

  /** The name of the section in which a position lies, null before the first heading. */
  sectionAt(position: number): string | null {
    return this.sections.filter(({ start }) => start <= position).at(-1)?.path ?? null;
  }

  /** The headings under which a position lies, the outermost first. */
  headingsAt(position: number): string[] {
    const own = this.sections.filter(({ start }) => start <= position);
    const path = own.at(-1)?.path ?? "";
    return own.filter((section) => path === section.path || path.startsWith(`${section.path}-`)).map(({ heading }) => heading);
  }

  /** The text around a stretch, word for word. */
  passage({ start, end }: Stretch): Passage {
    const place = this.source.locate(start, end);
    const excerpt = this.lines.excerpt(place);
    return { text: excerpt.text, start: excerpt.start, end: excerpt.end, place };
  }
}

/** A passage as a fact of a finding. */
export function passageFact({ text, start, end, place: { cell, ...place } }: Passage): Fact {
  return { text, start, end, place: cell === undefined ? { ...place } : { ...place, cell } };
}
