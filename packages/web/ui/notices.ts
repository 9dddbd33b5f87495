/** What a notice offers to do. */
export interface NoticeAction {
  name: string;
  run: string | (() => void);
}

/** Shows a plain sentence at the foot of the page, once per id. */
export function showNotice(id: string, text: string, action?: NoticeAction): void {
  clearNotice(id);
  const notice = document.createElement("p");
  notice.id = `notice-${id}`;
  notice.append(text);
  if (action !== undefined) notice.append(" ", actionElement(action));
  document.getElementById("notices")?.append(notice);
}

export function clearNotice(id: string): void {
  document.getElementById(`notice-${id}`)?.remove();
}

function actionElement({ name, run }: NoticeAction): HTMLElement {
  const element = document.createElement(typeof run === "string" ? "a" : "button");
  element.textContent = name;
  if (element instanceof HTMLAnchorElement) element.href = typeof run === "string" ? run : "";
  else if (typeof run === "function") element.addEventListener("click", run);
  return element;
}
