/** Of what kind an error is and where in the program it happened. Its message may quote the file and is not told. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const frame = /\n\s+at (?:.*[\\/(])?([^\\/()\n]+:\d+):\d+\)?/.exec(error.stack ?? "");
  return frame?.[1] === undefined ? error.name : `${error.name}, ${frame[1]}`;
}
