import { editions, type Edition, type EditionRow } from "../../packages/shared/editions/index.ts";
import { punchGaps, type Gaps } from "./punchGaps.ts";
import { figuresOf2014, figuresOfFujian, figuresOfGrids, type Figures, type Size } from "./randomFigures.ts";
import { randomOf, type Random } from "./random.ts";
import { sectionsOf, type NarrativeSection } from "./narrative.ts";

/** One report as an office means it, before it is printed in any layout. */
export interface RandomReport {
  seed: number;
  edition: string;
  /** Printed with the edition's accepted variant in place of the rows that it replaces. */
  isVariant: boolean;
  year: number;
  agency: string;
  title: string;
  sections: NarrativeSection[];
  /** The printed rows in order, headings included: rows of the edition or of its variant. */
  rows: EditionRow[];
  /** Every number that the table states. They break no must-identity of the edition. */
  cells: Figures;
  /** What stands in a cell that states no number. */
  states: Gaps["states"];
  /** The number that a gap stands for. A layout in which the gap could be read as another number prints this instead. */
  behindGaps: Figures;
  /** The whole text of cells that say more than their number: 251000元, 22（其中修订16件）. */
  notes: Record<string, string>;
}

const places = ["青柏县", "澄湖区", "望川市", "云崖县", "南棠区", "白鹭镇", "松岭县"];
const offices = ["人民政府", "人民政府办公室", "民政局", "水利局", "教育体育局", "市场监督管理局", "交通运输局"];

/** A report of any edition, with or without its variant; the same for the same seed. */
export function randomReport(seed: number): RandomReport {
  const random = randomOf(seed);
  const edition = editions[seed % editions.length] ?? random.pick(editions);
  const variant = random.chance(0.35) ? edition.variants?.[0] : undefined;
  const isVariant = variant !== undefined;
  const size = random.pick<Size>([2, 2, 4, 4, 7]);
  const rows = isVariant ? rowsOfVariant(edition, random) : edition.rows;
  const codes = rows.flatMap(codesOf);
  const figures = figuresFor(edition, codes, random, size);
  const gaps = punchGaps(random, rows, figures);
  const year = yearOf(edition, isVariant, random);
  const agency = random.pick(places) + random.pick(offices);
  const title = random.pick([`${agency}${year}年政府信息公开工作年度报告`, `${agency}${year}年度政府信息公开工作年度报告`, `${year}年${agency}政府信息公开工作年度报告`]);
  return { seed, edition: edition.id, isVariant, year, agency, title, rows, sections: sectionsOf(edition, year, random), ...gaps };
}

/** The codes of a row's cells in printed order; a heading has none. */
export function codesOf(row: EditionRow): string[] {
  if (row.kind === "heading") return [];
  return row.columns === undefined ? [row.code] : row.columns.map(({ suffix }) => row.code + suffix);
}

function figuresFor(edition: Edition, codes: readonly string[], random: Random, size: Size): Figures {
  if (edition.layout === "grids") return figuresOfGrids(edition, codes, random, size);
  return codes.some((code) => code.endsWith("#cumulative")) ? figuresOfFujian(edition, codes, random, size) : figuresOf2014(edition, codes, random, size);
}

/** The older form of Fujian ends before the first edition of the national form that it stood beside. */
function yearOf(edition: Edition, isVariant: boolean, random: Random): number {
  const isOlder = isVariant && edition.variants?.[0]?.order !== undefined;
  return random.int(edition.years.from, isOlder ? 2013 : (edition.years.to ?? 2025));
}

/** The variant's rows in the order in which offices print them; some of the older reports lack a row or two. */
function rowsOfVariant(edition: Edition, random: Random): EditionRow[] {
  const [variant] = edition.variants ?? [];
  if (variant === undefined) return edition.rows;
  const known = new Map([...edition.rows, ...variant.rows].map((row) => [row.code, row]));
  if (variant.order !== undefined) {
    const lacking = random.chance(0.5) ? ["applications.replies.other", "fees.waived"] : [];
    return variant.order.filter((code) => !lacking.includes(code)).flatMap((code) => known.get(code) ?? []);
  }
  return edition.rows.flatMap((row) => {
    // A row printed as one takes the place of its own heading and of the parts below it.
    if (variant.replaces.includes(row.code)) return [];
    return variant.rows.find(({ code }) => code === row.code) ?? row;
  });
}
