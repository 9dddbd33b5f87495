/** The kinds of findings that readers may be shown, as pages list them. */
export const publicFamilies = ["sums", "table", "narrative", "repeated", "across"] as const;

/**
 * A kind of finding. Those of privacy and secrecy are for the office alone, before it publishes: to tell the public of them would
 * show strangers where to look.
 */
export type FindingFamily = (typeof publicFamilies)[number] | "privacy" | "secrecy";

/** By the word that a code begins with. */
const families: Readonly<Record<string, FindingFamily>> = {
  identity: "sums", table: "table", narrative: "narrative", across: "across", privacy: "privacy", secrecy: "secrecy",
};

/** The kind of a finding by its code: `identity.A1` is one of the sums; `narrative.repeated` is apart from the other narrative ones. */
export function findingFamily(code: string): FindingFamily {
  if (code === "narrative.repeated") return "repeated";
  // What no kind is made for is not shown to anybody before somebody has looked at it.
  const room = code.slice(0, code.indexOf("."));
  return Object.hasOwn(families, room) ? (families[room] ?? "secrecy") : "secrecy";
}

/** True for a finding that readers may be shown. */
export function isPublicFinding({ code }: { code: string }): boolean {
  return isPublicFamily(findingFamily(code));
}

/** True for the name of a kind that readers may be shown. */
export function isPublicFamily(family: string): family is (typeof publicFamilies)[number] {
  return (publicFamilies as readonly string[]).includes(family);
}
