export type Values = Record<string, string | number>;

const choice = /\{(\w+):((?:[^{}|]|\{\w+\})*)\|((?:[^{}]|\{\w+\})*)\}/g;

/**
 * Fills the {names} of a sentence; a name without a value stays visible, so that it is noticed. {count:report|reports}
 * takes the first wording for 1 and the second for everything else; the wordings may hold {names} again.
 */
export function fill(message: string, values: Values): string {
  const chosen = message.replace(choice, (_whole, name: string, one: string, other: string) => (Number(values[name]) === 1 ? one : other));
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
