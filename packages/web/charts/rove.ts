import { nameEnd } from "./names.ts";

const watched = new WeakSet<Document>();

/**
 * Lets every chart of the page be looked at by touch, pointer and arrow keys, whether the server or the app drew it:
 * what is looked at is read out below the chart, and a second tap or Enter leads to the figure. A page is watched once, whoever asks.
 */
export function watchCharts(page: Document): void {
  if (watched.has(page)) return;
  watched.add(page);
  let wasShown = false;
  page.addEventListener("focusin", ({ target }) => show(markAt(target)));
  page.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse") show(markUnder(event));
  });
  page.addEventListener("pointerdown", (event) => {
    wasShown = markUnder(event)?.classList.contains("on") === true;
  });
  page.addEventListener("click", (event) => {
    const mark = hasModifier(event) ? null : markUnder(event);
    if (mark === null) return;
    event.preventDefault();
    // A press of Enter is a click without a count: what it stands on was shown when it got the focus.
    if (event.detail === 0 || wasShown) follow(mark);
    else show(mark, true);
  });
  page.addEventListener("keydown", (event) => {
    const mark = hasModifier(event) ? null : markAt(event.target);
    if (mark !== null && press(mark, event.key)) event.preventDefault();
  });
}

const hasModifier = (event: MouseEvent | KeyboardEvent) => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
const chartOf = (mark: Element) => mark.closest("[data-chart]");
const marksOf = (chart: Element | null) => [...(chart?.querySelectorAll<SVGElement>("[data-mark]") ?? [])];
const markAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<SVGElement>("[data-mark]") : null);

const reach = 40;

/** The mark at the pointer; among many thin lines the nearest. */
function markUnder({ target, clientX, clientY }: MouseEvent): SVGElement | null {
  const plot = target instanceof Element ? target.closest(".chart-box")?.querySelector(".plot") : null;
  if (!plot?.querySelector(".dense")) return markAt(target);
  const { left, top, width, height } = plot.getBoundingClientRect();
  let nearest: SVGElement | null = null;
  let least = reach;
  for (const mark of marksOf(plot)) {
    for (const [x, y] of spotsOf(mark)) {
      const distance = Math.hypot(left + x * width - clientX, top + y * height - clientY);
      if (distance >= least) continue;
      least = distance;
      nearest = mark;
    }
  }
  return nearest;
}

/** The points of a thin line as parts of the plot, read from its path (drawn in a square of 1000). */
function spotsOf(mark: Element): [x: number, y: number][] {
  return [...(mark.getAttribute("d") ?? "").matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x) / 1000, Number(y) / 1000]);
}

/** Moves the focus along a line and from line to line; among thin lines every arrow changes the line. */
function press(mark: SVGElement, key: string): boolean {
  const marks = marksOf(chartOf(mark));
  const { mark: series, year } = mark.dataset;
  const row = marks.filter((each) => each.dataset["mark"] === series);
  const column = marks.filter((each) => each.dataset["year"] === year);
  const steps: Record<string, SVGElement | undefined> = {
    ArrowRight: row[row.indexOf(mark) + 1],
    ArrowLeft: row[row.indexOf(mark) - 1],
    ArrowDown: column[column.indexOf(mark) + 1],
    ArrowUp: column[column.indexOf(mark) - 1],
    Home: row[0],
    End: row[row.length - 1],
  };
  if (key === "Escape") hide(chartOf(mark));
  else if (key === "Enter") follow(mark);
  else if (key in steps) enter(steps[key]);
  else return false;
  return true;
}

function enter(mark: SVGElement | undefined): void {
  if (mark === undefined) return;
  // Shown first: a thin line can only be focused once it has its place in the tab order.
  show(mark);
  mark.focus();
}

function show(mark: SVGElement | null, isAloud = false): void {
  const chart = mark && chartOf(mark);
  const readout = chart?.querySelector<HTMLElement>(".chart-readout");
  if (!mark || !readout || (mark.classList.contains("on") && !isAloud)) return;
  hide(chart);
  chart?.querySelector("[data-mark][tabindex='0']")?.setAttribute("tabindex", "-1");
  mark.setAttribute("tabindex", "0");
  mark.classList.add("on");
  const label = mark.getAttribute("aria-label") ?? mark.dataset["label"] ?? "";
  if (mark.dataset["label"] !== undefined) setAll(mark, { role: "img", "aria-label": label });
  nameLine(chart, mark, label);
  const href = mark.getAttribute("href") ?? mark.dataset["href"];
  const text = document.createElement(href ? "a" : "b");
  text.textContent = label;
  text.tabIndex = -1;
  if (href) text.setAttribute("href", href);
  // A mark with the keyboard's focus is announced by its own name; a touched one is not.
  readout.setAttribute("aria-live", isAloud ? "polite" : "off");
  readout.dataset["hint"] ??= readout.textContent ?? "";
  readout.replaceChildren(text);
}

function hide(chart: Element | null): void {
  chart?.querySelector("[data-mark].on")?.classList.remove("on");
  chart?.querySelector(".dense-name")?.replaceChildren();
  const readout = chart?.querySelector<HTMLElement>(".chart-readout");
  if (readout?.dataset["hint"] !== undefined) readout.textContent = readout.dataset["hint"];
}

/** Writes the name of a thin line at its end. */
function nameLine(chart: Element | null, mark: SVGElement, label: string): void {
  const text = chart?.querySelector(".dense-name");
  const end = spotsOf(mark).sort(([a], [b]) => b - a)[0];
  if (!text || !end) return;
  text.textContent = label.slice(0, label.lastIndexOf(nameEnd));
  setAll(text, { x: `${end[0] * 100}%`, y: `${end[1] * 100}%`, dy: "-0.8em", "text-anchor": end[0] > 0.5 ? "end" : "start" });
}

function setAll(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Follows the link of the readout, which the app answers like any other. */
function follow(mark: SVGElement): void {
  show(mark);
  chartOf(mark)?.querySelector<HTMLElement>(".chart-readout a")?.click();
}
