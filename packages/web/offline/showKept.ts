import { dayOf } from "../i18n/dates.ts";
import { fill } from "../i18n/fill.ts";
import type { Notices } from "../i18n/messages/zh-CN.notices.ts";
import { noticesNow, shownLocale } from "../i18n/noticesNow.ts";
import { chineseRuns } from "../ui/chineseRuns.ts";
import { listKept, type Kept } from "./listKept.ts";

/** Fills the offline page's list. It makes plain elements, so that it works before and after the app has taken over. */
export async function showKept(list: HTMLElement, base: string, isInstead = false): Promise<void> {
  const notices = await noticesNow();
  if (!("caches" in window)) return list.replaceChildren(paragraph(notices.keptUnsupported));
  const kept = await listKept(base, shownLocale(), notices);
  const lead = isInstead ? [paragraph(notices.notKept)] : [];
  if (kept.length === 0) return list.replaceChildren(...lead, paragraph(notices.keptNone));
  const items = document.createElement("ul");
  items.className = "kept-list";
  items.append(...kept.map((each) => item(each, notices)));
  list.replaceChildren(...lead, items);
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function item({ path, title, locale, keptAt }: Kept, notices: Notices): HTMLElement {
  const element = document.createElement("li");
  const link = document.createElement("a");
  link.href = path;
  link.lang = locale;
  link.append(...(locale === "en" ? withChineseMarked(title) : [title]));
  const day = document.createElement("span");
  day.className = "quiet";
  day.textContent = keptAt === "" ? "" : fill(notices.keptOn, { date: dayOf(keptAt, shownLocale()) });
  element.append(link, day);
  return element;
}

function withChineseMarked(text: string): (string | HTMLElement)[] {
  return chineseRuns(text).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const element = document.createElement("span");
    element.lang = "zh-CN";
    element.textContent = piece;
    return element;
  });
}
