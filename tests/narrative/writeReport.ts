import { findEdition } from "../../packages/shared/editions/index.ts";
import { layoutsFor, printReport } from "../roundtrip/printReport.ts";
import { randomOf, type Random } from "../roundtrip/random.ts";
import { randomReport, type RandomReport } from "../roundtrip/randomReport.ts";
import { expand, type Sentence, type Voice } from "./expand.ts";
import { randomFigureHabits } from "./figureStyle.ts";
import { outlineOf } from "./outline.ts";
import type { SlipKind } from "./slips.ts";
import { applications, fees } from "./wordings/applications.ts";
import { computed } from "./wordings/computed.ts";
import { decoys } from "./wordings/decoys.ts";
import { disputes, office } from "./wordings/disputes.ts";
import { nothing } from "./wordings/nothing.ts";
import { proactive, response } from "./wordings/proactive.ts";
import type { Theme, Wording } from "./wordings/wording.ts";

/** A slip of one kind; `turn` says at which of the places where it can be made, over and over from the first. */
export interface Slip {
  kind: SlipKind;
  turn: number;
}

/** A report whose narrative states figures of its table; `slipped` is the sentence that got one wrong. */
export interface WrittenReport {
  seed: number;
  edition: string;
  layout: string;
  text: string;
  cells: Readonly<Record<string, number>>;
  sentences: Placed[];
  slipped: Slipped | null;
}

/** The sentence and its site that is wrong, one of so many places for such a slip. */
export interface Slipped {
  sentence: Placed;
  at: number;
  places: number;
}

/** A sentence with what it was made from, so that it can be written again with a slip in it. */
export interface Placed extends Sentence {
  theme: Theme;
  source: Wording;
  seed: number;
}

const telling: readonly Wording[] = [...proactive, ...response, ...applications, ...fees, ...disputes, ...office, ...computed, ...nothing];
const counts: Readonly<Record<Theme, readonly [telling: number, decoys: number]>> = {
  proactive: [4, 3], response: [1, 1], applications: [4, 3], fees: [1, 1], disputes: [2, 1], office: [2, 2], plans: [0, 2],
};
const offices: readonly (readonly [name: string, we: readonly string[]])[] = [
  ["青柏县人民政府", ["我县", "全县", "县政府", "青柏县", ""]], ["澄湖区人民政府", ["我区", "全区", "区政府", ""]], ["云崖县人民政府办公室", ["我办", "县政府办公室", "县政府办", "本机关"]],
  ["松岭县民政局", ["我局", "县民政局", "本局", "局机关"]], ["望川市水利局", ["我局", "市水利局", "本机关"]], ["白鹭镇人民政府", ["我镇", "镇政府", "白鹭镇"]], ["南棠区教育体育局", ["我局", "区教体局", ""]],
];
// Layouts whose cells are read with certainty, with prose on one line, wrapped, or in paragraphs of a page.
const layoutNames = ["tabRows", "htmlPage", "markdownPipes", "pageColumns", "boxes", "tabIndented", "oneLineBlanks"];

/** Writes the report of a seed, right in all it says, or with one slip; null where the report has no place for that slip. */
export function writeReport(seed: number, slip: Slip | null): WrittenReport | null {
  const report = fullReport(seed);
  const random = randomOf(seed ^ 0x2545f491);
  const [agency, we] = random.pick(offices);
  const voice: Voice = { year: report.year, we, isGovernment: agency.endsWith("人民政府"), cells: report.cells, habits: randomFigureHabits(random) };
  const right = themes().flatMap((theme) => sentencesOf(theme, voice, random, seed));
  const slipped = slip === null ? null : placeSlip(right, slip, voice, seed);
  if (slip !== null && slipped === null) return null;
  const sentences = slipped?.sentences ?? right;
  const layout = layoutOf(report.edition, seed);
  const sections = outlineOf(findEdition(report.edition)?.layout === "grids", layout.name !== "oneLineBlanks", sentences, randomOf(seed + 77));
  const title = `${agency}${report.year}年政府信息公开工作年度报告`;
  const printed = printReport({ ...report, agency, title, sections }, layout, [], seed);
  return { seed, edition: report.edition, layout: layout.name, text: printed.text, cells: report.cells, sentences, slipped: slipped?.slipped ?? null };
}

