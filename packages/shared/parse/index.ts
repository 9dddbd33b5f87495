export { parse, type NotAReport, type ParseResult } from "./parse.ts";
