import { searchEntries } from "@nianbao/shared/text";
import { choicesDocument } from "../api/documents.ts";
import { listedDocument } from "../api/listDocuments.ts";
import type { Query } from "../api/query.ts";
import type { ListState } from "./listAddress.ts";

/** What a list can be narrowed to. */
export interface ListChoices {
  /** Null where there are too many to choose from: then the name is typed. */
  agencies: readonly { slug: string; name: string }[] | null;
  /** The name of the agency that was chosen, or what was typed for it. */
  agencyName: string;
  /** Newest first. */
  years: readonly number[];
}

/** A list's state as it was meant: an agency that was typed by its name has its slug. */
export interface Narrowed {
  state: ListState;
  choices: ListChoices;
}

const mostOffered = 200;

/** What there is to choose from, and what was chosen. */
export async function narrow(query: Query, state: ListState): Promise<Narrowed> {
  const { listed } = await query(listedDocument, { limit: mostOffered });
  const agencies = listed ?? [];
  const years = [...new Set(agencies.flatMap(({ reports }) => reports.map(({ year }) => year)))].sort((a, b) => b - a);
  if (agencies.length < mostOffered) return { state, choices: { agencies, agencyName: "", years } };
  const { slug, name } = state.agency === "" ? { slug: "", name: "" } : await agencyMeant(query, state.agency);
  return { state: { ...state, agency: slug }, choices: { agencies: null, agencyName: name, years } };
}

// What names no agency stays as it was typed: the list is then empty and the words stand in the form.
async function agencyMeant(query: Query, typed: string): Promise<{ slug: string; name: string }> {
  const { comparables } = await query(choicesDocument, {});
  const all = (comparables?.agencies ?? []).map(({ slug, name, aliases }) => ({ code: slug, name, aliases }));
  const found = all.find(({ code }) => code === typed) ?? searchEntries(all, typed, 1)[0];
  return found === undefined ? { slug: typed, name: typed } : { slug: found.code, name: found.name };
}