function themes(): Theme[] {
  return ["proactive", "response", "applications", "fees", "disputes", "office", "plans"];
}

/** Of a few random reports of one edition the one with most to tell, every cell of it a number. */
function fullReport(seed: number): RandomReport {
  const candidates = [0, 1, 2, 3, 4].map((index) => randomReport(seed + index * 40_000)).map((report) => ({ ...report, cells: { ...report.cells, ...report.behindGaps }, states: {}, behindGaps: {}, notes: {} }));
  const wealth = ({ cells }: RandomReport): number => Object.entries(cells).filter(([code, value]) => value > 0 && !/@org|#/.test(code)).length;
  return candidates.reduce((best, each) => (wealth(each) > wealth(best) ? each : best));
}

function layoutOf(edition: string, seed: number): ReturnType<typeof layoutsFor>[number] {
  const layouts = layoutsFor(edition).filter(({ name }) => layoutNames.includes(name));
  const layout = layouts[Math.floor(seed / 4) % layouts.length];
  if (layout === undefined) throw new Error(`no layout for ${edition}`);
  return layout;
}

function sentencesOf(theme: Theme, voice: Voice, random: Random, seed: number): Placed[] {
  const [most, mostDecoys] = counts[theme];
  const told = drawn(telling.filter((wording) => wording.theme === theme), random.int(Math.min(1, most), most), voice, random, seed);
  const misleading = drawn(decoys.filter((wording) => wording.theme === theme), random.int(0, mostDecoys), voice, random, seed);
  return interleaved(told, misleading, random);
}

/** So many sentences of these wordings as the table can fill, none of them wrong. */
function drawn(from: readonly Wording[], count: number, voice: Voice, random: Random, seed: number): Placed[] {
  const sentences: Placed[] = [];
  for (let tries = 0; tries < 40 && sentences.length < count; tries += 1) {
    const source = random.pick(from);
    const own = (Math.imul(seed, 8191) + random.int(0, 1e9)) | 0;
    const sentence = expand(source, voice, own, null);
    const isRight = sentence?.sites.every(({ kind, right }) => kind !== "nothing" || right === 0) ?? false;
    if (sentence !== null && isRight && !sentences.some((each) => each.source === source)) sentences.push({ ...sentence, theme: source.theme, source, seed: own });
  }
  return sentences;
}

function interleaved(first: readonly Placed[], second: readonly Placed[], random: Random): Placed[] {
  const mixed = [...first];
  for (const each of second) mixed.splice(random.int(0, mixed.length), 0, each);
  return mixed;
}

interface PlacedSlip {
  sentences: Placed[];
  slipped: Slipped;
}

function placeSlip(right: readonly Placed[], slip: Slip, voice: Voice, seed: number): PlacedSlip | null {
  if (slip.kind === "nothing") return placeNothing(right, slip, voice, seed);
  const places = right.flatMap((sentence, index) => sentence.sites.flatMap((site, at) => (site.kind === slip.kind ? [{ index, at, sentence }] : [])));
  const place = places[slip.turn % Math.max(1, places.length)];
  if (place === undefined) return null;
  const again = expand(place.sentence.source, voice, place.sentence.seed, place.at);
  if (again === null) return null;
  const sentence: Placed = { ...place.sentence, ...again };
  return { sentences: right.map((each, index) => (index === place.index ? sentence : each)), slipped: { sentence, at: place.at, places: places.length } };
}

/** Adds a sentence that denies what the table counts. */
function placeNothing(right: readonly Placed[], slip: Slip, voice: Voice, seed: number): PlacedSlip | null {
  const places = nothing.flatMap((source, index) => {
    const sentence = expand(source, voice, seed * 13 + index, null);
    const at = sentence?.sites.findIndex((site) => site.right > 0) ?? -1;
    return sentence === null || at < 0 ? [] : [{ sentence: { ...sentence, theme: source.theme, source, seed: seed * 13 + index }, at }];
  });
  const place = places[slip.turn % Math.max(1, places.length)];
  if (place === undefined) return null;
  const slipped = { ...place, places: places.length };
  const first = right.findIndex(({ theme }) => theme === slipped.sentence.theme);
  const sentences = [...right];
  sentences.splice(Math.max(0, first), 0, slipped.sentence);
  return { sentences, slipped };
}
