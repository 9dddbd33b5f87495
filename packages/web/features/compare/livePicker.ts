import { choicesDocument } from "../../api/documents.ts";
import { httpTransport } from "../../api/httpTransport.ts";
import { queryOver } from "../../api/query.ts";
import { inLocale, type Locale } from "../../i18n/locale.ts";
import { loadText } from "../../i18n/loadText.ts";
import type { Text } from "../../i18n/text.ts";
import { offlineTransport } from "../../offline/offlineTransport.ts";
import { compareAddress, readCompareState } from "../../ui/compareAddress.ts";
import { choicesOf, foundWords, pick, withChoice, type Choice, type Choices, type Kind } from "./picking.ts";

const loaded = new Map<string, Promise<{ text: Text; choices: Choices }>>();

async function load(base: string, locale: Locale): Promise<{ text: Text; choices: Choices }> {
  const ignore = () => undefined;
  const text = await loadText(locale);
  const { comparables, editions } = await queryOver(offlineTransport(httpTransport(base, ignore), base, ignore))(choicesDocument, {});
  return { text, choices: choicesOf(text, comparables?.agencies ?? [], comparables?.indicators ?? [], editions ?? []) };
}

/** Shows answers under a search form while its reader types; each is a plain link to the comparison with it. */
export async function enliven(form: HTMLFormElement, base: string): Promise<void> {
  if (form.dataset.alive !== undefined) return;
  form.dataset.alive = "";
  const locale: Locale = form.dataset.locale === "en" ? "en" : "zh-CN";
  const known = loaded.get(locale) ?? load(base, locale);
  loaded.set(locale, known);
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const list = form.querySelector<HTMLElement>("[data-choices]");
  const status = form.querySelector<HTMLElement>("[data-found]");
  if (input === null || list === null || status === null) return;
  const { text, choices } = await known.catch((error: unknown) => {
    loaded.delete(locale);
    delete form.dataset.alive;
    throw error;
  });
  const kind: Kind = form.dataset.pick === "indicator" ? "indicator" : "agency";
  const show = () => {
    const words = input.value.trim();
    const state = readCompareState(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    const { found, count } = pick(choices, kind, words, state);
    const address = ({ code }: Choice) => base + inLocale(compareAddress(withChoice(state, kind, code)), locale);
    list.replaceChildren(...found.map((choice) => item(choice, address(choice), kind === "agency" ? text.dataLang : undefined)));
    status.textContent = foundWords(text, words, found, count);
  };
  input.addEventListener("input", show);
  form.addEventListener("keydown", (event) => walk(event, input, list));
  show();
}

function item({ name }: Choice, href: string, lang: string | undefined): HTMLLIElement {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = name;
  if (lang !== undefined) link.lang = lang;
  line.append(link);
  return line;
}

/** Arrow keys lead from the field through its answers and back. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>("a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" && at > 0) input.focus();
  if (step === undefined || at === -1) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}
