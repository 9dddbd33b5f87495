export { parse, type NotAReport, type ParseOptions, type ParseResult } from "./parse.ts";
export { understandDocument, type NotUnderstood, type Understood } from "./understand.ts";
