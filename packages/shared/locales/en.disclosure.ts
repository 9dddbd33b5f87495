import type { FindingWording } from "./finding.ts";

/** English sentences for what must not be published, by finding code. */
export const disclosureMessages: Readonly<Record<string, FindingWording>> = {
  "privacy.identityNumber": ({ facts }) => `The text holds an identity card number${shown(facts.masked)}; delete or mask it before publication${more(facts.more)}.`,
  "privacy.mobile": ({ facts }) =>
    facts.isContact === true
      ? `The contact details hold a mobile phone number${shown(facts.masked)}; check that it is the office's own, and give a land line in place of a personal one${more(facts.more)}.`
      : `The text holds a mobile phone number${shown(facts.masked)}; delete or mask it before publication${more(facts.more)}.`,
  "privacy.bankCard": ({ facts }) => `The text holds a bank card or account number${shown(facts.masked)}; delete or mask it before publication${more(facts.more)}.`,
  "privacy.address": ({ facts }) => `The text holds a person's home address${shown(facts.masked)}; delete or mask it before publication${more(facts.more)}.`,
  "privacy.name": ({ facts }) => `The text holds a person's name${shown(facts.masked)}; check before publication whether it should be left out${more(facts.more)}.`,
  "secrecy.internalDocument": ({ facts }) =>
    facts.kind === "closed"
      ? `The text cites ${numbersOf(facts.numbers)}, by its number possibly an internal document; check before publication that it may be cited${more(facts.more)}.`
      : `The text cites ${numbersOf(facts.numbers)}, of a series of a Party committee or leading Party group and possibly not public; check before publication that it may be cited${more(facts.more)}.`,
  "secrecy.word": ({ facts }) => `The text holds ${wordOf(facts.word)} of the local list${times(facts.times)}; check it before publication${more(facts.more)}.`,
};

const mostNumbers = 5;

function shown(fact: unknown): string {
  return typeof fact === "string" ? ` (${fact})` : "";
}

function wordOf(fact: unknown): string {
  return typeof fact === "string" ? `the word “${fact}”` : "a word";
}

function times(fact: unknown): string {
  return typeof fact === "number" && fact > 1 ? `, ${fact} times` : "";
}

function more(fact: unknown): string {
  return typeof fact === "number" ? ` (${fact} more like it are not listed one by one)` : "";
}

function numbersOf(fact: unknown): string {
  const numbers = Array.isArray(fact) ? fact.map(String) : [];
  if (numbers.length === 0) return "a document";
  return numbers.length > mostNumbers ? `${numbers.slice(0, mostNumbers).join(", ")} and ${numbers.length - mostNumbers} more` : numbers.join(", ");
}
