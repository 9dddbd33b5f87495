import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { Refusal } from "./unreadable.ts";

/** The attributes of a tag, by name in small letters. */
export type Attributes = ReadonlyMap<string, string>;

/** What markup consists of, in its order; names are in small letters unless it is XML. */
export interface TokenHandler {
  open(name: string, attributes: Attributes, isSelfClosed: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** A report as Word saves it has some ten thousand. */
const mostTags = 500_000;

/**
 * Walks through markup, entities decoded, comments and declarations left out. Which tag closes which element is the handler's
 * affair: the library's own parser keeps a stack that a page of unclosed tags makes slow, and knows too little of tables.
 * Refuses with `tooMuch`.
 */
export function walkTokens(markup: string, handler: TokenHandler, { isXml = false }: { isXml?: boolean } = {}): void {
  const tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: true }, new Tokens(markup, handler, isXml));
  tokenizer.write(markup);
  tokenizer.end();
}

/** Turns the tokenizer's positions into names, attributes and text. */
class Tokens implements TokenizerCallbacks {
  private tags = 0;
  private name = "";
  private attributes = new Map<string, string>();
  private attribute = "";
  private value: string[] = [];

  constructor(
    private readonly markup: string,
    private readonly handler: TokenHandler,
    private readonly isXml: boolean,
  ) {}

  onopentagname(start: number, end: number): void {
    if (++this.tags > mostTags) throw new Refusal("tooMuch");
    this.name = this.nameAt(start, end);
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.nameAt(start, end);
    this.value = [];
  }

  onattribdata(start: number, end: number): void {
    this.value.push(this.markup.slice(start, end));
  }

  onattribentity(code: number): void {
    this.value.push(String.fromCodePoint(code));
  }

  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value.join(""));
  }

  onopentagend(): void {
    this.handler.open(this.name, this.attributes, false);
  }

  onselfclosingtag(): void {
    this.handler.open(this.name, this.attributes, true);
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(this.nameAt(start, end));
  }

  ontext(start: number, end: number): void {
    this.handler.text(this.markup.slice(start, end));
  }

  ontextentity(code: number): void {
    this.handler.text(String.fromCodePoint(code));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.isXml) this.ontext(start, end - offset);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private nameAt(start: number, end: number): string {
    const name = this.markup.slice(start, end);
    return this.isXml ? name : name.toLowerCase();
  }
}
