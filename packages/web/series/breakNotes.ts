import type { MessageKey, Text } from "../i18n/text.ts";
import { segmentAt, type Break, type Series } from "./compared.ts";

/** One break as a note under the charts: where, why, and whom it concerns when not everybody. */
export interface BreakNote {
  id: string;
  title: string;
  sentences: string[];
  agencies: string[];
  indicators: string[];
}

export interface FormName {
  id: string;
  name: string;
  nameEn: string;
}

/** The notes for all breaks of some series; the same break of several agencies is one note. */
export function breakNotes(text: Text, series: readonly Series[], forms: readonly FormName[]): BreakNote[] {
  const notes = new Map<string, BreakNote>();
  for (const each of series) {
    for (const found of each.breaks) {
      const sentences = [...(text.locale === "en" ? found.notesEn : found.notes), ...renamed(text, each, found, forms)].filter((sentence) => sentence !== "");
      const key: MessageKey = found.kind === "scope" ? "compareBreakBetweenScope" : "compareBreakBetween";
      const title = text.t(key, { after: found.after, before: found.before });
      const id = `${title} ${sentences.join(" ")}`;
      const note = notes.get(id) ?? { id, title, sentences, agencies: [], indicators: [] };
      addOnce(note.agencies, each.agency.name);
      addOnce(note.indicators, text.labelOf(each.indicator));
      notes.set(id, note);
    }
  }
  return [...notes.values()].sort((a, b) => a.title.localeCompare(b.title));
}

function addOnce(names: string[], name: string): void {
  if (!names.includes(name)) names.push(name);
}

function renamed(text: Text, series: Series, { after, before, kind }: Break, forms: readonly FormName[]): string[] {
  const [earlier, later] = [segmentAt(series, after), segmentAt(series, before)];
  if (earlier === undefined || later === undefined || earlier.edition === later.edition) return [];
  const beforeForm = formName(text, forms, earlier.edition);
  const afterForm = formName(text, forms, later.edition);
  const names = { beforeForm, afterForm, beforeName: text.labelOf(earlier), afterName: text.labelOf(later) };
  const unconnected = kind === "unconnected" ? [text.t("compareBreakUnconnected")] : [];
  return [...unconnected, text.t(names.beforeName === names.afterName ? "compareBreakForms" : "compareBreakRenamed", names)];
}

/** What a form is called in the reader's language. */
export function formName({ locale }: Text, forms: readonly FormName[], id: string): string {
  const form = forms.find((each) => each.id === id);
  return (locale === "en" ? form?.nameEn : form?.name) ?? id;
}
