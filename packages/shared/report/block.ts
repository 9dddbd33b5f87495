/** A run of emphasised characters inside a block's text; `start` and `end` count UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
  kind: "strong" | "emphasis" | "underline" | "superscript" | "subscript" | "link";
  href?: string;
}

/**
 * One piece of a section's body. A table with `statistics` marks the place where the edition's own table stands:
 * its figures are the report's cells and are not repeated in `rows`.
 */
export type Block =
  | { type: "paragraph"; text: string; marks?: Mark[] }
  | { type: "list"; ordered: boolean; items: string[] }
  | { type: "table"; rows: string[][]; statistics?: string }
  | { type: "image"; alt: string; source: string };

/** The plain text of blocks, one line per paragraph, item or table row. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockToText).filter((text) => text !== "").join("\n");
}

function blockToText(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.text;
    case "list":
      return block.items.join("\n");
    case "table":
      return block.rows.map((row) => row.join("\t")).join("\n");
    case "image":
      return block.alt;
  }
}
