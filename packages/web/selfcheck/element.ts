export type Content = Node | string | null | readonly Content[];

/** Attributes by name; a function listens to the event of that name. What is undefined or false is left out. */
type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** Makes an element. Text goes in as text, never as HTML: what a file says can only be shown. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...content: Content[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...flat(content));
  return element;
}

function flat(content: readonly Content[]): (Node | string)[] {
  return content.flatMap((piece) => (piece === null ? [] : typeof piece === "string" || piece instanceof Node ? [piece] : flat(piece)));
}

/** An element that the page's own HTML holds. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** A text field that the page's own HTML holds. */
export function fieldById(id: string): HTMLTextAreaElement | HTMLInputElement {
  const found = byId(id);
  if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) return found;
  throw new Error(`#${id} is no field`);
}
