import { findCitations, passageFact, type NarrativeSource, type Stretch } from "../../claims/index.ts";
import type { Fact, Finding, Passage } from "../../report/index.ts";
import { compact, fold } from "../../text/index.ts";
import { internalDocuments } from "./internalDocuments.ts";
import { findLocalWords } from "./localWords.ts";
import { masked, passageMask } from "./masking.ts";
import { findPrivateData } from "./privateData.ts";
import type { PrivateDatum, PrivateKind } from "./privateDatum.ts";

const kinds: readonly PrivateKind[] = ["identityNumber", "mobile", "bankCard", "address", "name"];
/** A pasted list has hundreds of the same; so many are told one by one. */
const mostFindings = 50;

/**
 * What must not be published in a report's whole text, its tables included, as warnings:
 * - `privacy.identityNumber`, `.mobile`, `.bankCard`, `.address`, `.name`: one personal datum each; `masked` is what may be shown of it, `isContact` tells
 *   that a mobile stands among the office's own contacts before the first section;
 * - `secrecy.internalDocument`: a `series` (县委发) that may mark internal documents, with the `numbers` cited and why (`kind`: party, closed);
 * - `secrecy.word`: a `word` of the local list, how many `times`.
 * No fact holds a personal datum: passages are masked, since findings are shown, printed and stored. After 50 findings of a code
 * the last one's `more` counts the rest.
 */
export function checkDisclosure(narrative: NarrativeSource, localWords: readonly string[] = []): Finding[] {
  return readDisclosure(narrative, localWords).findings;
}

/** What `checkDisclosure` finds, and the mask for the passages that all other findings and claims carry: the data are looked for once. */
export function readDisclosure(narrative: NarrativeSource, localWords: readonly string[] = []): { findings: Finding[]; mask: (passage: Passage) => Passage } {
  const folded = fold(narrative.source.text);
  const data = findPrivateData(narrative, folded);
  const mask = passageMask(narrative, data);
  const warning = (code: string, section: string | null, facts: Record<string, Fact>, passage: Passage): Finding => ({
    code, severity: "warning", where: section === null ? {} : { section }, facts: { ...facts, passage: passageFact(mask(passage)) },
  });
  const warningAt = (code: string, stretch: Stretch, facts: Record<string, Fact>): Finding => warning(code, narrative.sectionAt(stretch.start), facts, narrative.passage(stretch));
  const personal = kinds.flatMap((kind) => limited(data.filter((datum) => datum.kind === kind), (datum) => warningAt(`privacy.${kind}`, datum, factsOf(narrative, datum))));
  const documents = limited(internalDocuments(findCitations(narrative)), ({ series, kind, citations }) =>
    warning("secrecy.internalDocument", citations[0].section, { series, kind, numbers: [...new Set(citations.map(({ number }) => number))].slice(0, mostFindings) }, citations[0].passage));
  const words = limited(findLocalWords(folded, localWords), ({ word, times, first }) => warningAt("secrecy.word", first, { word, times }));
  return { findings: [...personal, ...documents, ...words], mask };
}

function limited<T>(all: readonly T[], toFinding: (each: T) => Finding): Finding[] {
  const findings = all.slice(0, mostFindings).map(toFinding);
  const last = findings.at(-1);
  if (last !== undefined && all.length > mostFindings) last.facts.more = all.length - mostFindings;
  return findings;
}

function factsOf(narrative: NarrativeSource, datum: PrivateDatum): Record<string, Fact> {
  const shown = masked(datum.kind, narrative.source.text.slice(datum.start, datum.end));
  const facts = { masked: datum.kind === "address" || datum.kind === "name" ? shown.replace(/\s*\n\s*/g, "") : compact(shown).text.replace(/[^\dX*x]/g, "") };
  return datum.kind === "mobile" && isOfficeContact(narrative, datum.start) ? { ...facts, isContact: true } : facts;
}

function isOfficeContact(narrative: NarrativeSource, position: number): boolean {
  const firstSection = narrative.sections[0]?.start ?? 0;
  return position < firstSection && /联系|电话|邮编|传真|疑问|咨询/.test(narrative.source.text.slice(Math.max(0, position - 120), position));
}
