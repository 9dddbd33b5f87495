import type { Fact } from "@nianbao/shared/report";

/** A finding as pages tell it, whatever list it stands in. */
export interface ToldFinding {
  key: string;
  message?: string;
  messageEn?: string;
  facts: Record<string, Fact>;
  passage: { text: string; start: number; end: number } | null;
  explanation: { text: string; at: string } | null;
}

/** A piece of text that stands in another report too; `characters` counts all of it, the text may be its beginning. */
export interface SharedPassage {
  text: string;
  characters: number;
}

/** The sentence of a finding in the language that was asked for. */
export function sentenceOf({ message, messageEn, key }: Pick<ToldFinding, "message" | "messageEn" | "key">): string {
  return messageEn ?? message ?? key;
}

/** What a finding of repeated text says stands in both reports. Facts are whatever the checks of that day wrote, so their shape is looked at. */
export function sharedPassages({ passages }: ToldFinding["facts"]): SharedPassage[] {
  return (Array.isArray(passages) ? passages : []).flatMap((fact) => {
    if (typeof fact !== "object" || fact === null || Array.isArray(fact)) return [];
    return typeof fact.text === "string" && typeof fact.characters === "number" ? [{ text: fact.text, characters: fact.characters }] : [];
  });
}

/** The address of a finding on its report's page. */
export function findingId(key: string): string {
  return `f-${key}`;
}
