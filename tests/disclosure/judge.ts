import { NarrativeSource } from "../../packages/shared/claims/index.ts";
import { SourceText } from "../../packages/shared/readers/index.ts";
import type { Fact, Finding } from "../../packages/shared/report/index.ts";
import type { GeneratedText } from "./generate.ts";
import type { PlantedDatum } from "./layout.ts";
import { kinds, type Kind } from "./pieces.ts";

export type Check = (narrative: NarrativeSource, localWords: readonly string[]) => Finding[];

/** What a check made of one text. */
export interface Verdict {
  text: GeneratedText;
  missed: PlantedDatum[];
  /** Findings of a kind at a place where nothing of that kind stands. */
  stray: { kind: Kind; start: number; end: number }[];
  /** What the findings give away. */
  leaked: PlantedDatum[];
  /** Homes that stand in a finding word for word. */
  shownHomes: PlantedDatum[];
}

interface Place {
  kind: Kind;
  start: number;
  end: number;
}

/** A label or a bracket may stand between a finding's end and the datum; a place longer than this says nothing. */
const slack = 2;
const longestPlace = 120;

export function narrativeOf({ text, tables, sections, year }: GeneratedText): NarrativeSource {
  const source = new SourceText(text);
  if (source.text !== text) throw new Error("the source must print the text as it was generated");
  return new NarrativeSource(source, { tables, sections, year });
}

export function judge(text: GeneratedText, check: Check, localWords: readonly string[]): Verdict {
  const findings = check(narrativeOf(text), localWords);
  const places = findings.flatMap((finding) => placeOf(finding, text.text));
  const owed = text.data.filter(({ isOwed }) => isOwed);
  return {
    text,
    missed: owed.filter((datum) => !places.some((place) => touches(place, datum))),
    stray: places.filter((place) => !text.data.some((datum) => touches(place, datum))),
    leaked: owed.filter((datum) => datum.kind !== "address" && isTold(datum, findings)),
    shownHomes: owed.filter((datum) => datum.kind === "address" && isTold(datum, findings)),
  };
}

function touches(place: Place, datum: PlantedDatum): boolean {
  return place.kind === datum.kind && place.start <= datum.end + slack && place.end >= datum.start - slack && place.end - place.start <= longestPlace;
}

/** A privacy finding's kind, and its place counted from the start of the text. A finding that names no place is an error of its own. */
function placeOf({ code, facts }: Finding, text: string): Place[] {
  if (!code.startsWith("privacy.")) return [];
  const kind = kinds.find((each) => code === `privacy.${each}`);
  const place = member(member(facts, "passage"), "place");
  const [line, start, end] = ["line", "start", "end"].map((name) => member(place, name));
  if (kind === undefined || typeof line !== "number" || typeof start !== "number" || typeof end !== "number") throw new Error(`${code} has no place`);
  const lineStart = text.split(/[\n\f]/).slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return [{ kind, start: lineStart + start, end: lineStart + end }];
}

function member(fact: Fact | undefined, name: string): Fact | undefined {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact) ? fact[name] : undefined;
}

/** How many digits in a row give a number away, so that a half of one over a line end counts too; a mask may leave fewer. */
const tellingRun: Record<Kind, number> = { identityNumber: 11, mobile: 8, bankCard: 11, address: Infinity, name: Infinity };

function isTold({ kind, secret }: PlantedDatum, findings: readonly Finding[]): boolean {
  const words = JSON.stringify(findings).normalize("NFKC").replace(/\\[nrtf]|\s/g, "");
  if (kind === "name" || kind === "address") return words.includes(secret);
  // Whatever stands between two digits, a mask apart, is a way of writing the number.
  const digits = words.toUpperCase().replace(/[^0-9X*]/g, "");
  const run = Math.min(tellingRun[kind], secret.length);
  return Array.from({ length: secret.length - run + 1 }, (_, from) => secret.slice(from, from + run)).some((part) => digits.includes(part));
}

/** The sentence around a place, with what a person needs to find it again. */
export function describePlace({ seed, layout, text }: GeneratedText, { kind, form, start, end }: { kind: Kind; form?: string; start: number; end: number }): string {
  const from = Math.max(0, start - 40, ...["\n\n", "。"].map((mark) => text.lastIndexOf(mark, start - 1) + mark.length));
  const after = text.indexOf("。", end);
  const to = Math.min(after === -1 ? text.length : after + 1, end + 40);
  return `seed ${seed}, ${layout}, ${kind}${form === undefined ? "" : `, ${form}`}: ${JSON.stringify(`${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`)}`;
}
