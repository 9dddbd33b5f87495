import { randomOf, type Random } from "../roundtrip/random.ts";
import type { Figures } from "../roundtrip/randomFigures.ts";
import { codesOfConcept, sumOf } from "./concepts.ts";
import { exactFigure, roundedFigure, set, type FigureHabits } from "./figureStyle.ts";
import { slippedFigure, slippedPercent, type SlipKind } from "./slips.ts";
import type { Wording } from "./wordings/wording.ts";

/** What a report's sentences have in common. */
export interface Voice {
  year: number;
  we: readonly string[];
  /** A government, which has departments and towns below it. */
  isGovernment: boolean;
  cells: Figures;
  habits: FigureHabits;
}

/** A place in a sentence where an office can slip, and what a finding must then say. */
export interface Site {
  kind: SlipKind;
  concept: string;
  codes: string[];
  /** What the sentence says, and what is right: the table's figure, the classes' sum, the computed percentage. */
  said: number;
  right: number;
}

export interface Sentence {
  wording: string;
  text: string;
  sites: Site[];
}

/** Writes a sentence of a wording, or null where the table cannot fill it. `slipAt` is the site that is got wrong. */
export function expand(wording: Wording, voice: Voice, seed: number, slipAt: number | null): Sentence | null {
  if (wording.unless !== undefined && codesOfConcept(wording.unless, voice.cells) !== null) return null;
  const expansion = new Expansion(wording, voice, seed, slipAt);
  const text = expansion.write();
  return text === null ? null : { wording: wording.text, text, sites: expansion.sites };
}

const classNames = ["机构职能类信息", "政策法规类信息", "规划计划类信息", "财政资金类信息", "人事任免类信息", "重大项目类信息", "社会保障类信息", "工作动态类信息"];
const whens = ["{year}年，{we}", "{year}年度，{we}", "{year}年{we}", "{year}年，", "全年，{we}", "全年", "本年度，{we}", "本年度", "今年，{we}", "{year}年1月1日至12月31日，{we}", "一年来，{we}", "{year}年以来，{we}", "截至{year}年12月31日，{we}全年"];

class Expansion {
  readonly sites: Site[] = [];
  private readonly values = new Map<string, number>();
  private readonly random: Random;
  private readonly separator: string;
  private isPossible = true;

  private readonly wording: Wording;
  private readonly voice: Voice;
  private readonly seed: number;
  private readonly slipAt: number | null;

  constructor(wording: Wording, voice: Voice, seed: number, slipAt: number | null) {
    this.wording = wording;
    this.voice = voice;
    this.seed = seed;
    this.slipAt = slipAt;
    this.random = randomOf(seed);
    this.separator = this.random.pick(["，", "，", "、", "；"]);
  }

