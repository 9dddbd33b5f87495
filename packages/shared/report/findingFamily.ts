/** The kinds that findings are listed by. */
export const findingFamilies = ["sums", "table", "narrative", "repeated", "across", "privacy", "secrecy"] as const;
export type FindingFamily = (typeof findingFamilies)[number];

/** Kinds that are for the office alone, before it publishes: to tell the public of them would show strangers where to look. */
const unpublished: readonly FindingFamily[] = ["privacy", "secrecy"];

/** The kind of a finding by its code: `identity.A1` is one of the sums, `narrative.repeated` is apart from the other narrative ones. */
export function findingFamily(code: string): FindingFamily {
  if (code === "narrative.repeated") return "repeated";
  const room = code.slice(0, code.indexOf("."));
  if (room === "identity") return "sums";
  return findingFamilies.find((family) => family === room) ?? "table";
}

/** True for a finding that readers may be shown. */
export function isPublicFinding({ code }: { code: string }): boolean {
  return !unpublished.includes(findingFamily(code));
}
