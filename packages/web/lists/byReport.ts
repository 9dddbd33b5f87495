interface InReport<Report> {
  report: Report;
}

/** Entries that follow each other in one report, under that report. */
export function byReport<Report extends { year: number; scope: string; agency: { slug: string } }, Entry extends InReport<Report>>(entries: readonly Entry[]): { report: Entry["report"]; items: Entry[] }[] {
  const groups: { report: Entry["report"]; items: Entry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.report, entry.report)) last.items.push(entry);
    else groups.push({ report: entry.report, items: [entry] });
  }
  return groups;
}

function isSame(one: { year: number; scope: string; agency: { slug: string } }, other: typeof one): boolean {
  return one.agency.slug === other.agency.slug && one.year === other.year && one.scope === other.scope;
}
