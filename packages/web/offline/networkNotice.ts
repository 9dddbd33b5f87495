import { dayOf } from "../i18n/dates.ts";
import { fill } from "../i18n/fill.ts";
import { inLocale } from "../i18n/locale.ts";
import { noticesNow, shownLocale } from "../i18n/noticesNow.ts";
import { offlinePath } from "../ui/paths.ts";
import { clearNotice, showNotice } from "../ui/notices.ts";

/** One notice at a time: that a page was kept says that the network is gone. */
let isKept = false;

/** Says that what is shown was kept earlier, and when. */
export async function keptNotice(keptAt: string): Promise<void> {
  const { kept } = await noticesNow();
  clearNotice("offline");
  isKept = true;
  showNotice("kept", fill(kept, { date: dayOf(keptAt, shownLocale()) }));
}

export function clearKeptNotice(): void {
  isKept = false;
  clearNotice("kept");
}

/** Says when the network goes, and takes it back when it returns. */
export function watchNetwork(base: string): void {
  const check = async () => {
    const { offline, offlineLink } = await noticesNow();
    if (navigator.onLine || isKept) clearNotice("offline");
    else showNotice("offline", offline, { name: offlineLink, run: base + inLocale(offlinePath, shownLocale()) });
  };
  for (const type of ["online", "offline"]) addEventListener(type, () => void check());
  void check();
}
