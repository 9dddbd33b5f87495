import { Refusal } from "./unreadable.ts";
import { childrenNamed, readXml, visitXml, wholeTextOf } from "./xml.ts";
import type { XmlElement } from "./xml.ts";
import { Archive } from "./zip.ts";

interface Relation {
  id: string;
  /** The last word of its type: `styles`, `worksheet`. */
  type: string;
  path: string;
}

const customary = ["word/document.xml", "xl/workbook.xml"];
const contentTypes = "[content_types].xml";

/** An office file: an archive of parts that point to each other. Throws a `Refusal` for what is damaged, locked or too large. */
export class OfficePackage {
  readonly archive: Archive;
  /** The path of the part that everything else hangs on; null when the archive is no office file. */
  readonly main: string | null;
  private relations: Relation[] | null = null;

  constructor(bytes: Uint8Array) {
    this.archive = new Archive(bytes);
    this.main = this.archive.has(contentTypes) ? this.findMain() : null;
  }

  /** What the main part is, by the type that the package gives it and else by its customary place. */
  get kind(): "docx" | "xlsx" | null {
    if (this.main === null) return null;
    const type = this.typeOf(this.main);
    if (/wordprocessingml|ms-word/.test(type)) return "docx";
    if (/sheet\.binary/.test(type)) return null;
    if (/spreadsheetml|ms-excel/.test(type)) return "xlsx";
    if (/openxmlformats|officedocument|ms-powerpoint|ms-visio/.test(type)) return null;
    return this.main.startsWith("word/") ? "docx" : this.main.startsWith("xl/") ? "xlsx" : null;
  }

  /** The bytes of a part that must be there. */
  part(path: string): Uint8Array {
    const content = this.archive.read(path);
    if (content === null) throw new Refusal("damaged");
    return content;
  }

  /** The small part that the main part names for a purpose (`styles`, `numbering`); null when it names none. */
  related(type: string): XmlElement | null {
    const path = this.pathOf(type);
    return path === null ? null : readXml(this.part(path));
  }

  /** The path of the part that the main part names for a purpose; null when there is none. */
  pathOf(type: string): string | null {
    const path = this.mainRelations().find((relation) => relation.type === type)?.path;
    return path !== undefined && this.archive.has(path) ? path : null;
  }

  /** The text of the parts that the main part names for a purpose, a paragraph each. */
  paragraphsOf(types: readonly string[]): string[] {
    const paths = this.mainRelations().filter(({ type, path }) => types.includes(type) && this.archive.has(path)).map(({ path }) => path);
    return paths.flatMap((path) => {
      const paragraphs: string[] = [];
      visitXml(this.part(path), (name) => name === "p", (element) => paragraphs.push(wholeTextOf(element)));
      return paragraphs;
    });
  }

  /** The part behind an identifier that the main part uses, with the last word of its type. */
  relation(id: string): { type: string; path: string } | null {
    return this.mainRelations().find((relation) => relation.id === id) ?? null;
  }

  private mainRelations(): Relation[] {
    if (this.main === null) return [];
    this.relations ??= this.relationsOf(this.main);
    return this.relations;
  }

  private findMain(): string | null {
    const named = this.relationsOf("").find(({ type }) => type === "officeDocument")?.path;
    return [named, ...customary].find((path) => path !== undefined && this.archive.has(path)) ?? null;
  }

  private relationsOf(part: string): Relation[] {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const content = this.archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (content === null) return [];
    return childrenNamed(readXml(content), "Relationship")
      .filter(({ attributes }) => attributes["TargetMode"] !== "External")
      .map(({ attributes }) => ({
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").replace(/^.*\//s, ""),
        path: resolvePath(folder, attributes["Target"] ?? ""),
      }));
  }

  private typeOf(path: string): string {
    const overrides = childrenNamed(readXml(this.part(contentTypes)), "Override");
    const own = overrides.find(({ attributes }) => resolvePath("", attributes["PartName"] ?? "") === path);
    return (own?.attributes["ContentType"] ?? "").toLowerCase();
  }
}

/**
 * What kind of office file an archive is, by what it holds: templates and files with macros count as what they are made of.
 * Null for every other archive, binary workbooks and presentations included. Throws a `Refusal` for an archive that is damaged or locked.
 */
export function kindOfArchive(bytes: Uint8Array): "docx" | "xlsx" | null {
  return new OfficePackage(bytes).kind;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
