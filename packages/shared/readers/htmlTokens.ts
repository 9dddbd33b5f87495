import { Tokenizer } from "htmlparser2";
import { Refusal } from "./unreadable.ts";

/** The attributes of a tag, by name in small letters. */
export type Attributes = ReadonlyMap<string, string>;

/** A report as Word saves it has some ten thousand. */
const mostTags = 500_000;

/** What markup consists of, in its order; names are in small letters unless it is XML. */
export interface TokenHandler {
  open(name: string, attributes: Attributes, isSelfClosed: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Walks through markup, entities decoded, comments and declarations left out. Which tag closes which element is the handler's
 * affair: the library's own parser keeps a stack that a page of unclosed tags makes slow, and knows too little of tables.
 * Refuses with `tooMuch`.
 */
export function walkTokens(markup: string, handler: TokenHandler, options: { isXml?: boolean } = {}): void {
  const isXml = options.isXml ?? false;
  const nameAt = (start: number, end: number): string => (isXml ? markup.slice(start, end) : markup.slice(start, end).toLowerCase());
  let tags = 0;
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value: string[] = [];
  const open = (isSelfClosed: boolean): void => {
    handler.open(name, attributes, isSelfClosed);
  };
  const tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: true }, {
    onopentagname: (start, end) => {
      if (++tags > mostTags) throw new Refusal("tooMuch");
      name = nameAt(start, end);
      attributes = new Map();
    },
    onattribname: (start, end) => {
      attribute = nameAt(start, end);
      value = [];
    },
    onattribdata: (start, end) => value.push(markup.slice(start, end)),
    onattribentity: (code) => value.push(String.fromCodePoint(code)),
    onattribend: () => {
      if (!attributes.has(attribute)) attributes.set(attribute, value.join(""));
    },
    onopentagend: () => open(false),
    onselfclosingtag: () => open(true),
    onclosetag: (start, end) => handler.close(nameAt(start, end)),
    ontext: (start, end) => handler.text(markup.slice(start, end)),
    ontextentity: (code) => handler.text(String.fromCodePoint(code)),
    oncdata: (start, end, offset) => {
      if (isXml) handler.text(markup.slice(start, end - offset));
    },
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  });
  tokenizer.write(markup);
  tokenizer.end();
}
