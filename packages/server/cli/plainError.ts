/** A mistake of the caller or the surroundings: the command says it in one line and ends with 2. */
export class PlainError extends Error {}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** True for a mistake that is said in one line: our own, a busy database's, or a wrong option's. */
export function isPlain(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const usage = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return error instanceof PlainError || usage || ["DatabaseBusy", "DatabaseIsReal"].includes(error.name);
}
