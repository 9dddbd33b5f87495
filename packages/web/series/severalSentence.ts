import type { Text } from "../i18n/text.ts";
import { hasNumber, type Cell, type Series } from "./compared.ts";
import { brokenTexts, valueText } from "./seriesSentence.ts";

const mostNamed = 6;

/** What several agencies say for one indicator: the newest year in which most of them have a number, and that is all one may compare. */
export function severalSentence(text: Text, series: readonly Series[]): string {
  const { t } = text;
  const years = series[0]?.cells.map(({ year }) => year) ?? [];
  const inYear = (year: number) => series.flatMap((each) => {
    const cell = each.cells.find((one) => one.year === year);
    return cell !== undefined && hasNumber(cell) ? [{ series: each, cell }] : [];
  });
  const year = [...years].reverse().reduce((best, candidate) => (inYear(candidate).length > inYear(best).length ? candidate : best), years.at(-1) ?? 0);
  const found = inYear(year);
  if (found.length === 0) return t("sayNoNumbers");
  const value = ({ series: of, cell }: { series: Series; cell: Cell & { value: number } }) => valueText(text, of, cell);
  const differs = (of: "scope" | "edition") => new Set(found.map(({ cell }) => cell[of])).size > 1;
  const cautions = [...(differs("scope") ? [t("compareScopes")] : []), ...(differs("edition") ? [t("sayOtherForms")] : [])];
  const isUnstated = !differs("scope") && found.length > 1 && found[0]?.cell.scope === "unknown";
  const rest = [...cautions, ...(isUnstated ? [t("sayScopeUnstated")] : []), ...brokenTexts(text, series.flatMap(({ breaks }) => breaks))];
  const space = text.locale === "en" ? " " : "";
  const newest = series.flatMap((each) => {
    const cell = [...each.cells].reverse().find(hasNumber);
    return cell === undefined ? [] : [{ series: each, cell }];
  });
  // Where no year has all of them, each is named with its own newest year, and that they do not compare.
  if (found.length < newest.length && newest.length <= mostNamed) {
    const parts = newest.map((each) => t("sayNamedYear", { name: each.series.agency.name, year: each.cell.year, value: value(each) })).join(t("clauseSeparator"));
    return [t("sayEach", { parts }), t("sayOtherYears"), ...brokenTexts(text, series.flatMap(({ breaks }) => breaks))].join(space);
  }
  if (found.length <= mostNamed) {
    const parts = found.map((each) => t("sayNamed", { name: each.series.agency.name, value: value(each) })).join(t("clauseSeparator"));
    return [t("sayLatest", { year, parts }), ...rest].join(space);
  }
  // What does not compare has no highest and no lowest.
  if (cautions.length > 0) return [t("sayLatestCount", { year, count: found.length }), ...rest].join(space);
  const high = found.reduce((most, each) => (each.cell.value > most.cell.value ? each : most));
  const low = found.reduce((least, each) => (each.cell.value < least.cell.value ? each : least));
  return [t("sayLatestMany", { year, count: found.length, high: value(high), highName: high.series.agency.name, low: value(low), lowName: low.series.agency.name }), ...rest].join(space);
}
