/** A report's title without the agency's name in front of it, where the page has said the name already. */
export function shortTitle(title: string, agency: string): string {
  const rest = title.startsWith(agency) ? title.slice(agency.length).trim() : "";
  return rest === "" ? title : rest;
}