  write(): string | null {
    const chosen = this.wording.text.replace(/\[([^\]]*)\]/g, (_whole, choices: string) => this.random.pick(choices.split("|")));
    const text = chosen.replace("{when}", () => this.random.pick(whens)).replace(/\{([^}]*)\}/g, (_whole, token: string) => this.token(token));
    return this.isPossible ? text : null;
  }

  private token(token: string): string {
    const { year, we } = this.voice;
    if (token === "gov") return this.governmentOnly();
    if (token === ",") return this.separator;
    if (token === "year" || token === "last" || token === "next") return set(String(year + { year: 0, last: -1, next: 1 }[token]), this.voice.habits).trimStart();
    if (token === "we") return this.random.pick(we);
    if (token === "count") return this.random.pick(["共", "累计", "共计", "总计", "", ""]);
    if (token.startsWith("#")) return set(String(this.between(token.slice(1))), this.voice.habits);
    const [verb = "", ...rest] = token.split(":");
    const name = rest.join(":");
    switch (verb) {
      case "known": return this.remember(name, this.value(name));
      case "free": return this.free(rest[0] ?? "", rest[1] ?? "");
      case "no": return this.no(name);
      case "part": return this.remember(token, this.partOf(name));
      case "rest": return this.remember(token, this.value(name) - this.value(`part:${name}`));
      case "before": return this.remember(token, this.beforeOf(name));
      case "growth": return this.growth(name);
      case "moved": return this.moved(name);
      case "share": return this.share(name);
      case "classes": return this.classes(rest[0] ?? "", rest[1] ?? "");
      default: return this.figure(token.replace("+", ""), token.endsWith("+"));
    }
  }

  private governmentOnly(): string {
    if (!this.voice.isGovernment) this.isPossible = false;
    return "";
  }

  private between(range: string): number {
    const [least = 0, most = 0] = range.split("-").map(Number);
    return this.random.int(least, most);
  }

  /** The value of a concept or of something named before; 0 and no sentence where there is none. */
  private value(name: string): number {
    const known = this.values.get(name);
    if (known !== undefined) return known;
    const codes = name.includes(":") ? null : codesOfConcept(name, this.voice.cells);
    if (codes === null) this.isPossible = false;
    return codes === null ? 0 : sumOf(codes, this.voice.cells);
  }

  private remember(name: string, value: number): string {
    this.values.set(name, value);
    return set(String(value), this.voice.habits);
  }

  private free(name: string, range: string): string {
    return this.remember(name, this.between(range));
  }

  private figure(name: string, isPositive: boolean): string {
    const codes = codesOfConcept(name, this.voice.cells);
    const right = this.value(name);
    if (codes === null || (isPositive && right === 0) || !Number.isFinite(right)) {
      this.isPossible = false;
      return "";
    }
    const own = this.seed * 31 + this.sites.length * 7;
    const random = randomOf(own);
    const isComputed = /\{(share|growth|moved|classes|part)/.test(this.wording.text);
    const rounded = this.voice.habits.hasRounding && !isComputed && !isPositive && random.chance(0.15) ? roundedFigure(right, this.voice.habits, random) : null;
    if (rounded !== null) return rounded;
    const said = this.slipsHere() ? slippedFigure(right, this.voice.cells, random) : right;
    this.sites.push({ kind: "figure", concept: name, codes, said, right });
    return exactFigure(said, this.voice.habits, own + 1);
  }

  private no(name: string): string {
    const codes = codesOfConcept(name, this.voice.cells);
    const right = this.value(name);
    if (codes !== null) this.sites.push({ kind: "nothing", concept: name, codes, said: 0, right });
    return "";
  }

  private partOf(name: string): number {
    const whole = this.value(name);
    if (whole < 2) this.isPossible = false;
    return this.random.int(1, Math.max(1, whole - 1));
  }

  private beforeOf(name: string): number {
    const now = this.value(name);
    if (now < 5 || !Number.isInteger(now)) this.isPossible = false;
    const before = Math.max(3, Math.round(now * (0.4 + this.random.next() * 1.8)));
    return before === now ? before + 1 : before;
  }

  private growth(name: string): string {
    const before = this.value(`before:${name}`);
    const percent = ((this.value(name) - before) / before) * 100;
    return `${percent < 0 ? this.random.pick(["下降", "减少"]) : this.random.pick(["增长", "增加", "上升"])}${this.percent("growth", name, Math.abs(percent), percent < 0 ? 99 : 1e6)}%`;
  }

  private moved(name: string): string {
    const before = this.beforeOf(name);
    this.values.set(`before:${name}`, before);
    const change = this.value(name) - before;
    return `${change < 0 ? "减少" : "增加"}${set(String(Math.abs(change)), this.voice.habits)}`;
  }

  private share(names: string): string {
    const [part = "", whole = ""] = names.split("/");
    if (this.value(whole) < 3 || this.value(part) > this.value(whole) || this.value(part) < this.value(whole) / 50) this.isPossible = false;
    return this.percent("share", names, (this.value(part) / this.value(whole)) * 100, 100);
  }

  private percent(kind: "share" | "growth", concept: string, exact: number, most: number): string {
    const decimals = this.random.pick([0, 1, 1, 2, 2]);
    const right = Number(exact.toFixed(decimals));
    const said = this.slipsHere() ? slippedPercent(right, most, randomOf(this.seed + 5)) : right;
    this.sites.push({ kind, concept, codes: [], said, right: exact });
    return set(String(said), this.voice.habits);
  }

  /** Classes that sum to a total, the last of them 其他. */
  private classes(name: string, unit: string): string {
    const total = this.value(name);
    if (total < 12 || !Number.isInteger(total)) this.isPossible = false;
    const count = this.random.int(2, 5);
    const sizes = Array.from({ length: count }, () => this.random.int(1, Math.max(1, Math.floor(total / (count + 1)))));
    const others = total - sizes.reduce((sum, size) => sum + size, 0);
    const first = this.random.int(0, classNames.length - count);
    const isSlip = this.slipsHere();
    const printed = [...sizes.map((size, index) => (isSlip && index === 0 ? (size > 9 ? size - 7 : size + 7) : size)), others];
    this.sites.push({ kind: "sum", concept: name, codes: [], said: total, right: printed.reduce((sum, size) => sum + size, 0) });
    return printed.map((size, index) => `${index === count ? "其他信息" : (classNames[first + index] ?? "")}${set(String(size), this.voice.habits)}${unit}`).join(this.separator);
  }

  private slipsHere(): boolean {
    return this.slipAt === this.sites.length;
  }
}
