import type { Reader } from "./reader.ts";

/** Calls the loader at most once; after a failure the next call tries again. */
export function onceLoaded<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/**
 * Lets the app answer taps on links of this site. It is fetched when a finger or pointer comes near one, so a reader
 * who only reads never pays for it; whatever fails, the link is followed as a plain link.
 */
export function watchLinks(base: string, load: () => Promise<Reader>): void {
  const warm = (event: Event) => {
    if (linkOf(event, base) !== undefined) load().catch(() => undefined);
  };
  for (const type of ["pointerover", "touchstart", "focusin"]) document.addEventListener(type, warm, { passive: true });
  document.addEventListener("click", (event) => {
    const link = isPlain(event) ? linkOf(event, base) : undefined;
    if (link === undefined) return;
    event.preventDefault();
    load()
      .then((reader) => reader.go(link.href.slice(link.origin.length + base.length)))
      .catch(() => location.assign(link.href));
  });
}

function isPlain(event: MouseEvent): boolean {
  return !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function linkOf(event: Event, base: string): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.href === "" || link.origin !== location.origin || !link.pathname.startsWith(`${base}/`)) return undefined;
  if (link.target !== "" || link.hasAttribute("download")) return undefined;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere && link.hash !== "" ? undefined : link;
}
