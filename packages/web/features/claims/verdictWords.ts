import type { ClaimIn } from "../../api/listDocuments.ts";
import type { MessageKey, Text } from "../../i18n/text.ts";

const keys: Record<string, MessageKey> = { agrees: "verdictAgrees", conflicts: "verdictConflicts", namedOnly: "verdictNamedOnly", notAssessable: "verdictNotAssessable" };

/** What came of holding a figure against the table. */
export function verdictWords({ t }: Text, { verdict, printed }: Pick<ClaimIn["claim"], "verdict" | "printed">): string {
  if (verdict === "conflicts" && printed !== null) return t("verdictConflictsWith", { printed });
  return t(keys[verdict] ?? "verdictNotAssessable");
}
