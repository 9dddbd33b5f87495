import type { Text } from "../../i18n/text.ts";

/** Which part of a report a section's name (二-三) is, as people say it: 第二部分（三）; nothing where the part has no number. */
export function partWords(text: Text, section: string | null): string[] {
  const [part = "", ...below] = (section ?? "").replace(/_\d+$/, "").split("-");
  if (part === "") return [];
  return [text.t("findingPart", { number: part }) + below.filter((number) => number !== "").map((number) => text.inBrackets(number)).join("")];
}
