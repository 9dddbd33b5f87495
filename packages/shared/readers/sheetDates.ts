/** Which parts of a moment a format shows. `elapsed`: hours that go on past a day. */
export interface Moment {
  day: boolean;
  clock: boolean;
  elapsed: boolean;
}

const daySeconds = 86_400;
/** The day after 9999-12-31, past which no sheet counts. */
const lastDay = 2_958_466;
/** 29 February 1900, which there never was, but sheets count it. */
const leapDay = 60;
const daysFrom1900To1904 = 1462;

/**
 * The date (ISO) or time behind a sheet's number of days; null where a sheet could not show one either. `from1904` is the other day
 * that sheets count from.
 */
export function sheetMoment(days: number, shown: Moment, from1904: boolean): string | null {
  const seconds = Math.round(days * daySeconds);
  if (seconds < 0 || days >= lastDay) return null;
  if (shown.elapsed) return clock(seconds, Math.floor(seconds / 3600));
  const time = clock(seconds % daySeconds, Math.floor((seconds % daySeconds) / 3600));
  if (!shown.day) return time;
  const date = dateOf(Math.floor(seconds / daySeconds) + (from1904 ? daysFrom1900To1904 : 0));
  return date === null ? null : shown.clock ? `${date}T${time}` : date;
}

function dateOf(day: number): string | null {
  if (day < 1) return null;
  if (day === leapDay) return "1900-02-29";
  const date = new Date(Date.UTC(1899, 11, day < leapDay ? 31 : 30) + day * daySeconds * 1000);
  return date.toISOString().slice(0, 10);
}

function clock(seconds: number, hours: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const rest = seconds % 60;
  return `${two(hours)}:${two(Math.floor((seconds % 3600) / 60))}${rest === 0 ? "" : `:${two(rest)}`}`;
}
