import type { Citation, Claim } from "@nianbao/shared/report";
import { fold } from "@nianbao/shared/text";

/** The form in which words are looked for: one width, small letters, neither blanks nor what cannot be printed (the database takes no NUL). */
export function soughtForm(text: string): string {
  return fold(text).replace(/[\s\p{Cc}]/gu, "").toLowerCase();
}

/** What the words of a search may stand in: the sentence, and what the figure was understood to count. */
export function soughtOfClaim({ passage, what, unit, scope }: Claim): string {
  return [passage.text, what, unit, scope ?? ""].map(soughtForm).join("\n");
}

export function soughtOfCitation({ number, title }: Citation): string {
  return `${citedForm(number)}\n${citedForm(title ?? "")}`;
}

/** The same with round brackets, whatever brackets a document's number was typed with. */
export function citedForm(text: string): string {
  return soughtForm(text).replace(/[[{<【《〈]/g, "(").replace(/[\]}>】》〉]/g, ")");
}
