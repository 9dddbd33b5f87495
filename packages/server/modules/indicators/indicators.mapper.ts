import { depthsOf, indicatorsOf, type Edition, type Rule } from "@nianbao/shared/editions";
import type { EditionType, IndicatorType } from "./edition.type.ts";

export function mapEdition(edition: Edition): EditionType {
  const { id, name, nameEn, source, years, rows, identities } = edition;
  const depths = depthsOf(edition);
  return {
    id, name, nameEn, source, fromYear: years.from, toYear: years.to,
    rows: rows.map(({ code, label, labelEn, unit, kind, parent, columns = [] }) => ({ code, label, labelEn, unit, kind, parent, columns, depth: depths.get(code) ?? 0 })),
    identities: identities.map(({ id: identity, severity, rule, why }) => ({ id: identity, severity, formula: formulaOf(rule), why: why["zh-CN"], whyEn: why.en })),
  };
}

export function mapIndicators(edition: Edition): IndicatorType[] {
  return indicatorsOf(edition).map(({ code, label, labelEn, unit, kind, parent }) => ({ code, label, labelEn, unit: unit ?? "", kind, parent, edition: edition.id }));
}

function formulaOf(rule: Rule): string {
  switch (rule.kind) {
    case "implies":
      return `${rule.when.code} ${rule.when.is === "zero" ? "= 0" : "> 0"} ⇒ ${rule.then.code} ${rule.then.is === "zero" ? "= 0" : "> 0"}`;
    case "maximumAtMost":
      return `max(${rule.left.join(", ")}) ≤ ${rule.right.join(" + ")}`;
    default:
      return `${rule.left.join(" + ")} ${{ equal: "=", atLeast: "≥", atMost: "≤" }[rule.kind]} ${rule.right.join(" + ")}`;
  }
}
