/** A mistake of the caller or the surroundings: the command says it in one line and ends with 2. */
export class PlainError extends Error {}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
