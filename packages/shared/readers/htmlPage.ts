import { DraftTable, settleTable } from "./draftTable.ts";
import { blocks, countItem, headings, isHidden, numbersOf, raise, rawText, spanOf, tableParts, tableSections, unread, voids, type ListNumbers } from "./htmlElements.ts";
import { Flow } from "./htmlFlow.ts";
import type { Attributes, TokenHandler } from "./htmlTokens.ts";
import type { SourceBlock } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

/** An element that stands open. What is not shown has neither table nor flow, so nothing of it is drawn. */
interface Frame {
  name: string;
  isDropped: boolean;
  numbers?: ListNumbers | null;
  table?: DraftTable;
  flow?: Flow;
}

/**
 * Builds the blocks of a page from its tags as a browser does, with the end tags that authors leave out. Only elements that make
 * lines or tables are kept open: tags within a line may stay unclosed by the thousand.
 */
export class Page implements TokenHandler {
  hasPictures = false;
  private readonly frames: Frame[] = [];
  private readonly flows: Flow[] = [];
  private readonly root = new Flow();
  /** How many of the open frames are not shown. */
  private dropped = 0;
  /** An element within a line that is not read, and how many of its name stand open inside it. */
  private aside: { name: string; inner: number; level: number } | null = null;
  private preformatted = 0;
  private isRaised = false;
  private cells = 0;

  /** `keepsLines`: outside of all elements the lines of the source are the lines of the text. */
  constructor(private readonly keepsLines: boolean) {}

  open(name: string, attributes: Attributes, isSelfClosed: boolean): void {
    if (name === "img") this.hasPictures = true;
    if (name === "br" || name === "hr") this.endLine();
    else if (tableParts.has(name)) this.openTablePart(name, attributes);
    else if (blocks.has(name)) this.openBlock(name, attributes);
    else if (!voids.has(name) && (!isSelfClosed || rawText.has(name))) this.openInline(name, attributes);
  }

  close(name: string): void {
    if (name === this.aside?.name) {
      this.aside = this.aside.inner === 0 ? null : { ...this.aside, inner: this.aside.inner - 1 };
    } else if (name === "sup") {
      this.isRaised = false;
    } else if (tableParts.has(name) || blocks.has(name)) {
      const index = this.openedAs(name);
      if (index !== -1) this.closeDownTo(index);
      else if (name === "p") this.endLine();
    } else if (name === "br") {
      this.endLine();
    }
  }

  text(text: string): void {
    if (this.isUnread) return;
    if (this.preformatted > 0 || (this.keepsLines && this.frames.length === 0)) this.flow.addAsIs(text);
    else this.flow.add(this.isRaised ? raise(text) : text);
  }

  finish(): SourceBlock[] {
    this.closeDownTo(0);
    this.root.endLine();
    return this.root.blocks;
  }

  private get isUnread(): boolean {
    return this.dropped > 0 || this.aside !== null;
  }

  private get flow(): Flow {
    return this.flows.at(-1) ?? this.root;
  }

  private endLine(): void {
    if (!this.isUnread) this.flow.endLine();
  }

  private openInline(name: string, attributes: Attributes): void {
    if (name === this.aside?.name) this.aside.inner++;
    if (this.aside !== null) return;
    if (name === "sup") this.isRaised = true;
    if (name === "nav") this.endLine();
    if (unread.has(name) || isHidden(attributes)) this.aside = { name, inner: 0, level: this.frames.length };
  }

  private openBlock(name: string, attributes: Attributes): void {
    // Scripts show a whole page that begins hidden.
    const isDropped = name !== "body" && name !== "html" && isHidden(attributes);
    if (!isDropped) this.endLine();
    this.closeImplied(name);
    if (this.isBetweenCells()) return;
    const item = name === "li" ? this.numberItem(attributes) : "";
    this.push({ name, isDropped, numbers: numbersOf(name, attributes) });
    if (item !== "" && !this.isUnread) this.flow.numberNext(item);
  }

  private openTablePart(name: string, attributes: Attributes): void {
    const isDropped = isHidden(attributes);
    if (!isDropped) this.endLine();
    if (name === "table") {
      this.closeImplied(name);
      if (this.isBetweenCells()) this.closeDownTo(this.lastOf(tables));
      this.push({ name, isDropped, ...(isDropped || this.isUnread ? {} : { table: new DraftTable() }) });
      return;
    }
    const parent = this.lastOf(parentsOf(name));
    if (parent === -1) return;
    this.closeDownTo(parent + 1);
    const isCell = name === "td" || name === "th";
    if (isCell && this.frames.at(-1)?.name !== "tr") this.pushRow(false);
    if (isCell) this.pushCell(name, attributes, isDropped);
    else if (name === "tr") this.pushRow(isDropped);
    else this.push({ name, isDropped });
  }

