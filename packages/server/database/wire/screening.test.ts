import { describe, expect, it } from "vitest";
import { simpleQuery } from "./messages.ts";
import { screen } from "./screening.ts";

function screened(sql: string): { sql: string; refusal: string | undefined } {
  const { message, refusal } = screen(simpleQuery(sql));
  return { sql: message.toString("utf8", 5, message.length - 1), refusal };
}

describe("screen", () => {
  it.each([
    ["SET statement_timeout = 5", "SET nianbao.statement_timeout = 5"],
    ["select 1; set local Transaction_Timeout to '1s'", "select 1; set local nianbao.Transaction_Timeout to '1s'"],
    ["RESET idle_in_transaction_session_timeout", "RESET nianbao.idle_in_transaction_session_timeout"],
    ["SELECT set_config('statement_timeout', '5', true)", "SELECT set_config('nianbao.statement_timeout', '5', true)"],
    ["INSERT INTO note VALUES ('年报 SET statement_timeout = 5')", "INSERT INTO note VALUES ('年报 SET statement_timeout = 5')"],
    ["SET lock_timeout = 5", "SET lock_timeout = 5"],
    ["SHOW statement_timeout", "SHOW statement_timeout"],
  ])("%s", (given, passed) => {
    expect(screened(given)).toEqual({ sql: passed, refusal: undefined });
  });

  it.each([
    "COPY note FROM STDIN", "copy (select 1) to stdout; copy note from\nstdin with csv", "SELECT set_config(name, '1', false) FROM settings",
    "SELECT pg_terminate_backend(1)",
  ])("refuses %s", (sql) => {
    expect(screened(sql).refusal).toBeTypeOf("string");
  });

  it.each(["COPY note TO STDOUT", "SELECT 'COPY note FROM STDIN'", "SELECT copy FROM template"])("lets %s pass", (sql) => {
    expect(screened(sql)).toEqual({ sql, refusal: undefined });
  });
});
