import type { OfficePackage } from "./officePackage.ts";
import { raised } from "./printedCharacters.ts";
import { SheetFormat } from "./sheetFormat.ts";
import { bounds, Refusal } from "./unreadable.ts";
import { childNamed, childrenNamed, elementsOf, textOf, visitXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** How the cells of one style look. */
export interface CellLook {
  format: SheetFormat;
  /** Whether it has a border on any side. */
  framed: boolean;
}

/** What all sheets of a workbook share: their texts and the looks of their cells. */
export class XlsxBook {
  private readonly strings: string[] = [];
  private readonly looks = new Map<XmlElement | undefined, CellLook>();
  private readonly styles: XmlElement[];
  private readonly borders: boolean[];
  private readonly formats = new Map<number, string>();

  constructor(file: OfficePackage, private readonly from1904: boolean) {
    const root = file.related("styles") ?? undefined;
    for (const { attributes } of childrenNamed(childNamed(root, "numFmts"), "numFmt")) this.formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
    this.styles = childrenNamed(childNamed(root, "cellXfs"), "xf");
    this.borders = childrenNamed(childNamed(root, "borders"), "border").map((border) => elementsOf(border).some(({ attributes }) => (attributes["style"] ?? "none") !== "none"));
    const strings = file.pathOf("sharedStrings");
    if (strings !== null) this.readStrings(file.part(strings));
  }

  /** The shared text of that number. */
  string(index: string): string {
    const text = /^\d{1,9}$/.test(index.trim()) ? this.strings[Number(index)] : undefined;
    if (text === undefined) throw new Refusal("damaged");
    return text;
  }

  /** The look of the style of that number; that of no style where there is none. */
  look(style: number): CellLook {
    const element = this.styles[style];
    const known = this.looks.get(element);
    if (known !== undefined) return known;
    const look = {
      format: SheetFormat.of(Number(element?.attributes["numFmtId"] ?? 0), this.formats, this.from1904),
      framed: this.borders[Number(element?.attributes["borderId"] ?? NaN)] === true,
    };
    this.looks.set(element, look);
    return look;
  }

  private readStrings(part: Uint8Array): void {
    let characters = 0;
    visitXml(part, (name, depth) => depth === 1 && name === "si", (element) => {
      const text = richText(element);
      characters += text.length;
      if (characters > bounds.characters) throw new Refusal("tooMuch");
      this.strings.push(text);
    });
  }
}

/** The text of a cell whose runs may look different; the reading above characters is no part of it. */
export function richText(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  const texts = elementsOf(element).map((child) => {
    if (child.name === "t") return textOf(child);
    if (child.name !== "r") return "";
    const look = childNamed(child, "rPr");
    const text = raised(textOf(childNamed(child, "t")), childNamed(look, "vertAlign")?.attributes["val"]);
    // What is struck out stays in sight, but never as part of what replaced it.
    return childNamed(look, "strike") === undefined ? text : ` ${text} `;
  });
  return unescaped(texts.join(""));
}

/** Characters that XML cannot hold are written as _x000D_; line ends become `\n`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b-\x1f]/g, "");
}
