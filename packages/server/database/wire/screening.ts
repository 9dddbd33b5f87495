import { readText } from "./frames.ts";
import { replaceSql } from "./messages.ts";
import { frontend } from "./protocol.ts";
import { maskQuoted } from "./sqlText.ts";

/** What must not reach the engine: each of these makes PGlite hang for good or end the whole process. */
export const droppedSettings: ReadonlySet<string> = new Set([
  "statement_timeout", "idle_in_transaction_session_timeout", "transaction_timeout",
]);

const dropped = [...droppedSettings].join("|");
const worthReading = /_timeout|copy|set_config|temp|advisory|terminate_backend/i;
const setTimeout_ = new RegExp(String.raw`\b(?:set(?:\s+(?:session|local))?|reset)\s+(${dropped})\b`, "gi");
const setConfig = /\bset_config\s*\(/gi;
const literalName = /\s*'([^']*)'/y;
const copyFromClient = /\bcopy\b[^;]*\bfrom\s+(?:stdin|stdout)\b/i;
const endsBackend = /\bpg_terminate_backend\s*\(/i;
const leavesTraces = /\bset_config\b|\btemp(?:orary)?\b|\bpg_(?:try_)?advisory_lock/i;

export interface Screened {
  message: Buffer;
  /** Why the whole batch must be refused, as a sentence for its author. */
  refusal?: string;
  /** Whether it may change the session beyond its transaction. */
  leavesTraces: boolean;
  /** Whether a timeout is named anywhere, even where it cannot be rewritten (a DO block). */
  namesTimeout: boolean;
}

/** Makes one message of a client safe for an engine that has a single session and no process of its own. */
export function screen(message: Buffer): Screened {
  const passed: Screened = { message, leavesTraces: false, namesTimeout: false };
  if (message[0] !== frontend.query && message[0] !== frontend.parse) return passed;
  const name = message[0] === frontend.parse ? readText(message, 5) : { text: "", next: 5 };
  if (name.text !== "") {
    return { ...passed, refusal: `named prepared statements (${name.text}) are not available: all clients share one session` };
  }
  const sql = readText(message, name.next).text;
  return worthReading.test(sql) ? screenSql(message, sql) : passed;
}

function screenSql(message: Buffer, sql: string): Screened {
  const masked = maskQuoted(sql);
  const marks = { leavesTraces: leavesTraces.test(masked), namesTimeout: new RegExp(dropped, "i").test(sql) };
  if (copyFromClient.test(masked)) return { message, ...marks, refusal: "COPY FROM STDIN is not available on the embedded database" };
  if (endsBackend.test(masked)) return { message, ...marks, refusal: "pg_terminate_backend is not available on the embedded database" };
  const names = settingNames(sql, masked);
  if (names === "unknown") return { message, ...marks, refusal: "set_config needs a literal name on the embedded database" };
  return { message: names.length === 0 ? message : replaceSql(message, detach(sql, names)), ...marks };
}

/** Where a dropped setting is named as the target of SET, RESET or set_config. */
function settingNames(sql: string, masked: string): number[] | "unknown" {
  const places: number[] = [];
  for (const found of masked.matchAll(setTimeout_)) {
    places.push(found.index + found[0].length - (found[1] ?? "").length);
  }
  for (const call of masked.matchAll(setConfig)) {
    literalName.lastIndex = call.index + call[0].length;
    const argument = literalName.exec(sql);
    if (!argument) return "unknown";
    const setting = argument[1] ?? "";
    if (droppedSettings.has(setting.toLowerCase())) places.push(literalName.lastIndex - 1 - setting.length);
  }
  return places.sort((a, b) => a - b);
}

/** `SET statement_timeout = 5` becomes `SET nianbao.statement_timeout = 5`: answered as ever, obeyed by nobody. */
function detach(sql: string, places: readonly number[]): string {
  let from = 0;
  let out = "";
  for (const place of places) {
    out += `${sql.slice(from, place)}nianbao.`;
    from = place;
  }
  return out + sql.slice(from);
}
