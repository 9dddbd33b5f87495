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
