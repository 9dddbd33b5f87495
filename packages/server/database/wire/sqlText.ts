/**
 * The same text with the insides of comments, strings, quoted names and dollar quotes blanked, so that a pattern
 * looked for in it can only match SQL itself. Positions stay the same.
 */
export function maskQuoted(sql: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < sql.length) {
    const opening = nextQuoted(sql, at);
    if (!opening) break;
    parts.push(sql.slice(at, opening.start), " ".repeat(opening.end - opening.start));
    at = opening.end;
  }
  parts.push(sql.slice(at));
  return parts.join("");
}

const openings = /'|"|--|\/\*|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/g;

function nextQuoted(sql: string, from: number): { start: number; end: number } | undefined {
  openings.lastIndex = from;
  const found = openings.exec(sql);
  if (!found) return undefined;
  const start = found.index;
  const mark = found[0];
  if (mark === "--") return { start, end: endOf(sql, "\n", start) };
  if (mark === "/*") return { start, end: endOfComment(sql, start) };
  if (mark === "'") return { start, end: endOfString(sql, start, isEscapeString(sql, start)) };
  if (mark === '"') return { start, end: endOf(sql, '"', start + 1) };
  return { start, end: endOf(sql, mark, start + mark.length) };
}

function endOf(sql: string, mark: string, from: number): number {
  const at = sql.indexOf(mark, from);
  return at < 0 ? sql.length : at + mark.length;
}

/** Block comments nest in PostgreSQL. */
function endOfComment(sql: string, start: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(sql); found; found = marks.exec(sql)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}

function isEscapeString(sql: string, quote: number): boolean {
  return /(?:^|[^\w$])e$/i.test(sql.slice(Math.max(0, quote - 2), quote));
}

/** A doubled quote reads as two strings side by side, which blanks the same characters. */
function endOfString(sql: string, start: number, escapes: boolean): number {
  if (!escapes) return endOf(sql, "'", start + 1);
  const marks = /\\[\s\S]|'/g;
  marks.lastIndex = start + 1;
  for (let found = marks.exec(sql); found; found = marks.exec(sql)) {
    if (found[0] === "'" && sql[marks.lastIndex] !== "'") return marks.lastIndex;
    if (found[0] === "'") marks.lastIndex += 1;
  }
  return sql.length;
}
