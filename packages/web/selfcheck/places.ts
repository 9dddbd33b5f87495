import { sectionPaths, SourceLines, type Excerpt, type Fact, type Finding, type Locator, type Passage, type Section } from "@nianbao/shared/report";
import type { Understood } from "./understand.ts";
import type { Wording } from "./wording.ts";

/** A place in the file and what is printed there, word for word. */
export interface Evidence {
  place: Locator;
  excerpt: Excerpt;
}

/** The formats that hold paragraphs; a person counts those, and no lines. */
const inParagraphs: ReadonlySet<Understood["kind"]> = new Set(["docx", "doc", "rtf", "html", "mht"]);

/** Finds the places that findings and figures name in the text of one file. */
export class Places {
  readonly countsParagraphs: boolean;
  private readonly lines: SourceLines;
  private readonly sources: Understood["report"]["sources"];
  private readonly headings: ReadonlyMap<string, string>;

  constructor({ kind, text, report }: Understood) {
    this.countsParagraphs = inParagraphs.has(kind);
    this.lines = new SourceLines(text);
    this.sources = report.sources;
    this.headings = headingsByName(report.sections);
  }

  /** What a finding speaks of: the passages that it carries, the cell that it names, and these others. */
  evidenceOf({ where, facts }: Finding, others: readonly string[]): Evidence[] {
    const codes = [...(where.code === undefined ? [] : [where.code + (where.column ?? ""), where.code]), ...others];
    const found = [...passagesIn(Object.values(facts)).map((passage) => this.ofPassage(passage)), ...codes.flatMap((code) => this.evidenceAt(code) ?? [])];
    return found.filter(({ place }, index) => found.findIndex((each) => each.place.line === place.line && each.place.start === place.start) === index);
  }

  // A passage is shown as the finding carries it, since personal data in it are masked.
  private ofPassage({ text, start, end, place }: Passage): Evidence {
    const whole = this.lines.excerpt(place);
    const isSame = whole.text.length === text.length;
    return { place, excerpt: { text, start, end, cutBefore: isSame && whole.cutBefore, cutAfter: isSame && whole.cutAfter } };
  }

  /** Where the figure of a code stands, undefined where the table has no such row. */
  evidenceAt(code: string): Evidence | undefined {
    const place = this.sources[code];
    return place && { place, excerpt: this.lines.excerpt(place) };
  }

  words({ say }: Wording, { page, line, cell }: Locator): string {
    if (cell !== undefined) return say("cell", { page, cell });
    return say(this.countsParagraphs ? "paragraph" : "line", { line });
  }

  /** The heading of the section that a finding names, undefined where it names none. */
  headingOf({ where }: Finding): string | undefined {
    return where.section === undefined ? undefined : (this.headings.get(where.section) ?? where.section);
  }
}

function headingsByName(sections: readonly Section[]): ReadonlyMap<string, string> {
  const names = sectionPaths(sections);
  return new Map(sections.map(({ number, heading, depth }, index) => [names[index] ?? "", depth === 1 ? `${number}、${heading}` : `（${number}）${heading}`]));
}

/** All passages among facts, in their order. */
function passagesIn(facts: readonly Fact[]): Passage[] {
  return facts.flatMap((fact) => {
    if (Array.isArray(fact)) return passagesIn(fact);
    if (typeof fact !== "object" || fact === null) return [];
    const { text, start, end } = fact;
    const place = placeIn(fact["place"]);
    const isPassage = typeof text === "string" && typeof start === "number" && typeof end === "number" && place !== null;
    return isPassage ? [{ text, start, end, place }] : passagesIn(Object.values(fact));
  });
}

function placeIn(fact: Fact | undefined): Locator | null {
  if (typeof fact !== "object" || fact === null || Array.isArray(fact)) return null;
  const { page, line, start, end, cell } = fact;
  if (typeof page !== "number" || typeof line !== "number" || typeof start !== "number" || typeof end !== "number") return null;
  return { page, line, start, end, ...(typeof cell === "string" ? { cell } : {}) };
}
