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
export function openTarget(hash: string): void {
  const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  for (const before of document.querySelectorAll(".aimed")) before.classList.remove("aimed");
  // A step inside the app changes the address without making the browser's own :target.
  target?.classList.add("aimed");
  const folded = target?.closest<HTMLDetailsElement>("details:not([open])");
  if (!target || !folded) return;
  folded.open = true;
  target.scrollIntoView({ block: "center" });
}

/** Opens what links on this page point into, and what its own address does. */
export function watchTargets(): void {
  openTarget(location.hash);
  addEventListener("hashchange", () => openTarget(location.hash));
}
