import { settleTable } from "./draftTable.ts";
import { raise } from "./htmlElements.ts";
import { Flow } from "./htmlFlow.ts";
import { walkTokens, type Attributes, type TokenHandler } from "./htmlTokens.ts";
import { mergeRows, type RowCell } from "./mergedRows.ts";
import type { SourceDocument } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

/** Whether a text is a document that Word 2003 saved as XML. */
export function isWordXml(text: string): boolean {
  return /<w:wordDocument[\s>]/.test(text.slice(0, 4096));
}

/** Reads a document that Word 2003 saved as XML: its body without headers, notes, and what was deleted or hidden. */
export function readWordXml(text: string): SourceDocument {
  const body = new Body();
  walkTokens(text, body, { isXml: true });
  const { blocks } = body.finish();
  if (blocks.length === 0) throw new Refusal(body.hasPictures ? "scanned" : "empty");
  return { kind: "doc", blocks };
}

interface OpenTable {
  rows: RowCell[][];
  column: number;
  flow: Flow;
}

const unread: ReadonlySet<string> = new Set(["w:hdr", "w:ftr", "w:footnote", "w:endnote"]);

class Body implements TokenHandler {
  hasPictures = false;
  private readonly root = new Flow();
  private readonly tables: OpenTable[] = [];
  private isText = false;
  private isHidden = false;
  private isRaised = false;
  private unread = 0;
  private cells = 0;

  open(name: string, attributes: Attributes, isSelfClosed: boolean): void {
    if (unread.has(name) && !isSelfClosed) this.unread++;
    if (this.unread > 0) return;
    this.openFormat(name, attributes);
    switch (name) {
      case "w:t":
        this.isText = !isSelfClosed;
        return;
      case "wx:t":
        // The number of a list as Word drew it.
        return this.flow.numberNext(`${attributes.get("wx:val") ?? ""} `);
      case "w:tab":
        return this.flow.addAsIs(attributes.size === 0 ? "\t" : "");
      case "w:noBreakHyphen":
        return this.flow.addAsIs("-");
      case "w:p":
      case "w:br":
        return this.flow.endLine();
      case "w:binData":
        this.hasPictures = true;
        return;
      default:
        this.openTablePart(name, attributes, isSelfClosed);
    }
  }

  close(name: string): void {
    if (unread.has(name)) this.unread = Math.max(0, this.unread - 1);
    if (this.unread > 0) return;
    if (name === "w:t") this.isText = false;
    if (name === "w:p") {
      this.flow.endLine();
      this.flow.numberNext("");
    }
    if (name === "w:tc") this.closeCell();
    if (name === "w:tbl") this.closeTable();
  }

  text(text: string): void {
    if (this.isText && this.unread === 0 && !this.isHidden) this.flow.addAsIs(this.isRaised ? raise(text) : text);
  }

  finish(): Flow {
    while (this.tables.length > 0) this.closeTable();
    this.root.endLine();
    return this.root;
  }

  private get flow(): Flow {
    return this.tables.at(-1)?.flow ?? this.root;
  }

  private get cell(): RowCell | undefined {
    return this.tables.at(-1)?.rows.at(-1)?.at(-1);
  }

  private openFormat(name: string, attributes: Attributes): void {
    const isOn = attributes.get("w:val") !== "off";
    if (name === "w:r") this.isHidden = this.isRaised = false;
    if (name === "w:vanish" || name === "w:strike" || name === "w:dstrike") this.isHidden = isOn;
    if (name === "w:vertAlign") this.isRaised = attributes.get("w:val") === "superscript";
  }

  private openTablePart(name: string, attributes: Attributes, isSelfClosed: boolean): void {
    const table = this.tables.at(-1);
    const count = Math.min(Math.max(1, Number(attributes.get("w:val") ?? 1) || 1), 1000);
    if (name === "w:tbl" && !isSelfClosed) this.openTable();
    if (table === undefined) return;
    if (name === "w:tr") {
      table.rows.push([]);
      table.column = 0;
    } else if (name === "w:gridBefore") {
      table.column += count;
    } else if (name === "w:tc" && !isSelfClosed) {
      this.openCell(table);
    } else if (name === "w:gridSpan" && this.cell !== undefined) {
      this.cell.columnSpan = count;
    } else if (name === "w:vmerge" && this.cell !== undefined) {
      this.cell.merge = attributes.get("w:val") === "restart" ? "begins" : "continues";
    }
  }

  private openTable(): void {
    if (this.tables.length >= bounds.depth) throw new Refusal("tooDeep");
    this.flow.endLine();
    this.tables.push({ rows: [], column: 0, flow: new Flow() });
  }

  private openCell(table: OpenTable): void {
    if (++this.cells > bounds.cells) throw new Refusal("tooMuch");
    if (table.rows.length === 0) table.rows.push([]);
    table.flow = new Flow();
    table.rows.at(-1)?.push({ blocks: table.flow.blocks, column: table.column, columnSpan: 1, rowSpan: 1, merge: null });
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    this.flow.endLine();
    if (table !== undefined) table.column += this.cell?.columnSpan ?? 0;
  }

  private closeTable(): void {
    this.flow.endLine();
    const table = this.tables.pop();
    if (table !== undefined) this.flow.addBlocks(settleTable(mergeRows(table.rows)));
  }
}
