import { dayOf } from "../i18n/dates.ts";
import { fill } from "../i18n/fill.ts";
import { notices } from "../i18n/zh-CN.notices.ts";
import { clearNotice, showNotice } from "../ui/notices.ts";

/** Says that what is shown was kept earlier, and when. */
export function keptNotice(keptAt: string): void {
  showNotice("kept", fill(notices.kept, { date: dayOf(keptAt) }));
}

export function clearKeptNotice(): void {
  clearNotice("kept");
}

/** Says when the network goes, and takes it back when it returns. */
export function watchNetwork(base: string): void {
  const check = () => {
    if (navigator.onLine) clearNotice("offline");
    else showNotice("offline", notices.offline, { name: notices.offlineLink, run: `${base}/offline` });
  };
  addEventListener("online", check);
  addEventListener("offline", check);
  check();
}
