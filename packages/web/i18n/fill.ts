export type Values = Record<string, string | number>;

/** Fills the {names} of a sentence; a name without a value stays visible, so that it is noticed. */
export function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
