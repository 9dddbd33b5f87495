/** A fact as words; nothing where it is neither text nor number. */
export const textOf = (fact: unknown): string => (typeof fact === "string" || typeof fact === "number" ? String(fact) : "");

/** The words of the text with the figure in its place, in quotation marks: “完成34个行政规范性文件的解读图解”. What is quoted is Chinese in every language. */
export function quote(what: unknown, said: unknown, unit: unknown): string {
  // Quotation marks of the text stand inside ours.
  const words = textOf(what).replace(/[“”"]/g, (mark) => (mark === "“" ? "‘" : "’"));
  const figure = `${textOf(said)}${textOf(unit)}`;
  // 未收到申请 states its 0 in words.
  if (unit === "" && said === 0) return `“${words}”`;
  return words.includes("…") ? `“${words.replace("…", figure)}”` : `“${words}${figure}”`;
}

const mostAddends = 16;

/** The figures of a list as a sum that can be checked: （594+281+98）. */
export function addends(items: unknown, open: string, close: string): string {
  if (!Array.isArray(items) || items.length === 0 || items.length > mostAddends) return "";
  const values = items.map((item: unknown) => (typeof item === "object" && item !== null && "value" in item ? textOf(item.value) : ""));
  return values.includes("") ? "" : `${open}${values.join("+")}${close}`;
}
