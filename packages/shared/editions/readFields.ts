import type { Wording } from "./crosswalk.ts";

/** Something that is wrong with a crosswalk file: where it stands and what it is about. The wording is in the locales. */
export interface CrosswalkProblem {
  code:
    | "notJson" | "notObject" | "notList" | "notText" | "notBoolean" | "notYear" | "notSlug" | "unknownMember" | "unknownWord"
    | "unknownEdition" | "unknownCode" | "backwards" | "branch" | "duplicate" | "ambiguous" | "needsBreak" | "needsNote" | "needsFrom" | "needsTo" | "needsNoFrom" | "needsNoTo";
  /** From the top of the file, as a programmer would write it: `steps[0].edges[3].kind`; empty for the whole file. */
  path: string;
  facts: Readonly<Record<string, string>>;
}

/** One value of a file, with its place and the list that its problems go to. Reading never throws: what is wrong is said, and something harmless returned. */
export class Field {
  readonly value: unknown;
  readonly path: string;
  private readonly problems: CrosswalkProblem[];

  constructor(value: unknown, path: string, problems: CrosswalkProblem[]) {
    this.value = value;
    this.path = path;
    this.problems = problems;
  }

  say(code: CrosswalkProblem["code"], facts: CrosswalkProblem["facts"] = {}): void {
    this.problems.push({ code, path: this.path, facts });
  }

  /** The members of an object; one that is not in the list is a slip of the pen, and said. */
  members<Name extends string>(names: readonly Name[]): Record<Name, Field> | null {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.say("notObject");
      return null;
    }
    const own = new Map(Object.entries(value));
    for (const name of own.keys()) if (!(names as readonly string[]).includes(name)) this.say("unknownMember", { name: shorten(name), known: names.join("、") });
    const at = (name: Name): [Name, Field] => [name, new Field(own.get(name), this.path === "" ? name : `${this.path}.${name}`, this.problems)];
    return Object.fromEntries(names.map(at)) as Record<Name, Field>;
  }

  list(): Field[] {
    if (Array.isArray(this.value)) return (this.value as unknown[]).map((item, index) => new Field(item, `${this.path}[${index}]`, this.problems));
    this.say("notList");
    return [];
  }

  text(): string {
    if (typeof this.value === "string" && this.value.trim() !== "") return this.value;
    this.say("notText");
    return "";
  }

  boolean(): boolean {
    if (typeof this.value !== "boolean") this.say("notBoolean");
    return this.value === true;
  }

  word<Word extends string>(words: readonly Word[]): Word | null {
    const word = words.find((known) => known === this.value) ?? null;
    if (word === null) this.say("unknownWord", { word: shorten(this.value), known: words.join("、") });
    return word;
  }

  /** A sentence in both languages; it may be empty only where nothing needs explaining. */
  wording(mustSay: boolean): Wording {
    const members = this.members(["zh-CN", "en"]);
    if (members === null) return { "zh-CN": "", en: "" };
    const read = (field: Field): string => {
      if (typeof field.value !== "string") field.say("notText");
      else if (mustSay && field.value.trim() === "") field.say("needsNote");
      return typeof field.value === "string" ? field.value : "";
    };
    return { "zh-CN": read(members["zh-CN"]), en: read(members.en) };
  }
}

/** A value from a file as a sentence may quote it. */
export function shorten(value: unknown): string {
  const text = typeof value === "string" ? value : value === undefined ? "" : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
