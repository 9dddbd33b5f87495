import type { DocxStyles } from "./docxStyles.ts";
import { isOn, valueOf } from "./docxStyles.ts";
import { raised, symbol } from "./printedCharacters.ts";
import { bounds, Refusal } from "./unreadable.ts";
import { childNamed, elementsOf, holdsAny, textOf } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** What a paragraph is made of, in order. A page is `laidOut` when the writer only noted where a page ended the last time. */
export type Piece = { type: "text"; text: string } | { type: "break" } | { type: "page"; laidOut: boolean } | { type: "box"; content: XmlElement };

interface Look {
  style: string | undefined;
  hidden: boolean;
  struck: boolean;
  align: string | undefined;
}

/** What holds no text of the document: properties, deletions, field codes, the reading above a character, equations. */
const dropped = new Set([
  "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "rt", "del", "moveFrom", "delText", "instrText", "delInstrText", "fldData", "oMath", "oMathPara",
]);
const pictures = new Set(["blip", "imagedata"]);

/** Reads the runs of paragraphs; what spans paragraphs, as fields do, is remembered from one to the next. */
export class DocxRuns {
  /** Whether any picture was met. */
  hasPicture = false;
  /** The fields that are open: a code is not printed, its result is. */
  private readonly fields: ("code" | "result")[] = [];
  private pieces: Piece[] = [];

  constructor(private readonly styles: DocxStyles) {}

  read(paragraph: XmlElement): Piece[] {
    this.pieces = [];
    const style = this.styles.paragraphStyle(childNamed(paragraph, "pPr"));
    this.walk(paragraph, { style, hidden: isOn(this.styles.find(style, "rPr", "vanish")), struck: false, align: undefined });
    // A code ends with its paragraph: one that does not would swallow the rest of the document.
    const code = this.fields.indexOf("code");
    if (code >= 0) this.fields.length = code;
    return this.pieces;
  }

  private walk(parent: XmlElement, look: Look): void {
    for (const element of elementsOf(parent)) {
      if (dropped.has(element.name)) continue;
      if (!this.take(element, look)) this.walk(element, element.name === "r" ? this.lookOf(element, look) : look);
    }
  }

  /** Takes an element that stands for something itself; false when only its content counts. */
  private take(element: XmlElement, look: Look): boolean {
    switch (element.name) {
      case "t":
        this.text(printed(element), look);
        return true;
      case "tab":
      case "ptab":
        this.text("\t", look);
        return true;
      case "noBreakHyphen":
        this.text("-", look);
        return true;
      case "sym":
      case "symEx":
        this.text(symbol(element.attributes["font"] ?? "", element.attributes["char"] ?? ""), look);
        return true;
      case "br":
      case "cr":
        this.breakAt(element.attributes["type"], look);
        return true;
      case "lastRenderedPageBreak":
        this.pieces.push({ type: "page", laidOut: true });
        return true;
      case "fldChar":
        this.field(element.attributes["fldCharType"]);
        return true;
      case "drawing":
      case "pict":
      case "object":
        this.picture(element, look);
        return true;
      default:
        return false;
    }
  }

  private text(text: string, look: Look): void {
    if (text === "" || look.hidden || this.fields.includes("code")) return;
    const seen = raised(text, look.align);
    // What is struck out stays in sight, but never as part of what replaced it.
    this.pieces.push({ type: "text", text: look.struck ? ` ${seen} ` : seen });
  }

  private breakAt(type: string | undefined, look: Look): void {
    if (look.hidden || this.fields.includes("code")) return;
    this.pieces.push(type === "page" ? { type: "page", laidOut: false } : { type: "break" });
  }

  private field(step: string | undefined): void {
    if (this.fields.length > bounds.depth) throw new Refusal("tooDeep");
    if (step === "begin") this.fields.push("code");
    else if (step === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
    else if (step === "end") this.fields.pop();
  }

  private picture(element: XmlElement, look: Look): void {
    this.hasPicture ||= holdsAny(element, pictures);
    if (!look.hidden) this.boxes(element);
  }

  private boxes(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "txbxContent") this.pieces.push({ type: "box", content: element });
      else this.boxes(element);
    }
  }

  private lookOf(run: XmlElement, outer: Look): Look {
    const own = childNamed(run, "rPr");
    const style = valueOf(childNamed(own, "rStyle"));
    const find = (property: string): XmlElement | undefined => childNamed(own, property) ?? (style === undefined ? undefined : this.styles.find(style, "rPr", property));
    const vanish = find("vanish");
    return {
      style: outer.style,
      hidden: vanish === undefined ? outer.hidden : isOn(vanish),
      struck: isOn(find("strike")) || isOn(find("dstrike")),
      align: valueOf(find("vertAlign")),
    };
  }
}

// Blanks at the ends count only where the writer says so; line ends are blanks of the file, not of the document.
function printed(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\r\n]/g, " ");
  return element.attributes["space"] === "preserve" ? text : text.replace(/^ +/, "").replace(/ +$/, "");
}
