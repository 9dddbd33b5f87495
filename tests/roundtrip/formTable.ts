/** A table of a report with every word chosen, before a layout draws it. */
export interface FormTable {
  kind: "rows" | "clause" | "applications" | "disputes";
  /** A line over the table: 第二十条第（一）项. */
  caption: string | null;
  /** The note on 勾稽关系 where it stands before the table instead of in its head. */
  note: string | null;
  /** As the form draws it, with cells over several rows and columns. */
  head: HeadCell[][];
  /** The same in one line, one name per column of the grid. */
  flatHead: string[];
  /** Columns of the grid before the figures. */
  labelColumns: number;
  hasUnits: boolean;
  rows: FormRow[];
}

export interface HeadCell {
  text: string;
  colspan: number;
  rowspan: number;
}

export interface FormRow {
  /** The labels of the groups that the row stands in, outermost first: 三、本年度办理结果, （三）不予公开. */
  groups: string[];
  /** The same, empty where the group's label was printed at a row before. */
  shown: string[];
  label: string;
  unit: string;
  figures: FormFigure[];
  depth: number;
}

export interface FormFigure {
  code: string;
  /** Empty for a blank. */
  text: string;
}

export function headCell(text: string, colspan = 1, rowspan = 1): HeadCell {
  return { text, colspan, rowspan };
}

/** The head as a full grid: a cell over several places stands in its first, the others are empty. */
export function expandHead(head: readonly HeadCell[][]): string[][] {
  const grid: (string | undefined)[][] = head.map(() => []);
  head.forEach((cells, line) => {
    let column = 0;
    for (const { text, colspan, rowspan } of cells) {
      while (grid[line]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowspan; down += 1) {
        for (let along = 0; along < colspan; along += 1) {
          const row = grid[line + down];
          if (row !== undefined) row[column + along] = down === 0 && along === 0 ? text : "";
        }
      }
      column += colspan;
    }
  });
  return grid.map((row) => row.map((text) => text ?? ""));
}

/** A row as cells of the grid: groups and label in the columns before the figures, the unit where there is a column for it. */
export function gridCells(table: FormTable, row: FormRow): string[] {
  const figures = row.figures.map(({ text }) => text);
  if (table.labelColumns === 0) return figures;
  if (table.kind !== "applications") return table.hasUnits ? [row.label, row.unit, ...figures] : [row.label, ...figures];
  const labels = [...row.shown, row.label];
  while (labels.length < table.labelColumns) labels.push("");
  return [...labels, ...figures];
}

export function isFull(row: FormRow): boolean {
  return row.figures.every(({ text }) => text !== "");
}
