const pairedTags = "p|div|table|tr|td|th|span|h[1-6]|ul|ol|li|html|body|section|article|center";

/**
 * Whether a text is a page or a piece of one, also inside a script's string: it begins as one, or has elements with end tags.
 * Markdown that uses a few tags among its own tables is none.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  if (/<!doctype\s+html|<html[\s>]|<w:wordDocument[\s>]|<(?:Workbook|pkg:package|office:document)[\s>]/i.test(head)) return true;
  if (/\\u003c(?:p|div|table)\b/i.test(text)) return !/<(?:p|div|table)\b/i.test(text);
  const opens = new RegExp(`<(?:${pairedTags})(?:\\s[^<>]{0,2000})?\\s{0,20}>`, "i");
  const closes = new RegExp(`<\\\\?/(?:${pairedTags})\\s{0,20}>`, "i");
  if (opens.test(text) && closes.test(text)) return /<table[\s>]/i.test(text) || !hasPipeTable(text);
  // Old systems keep a text whose lines only <br> ends.
  return /<br\s?\/?>[^]*<br\s?\/?>/i.test(text) && !looksLikeMarkdown(text) && !text.trim().includes("\n");
}

/** Whether a text is Markdown: it has a table of pipes with its rule (`|---|`), or headings with `#`. */
export function looksLikeMarkdown(text: string): boolean {
  return /^ {0,3}#{1,6}[ \t]+\S/m.test(text) || hasPipeTable(text);
}

/** Whether a file is a web page saved as one file: a mail whose headers name parts or a page. */
export function looksLikeMht(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8192));
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*[A-Za-z-]+:/.test(head)) return false;
  const headers = head.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? "";
  return /^(?:\u00ef\u00bb\u00bf)?MIME-Version:/im.test(headers) && /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(headers);
}

/** Whether a file is rich text; blanks may stand before it. */
export function looksLikeRtf(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 512)));
}

function hasPipeTable(text: string): boolean {
  return /^[ \t|:]*\|[ \t]*:?-[-: \t|]*$/m.test(text) || /^[ \t]*:?-+:?[ \t]*\|[-: \t|]*$/m.test(text);
}