  private pushRow(isDropped: boolean): void {
    if (!isDropped && !this.isUnread) this.tableOf()?.addRow();
    this.push({ name: "tr", isDropped });
    this.countCell();
  }

  private pushCell(name: string, attributes: Attributes, isDropped: boolean): void {
    const table = isDropped || this.isUnread ? undefined : this.tableOf();
    this.countCell();
    if (table === undefined) return this.push({ name, isDropped });
    const flow = new Flow();
    table.addCell({ blocks: flow.blocks, columnSpan: spanOf(attributes, "colspan"), rowSpan: spanOf(attributes, "rowspan") });
    this.push({ name, isDropped, flow });
    this.flows.push(flow);
  }

  private countCell(): void {
    if (++this.cells > bounds.cells) throw new Refusal("tooMuch");
  }

  private push(frame: Frame): void {
    if (this.frames.length >= bounds.depth) throw new Refusal("tooDeep");
    this.frames.push(frame);
    if (frame.isDropped) this.dropped++;
    if (frame.name === "pre") this.preformatted++;
  }

  /** Closes the frame at `index` and all that stand open inside it. */
  private closeDownTo(index: number): void {
    while (this.frames.length > index) this.pop();
  }

  private pop(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    if (this.aside !== null && this.frames.length < this.aside.level) this.aside = null;
    if (frame.isDropped) this.dropped--;
    else this.endLine();
    this.isRaised = false;
    if (frame.name === "pre") this.preformatted--;
    if (frame.name === "li") this.flow.numberNext("");
    if (frame.flow !== undefined) this.flows.pop();
    if (tableSections.has(frame.name)) this.tableOf()?.endSection();
    if (frame.table !== undefined) this.flow.addBlocks(settleTable(frame.table.finish()));
  }

  /** Closes what the start of a block ends without a word: a paragraph, a heading, the item before. */
  private closeImplied(name: string): void {
    const top = this.frames.at(-1)?.name ?? "";
    if (top === "p" || (headings.has(name) && headings.has(top))) this.pop();
    const family = families.find((names) => names.has(name));
    if (family === undefined) return;
    for (let index = this.frames.length - 1; index >= 0; index--) {
      const open = this.frames[index]?.name ?? "";
      if (family.has(open)) return this.closeDownTo(index);
      if (open !== "div" && open !== "p" && open !== "address") return;
    }
  }

  /** The open frame that an end tag closes; -1 when there is none, or only one outside of the cell where the tag stands. */
  private openedAs(name: string): number {
    for (let index = this.frames.length - 1; index >= 0; index--) {
      const open = this.frames[index]?.name ?? "";
      if (open === name || (headings.has(name) && headings.has(open))) return index;
      if (tableParts.has(name) ? open === "table" : tableParts.has(open)) return -1;
    }
    return -1;
  }

  private isBetweenCells(): boolean {
    const open = this.frames[this.lastOf(tableParts)]?.name;
    return open !== undefined && open !== "td" && open !== "th" && open !== "caption";
  }

  private lastOf(names: ReadonlySet<string>): number {
    let index = this.frames.length - 1;
    while (index >= 0 && !names.has(this.frames[index]?.name ?? "")) index--;
    return index;
  }

  private tableOf(): DraftTable | undefined {
    return this.frames[this.lastOf(tables)]?.table;
  }

  private numberItem(attributes: Attributes): string {
    return countItem(this.frames[this.lastOf(lists)]?.numbers ?? null, attributes);
  }
}

const lists: ReadonlySet<string> = new Set(["ol", "ul", "menu", "dir"]);
const families: readonly ReadonlySet<string>[] = [new Set(["li"]), new Set(["dd", "dt"])];

const tables: ReadonlySet<string> = new Set(["table"]);
const rowParents: ReadonlySet<string> = new Set([...tables, ...tableSections]);
const cellParents: ReadonlySet<string> = new Set([...rowParents, "tr"]);

function parentsOf(part: string): ReadonlySet<string> {
  if (part === "td" || part === "th") return cellParents;
  return part === "tr" ? rowParents : tables;
}
