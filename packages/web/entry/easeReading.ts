const openDrawer = (): HTMLDetailsElement | null => document.querySelector("details.drawer[open]");

/** The contents fold away once they have led somewhere, at a tap beside them, and at Escape. Without this they fold at their own button only. */
export function watchDrawer(): void {
  document.addEventListener("click", (event) => {
    const drawer = openDrawer();
    const target = event.target instanceof Element ? event.target : null;
    if (drawer !== null && (target?.closest("a") != null || !drawer.contains(target))) drawer.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const drawer = event.key === "Escape" ? openDrawer() : null;
    if (drawer === null) return;
    drawer.open = false;
    drawer.querySelector("summary")?.focus();
  });
}

/** Brings the year being read into sight where the row of years is longer than the screen. */
export function showYear(): void {
  const year = document.querySelector<HTMLElement>(".years [aria-current]");
  const row = year?.closest("ul");
  if (year && row) row.scrollLeft = year.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - year.clientWidth) / 2;
}

/** Opens what the address points into: browsers before 2022 leave it folded, and so does a step inside the app. */
export function openTarget(hash: string): HTMLElement | null {
  const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  for (const before of document.querySelectorAll(".aimed")) before.classList.remove("aimed");
  // A step inside the app changes the address without making the browser's own :target.
  target?.classList.add("aimed");
  const folded = target === null ? [] : foldedAround(target);
  for (const each of folded) each.open = true;
  if (folded.length > 0) target?.scrollIntoView({ block: "center" });
  return target;
}

function foldedAround(target: Element): HTMLDetailsElement[] {
  const folded: HTMLDetailsElement[] = [];
  for (let around = target.closest("details"); around != null; around = around.parentElement?.closest("details") ?? null) if (!around.open) folded.push(around);
  return folded;
}

/** Opens what links on this page point into, and what its own address does. A figure that is tapped opens its source in the table. */
export function watchTargets(): void {
  openTarget(location.hash);
  addEventListener("hashchange", () => {
    const target = openTarget(location.hash);
    const source = target instanceof HTMLTableRowElement ? target.querySelector("details") : target?.closest<HTMLDetailsElement>("#table details");
    if (source == null) return;
    source.open = true;
    source.querySelector("summary")?.focus({ preventScroll: true });
  });
}

/** Brings a source that was opened into sight, and folds it at Escape; the figure it belongs to has the focus again. */
export function watchSources(): void {
  const opened = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open && target.closest("#table") !== null) target.lastElementChild?.scrollIntoView({ block: "nearest" });
  };
  // This event does not bubble.
  document.addEventListener("toggle", opened, true);
  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" ? document.activeElement?.closest<HTMLDetailsElement>("#table details[open]") : null;
    if (open == null) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
}
