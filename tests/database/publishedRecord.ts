import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";

export interface Draft {
  agency: number;
  report: number;
  version: number;
  sourceFile: string;
}

/** A draft of a report of a new agency, with one section and its source file. */
export async function addVersion(client: pg.Client): Promise<Draft> {
  const slug = randomUUID();
  const sourceFile = createHash("sha256").update(slug).digest("hex");
  await client.query("INSERT INTO source_file (hash, name, media_type, size, bytes) VALUES ($1, '年报.txt', 'text/plain', 3, '\\x616263')", [sourceFile]);
  const agency = await insertedId(client, "INSERT INTO agency (slug, name) VALUES ($1, '某局') RETURNING id", [slug]);
  const report = await insertedId(client, "INSERT INTO report (agency_id, year, scope) VALUES ($1, 2023, 'unit') RETURNING id", [agency]);
  const version = await insertedId(client,
    "INSERT INTO version (report_id, number, title, content, content_hash, findings, sources, source_file_hash, reason)"
    + " VALUES ($1, 1, '年度报告', '{}', 'hash', '[]', '{}', $2, '首次发布') RETURNING id", [report, sourceFile]);
  await client.query("INSERT INTO section VALUES ($1, 1, '一', '总体情况', 1, '[]')", [version]);
  return { agency, report, version, sourceFile };
}

export async function publish(client: pg.Client, draft: Draft): Promise<void> {
  await client.query("UPDATE version SET published_at = now() WHERE id = $1", [draft.version]);
}

async function insertedId(client: pg.Client, sql: string, parameters: unknown[]): Promise<number> {
  const { rows } = await client.query<{ id: number }>(sql, parameters);
  return rows[0]?.id ?? 0;
}
