import type { ChartData, ChartSeries } from "../charts/chartData.ts";
import type { Text } from "../i18n/text.ts";
import { reportPath } from "../ui/paths.ts";
import { hasNumber, segmentAt, type Cell, type Series } from "./compared.ts";
import { figureText, numberText, shortStateWord } from "./figureWords.ts";

/** Where a figure stands: the row of its report's table, at the first of the cells that are added up. */
export function figurePath(series: Series, { year, edition }: Cell): string | null {
  if (edition === null) return null;
  const code = segmentAt(series, year)?.codes[0];
  return reportPath(series.agency.slug, year) + (code === undefined ? "" : `#c-${code}`);
}

/** Money and counts, and yuan and 万元, have no common axis; what is counted in 条 or 件 has. */
const amounts = new Set(["元", "万元", "未印单位"]);

function fitsAxis(unit: string, axis: string): boolean {
  return unit === axis || !(amounts.has(unit) || amounts.has(axis));
}

/** The series of one indicator as a chart shows them; a figure in a unit that the axis cannot hold is named, not drawn. */
export function chartOf(text: Text, series: readonly Series[], title: string, link: (path: string) => string): ChartData {
  const [first] = series;
  const isShare = first?.indicator.isShare ?? false;
  return {
    title,
    years: first?.cells.map(({ year }) => year) ?? [],
    unit: isShare ? "%" : text.unitWord(first?.indicator.unit ?? ""),
    breakWord: text.t("compareBreak"),
    formatTick: (value) => numberText(value, isShare),
    series: series.map((each) => lineOf(text, each, isShare, link)),
  };
}

function lineOf(text: Text, series: Series, isShare: boolean, link: (path: string) => string): ChartSeries {
  const { agency, breaks } = series;
  return {
    id: agency.slug,
    name: agency.name,
    points: series.cells.map((cell) => {
      const path = figurePath(series, cell);
      const unit = segmentAt(series, cell.year)?.unit ?? series.indicator.unit;
      const isDrawn = hasNumber(cell) && fitsAxis(unit, series.indicator.unit);
      return {
        year: cell.year,
        value: isDrawn ? cell.value : null,
        word: isDrawn ? "" : hasNumber(cell) ? text.t("pointOtherUnit") : shortStateWord(text, cell.state),
        label: text.t("pointValue", { year: cell.year, value: figureText(text, cell, unit, isShare) }),
        href: path === null ? null : link(path),
      };
    }),
    breaks: breaks.map(({ after, before, kind }) => ({ after, before, label: text.t(kind === "scope" ? "compareBreakBetweenScope" : "compareBreakBetween", { after, before }) })),
  };
}
