import { applicants, disputeTotals, partsOfResults } from "./nationalShape.ts";
import type { Edition } from "../../packages/shared/editions/index.ts";
import type { Random } from "./random.ts";

/** Figures by code, a number for every cell. */
export type Figures = Record<string, number>;

/** How large the counts of an office are: most are 0, and the larger ones have up to this many digits. */
export type Size = 2 | 4 | 7;

export function randomCount(random: Random, size: Size, zeros = 0.6): number {
  if (random.chance(zeros)) return 0;
  const digits = Math.min(size, random.pick([1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7]));
  return random.int(digits === 1 ? 1 : 10 ** (digits - 1), 10 ** digits - 1);
}

/** An amount of money with at most six decimals. */
export function randomAmount(random: Random, size: Size): number {
  const decimals = random.pick([0, 1, 2, 2, 4, 6]);
  return Number((randomCount(random, size, 0.3) + random.next()).toFixed(decimals)) * (random.chance(0.4) ? 0 : 1);
}

/** Shares `whole` out to `count` heaps, most of them empty. */
function shareOut(random: Random, whole: number, count: number): number[] {
  const heaps = Array.from({ length: count }, () => 0);
  let rest = whole;
  while (rest > 0) {
    const taken = random.chance(0.5) ? rest : random.int(1, rest);
    const heap = random.int(0, count - 1);
    heaps[heap] = (heaps[heap] ?? 0) + taken;
    rest -= taken;
  }
  return heaps;
}

/** Makes each total that must equal its parts their sum, where the printed rows have all of the parts. */
function addUp(edition: Edition, figures: Figures): void {
  for (const { rule, severity } of edition.identities) {
    if (rule.kind !== "equal" || severity !== "error" || rule.left.length !== 1) continue;
    const parts = rule.right.map((code) => figures[code]);
    const [total = ""] = rule.left;
    if (total in figures && parts.every((part) => part !== undefined)) figures[total] = parts.reduce((sum, part) => sum + part, 0);
  }
}

const refusal = "applications.replies.refused";

/** The national form of 2014 to 2018. Usual rules (A8 to A12) are often broken: only must-rules may settle a reading. */
export function figuresOf2014(edition: Edition, codes: readonly string[], random: Random, size: Size): Figures {
  const figures: Figures = Object.fromEntries(codes.map((code) => [code, randomCount(random, size)]));
  const at = (code: string): number => figures[code] ?? 0;
  const set = (names: string[], values: number[]): void => names.forEach((name, index) => (figures[name] = values[index] ?? 0));
  figures["proactive.total"] = randomCount(random, size, 0.1);
  figures["proactive.channel.website"] = random.chance(0.7) ? at("proactive.total") : random.int(0, at("proactive.total"));
  figures["proactive.normative.disclosed"] = random.int(0, Math.min(at("proactive.total"), 40));
  for (const event of ["response.press_conference", "response.online_interview"]) figures[`${event}.by_head`] = random.int(0, Math.min(at(`${event}.total`), 9));
  const grounds = codes.filter((code) => code.startsWith(`${refusal}.`) && code !== `${refusal}.total`);
  figures[`${refusal}.total`] = randomCount(random, 2);
  // One refusal may rest on two grounds.
  set(grounds, shareOut(random, at(`${refusal}.total`) + (random.chance(0.1) ? 1 : 0), grounds.length));
  for (const block of ["reconsideration", "litigation"]) {
    const pending = random.chance(0.1) ? random.int(0, at(`${block}.total`)) : 0;
    set(["upheld", "corrected", "other"].map((outcome) => `${block}.${outcome}`), shareOut(random, at(`${block}.total`) - pending, 3));
  }
  figures["fees.application_costs"] = randomAmount(random, 2);
  figures["capacity.budget"] = randomAmount(random, 4);
  addUp(edition, figures);
  return figures;
}

/** Fujian's form: every row for the year and since the beginning, which includes the year. */
export function figuresOfFujian(edition: Edition, codes: readonly string[], random: Random, size: Size): Figures {
  const years = codes.filter((code) => !code.endsWith("#cumulative"));
  const figures: Figures = {};
  for (const code of years) {
    const isMoney = code === "fees.waived";
    figures[code] = isMoney ? randomAmount(random, 4) : randomCount(random, size);
    const before = isMoney ? randomAmount(random, 4) : randomCount(random, size, 0.5);
    figures[`${code}#cumulative`] = Number((figures[code] + before).toFixed(6));
  }
  const documents = "proactive.documents";
  const year = randomCount(random, size, 0.1);
  const before = randomCount(random, size, 0.2);
  figures[documents] = year;
  figures[`${documents}#cumulative`] = year + before;
  for (const channel of ["website", "gazette"]) {
    const share = channel === "website" && random.chance(0.7) ? year : random.int(0, year);
    figures[`proactive.channel.${channel}`] = share;
    figures[`proactive.channel.${channel}#cumulative`] = share + (random.chance(0.6) ? before : random.int(0, before));
  }
  addUp(edition, figures);
  return figures;
}

/** The national formats since 2019: per kind of applicant the results add up and balance, then the kinds add up. */
export function figuresOfGrids(edition: Edition, codes: readonly string[], random: Random, size: Size): Figures {
  const figures: Figures = {};
  for (const code of codes) if (!code.includes("@")) figures[code] = code.endsWith(".amount") ? randomAmount(random, size) : randomCount(random, size);
  for (const { code } of edition.rows.filter(({ isSigned }) => isSigned === true)) figures[code] = randomCount(random, 2) * random.pick([1, -1]);
  for (const total of disputeTotals) {
    const outcomes = ["upheld", "corrected", "other", "pending"].map((outcome) => `${total}.${outcome}`);
    figures[`${total}.total`] = outcomes.reduce((sum, code) => sum + (figures[code] = randomCount(random, 2, 0.7)), 0);
  }
  const parts = partsOfResults(codes);
  const zeros = random.pick([0.4, 0.7, 0.9]);
  applicants.forEach((kind, index) => fillApplicants(figures, parts, kind, random, index === 0 ? size : 2, index === 0 ? zeros : (1 + zeros) / 2));
  const rows = new Set(codes.filter((code) => code.includes("@")).map((code) => code.replace(/@.*/, "")));
  for (const row of rows) figures[`${row}@total`] = applicants.reduce((sum, kind) => sum + (figures[row + kind] ?? 0), 0);
  return figures;
}

/** One column of the table of applications: received and carried in equal the results and what is carried over. */
function fillApplicants(figures: Figures, parts: readonly string[], kind: string, random: Random, size: Size, zeros: number): void {
  const isNobody = kind !== "@natural" && random.chance(0.4);
  let results = 0;
  for (const part of parts) results += figures[part + kind] = isNobody ? 0 : randomCount(random, random.chance(0.05) ? size : 2, zeros);
  const carriedOut = isNobody ? 0 : randomCount(random, 2, 0.5);
  const carriedIn = Math.min(results + carriedOut, isNobody ? 0 : randomCount(random, 2, 0.5));
  figures[`applications.result.total${kind}`] = results;
  figures[`applications.carried_out${kind}`] = carriedOut;
  figures[`applications.carried_in${kind}`] = carriedIn;
  figures[`applications.new${kind}`] = results + carriedOut - carriedIn;
}
