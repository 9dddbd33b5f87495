import { onceLoaded } from "./watchLinks.ts";

/** Where a reader begins to type for something to compare, answers appear while typing; without this the form is sent. */
export function watchPickers(base: string): void {
  const load = onceLoaded(() => import("../features/compare/livePicker.ts"));
  document.addEventListener("focusin", ({ target }) => {
    const form = target instanceof HTMLInputElement ? target.closest<HTMLFormElement>("form[data-pick]") : null;
    // Whatever fails, the form still works by being sent.
    if (form !== null) load().then(({ enliven }) => enliven(form, base)).catch(() => undefined);
  });
}
