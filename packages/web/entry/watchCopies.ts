import { noticesNow } from "../i18n/noticesNow.ts";
import { clearNotice, showNotice } from "../ui/notices.ts";

const shownFor = 4000;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** A link that offers to copy leads to what there is to copy; where the browser allows it, the words are copied instead. */
export function watchCopies(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-copy]") : null;
    const words = link === null ? null : (document.querySelector(link.hash)?.textContent ?? null);
    // Without https a page has no clipboard.
    if (words === null || link === null || !("clipboard" in navigator)) return;
    event.preventDefault();
    navigator.clipboard.writeText(words).then(said, () => location.assign(link.hash));
  });
}

async function said(): Promise<void> {
  showNotice("copied", (await noticesNow()).copied);
  clearTimeout(hiding);
  hiding = setTimeout(() => clearNotice("copied"), shownFor);
}
