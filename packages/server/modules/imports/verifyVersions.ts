import { canonicalJson, hashOf, type Section, type VersionContent } from "@nianbao/shared/report";
import type { DataSource } from "typeorm";
import { figuresStore, vectorOf } from "../figures/index.ts";
import { projectionProblems } from "../projection/index.ts";
import type { Archive, ArchivedVersion } from "./archive.ts";
import { archivedFromDatabase } from "./restoreArchive.ts";

interface Row {
  id: number; subject: string; number: number; title: string; edition: string | null; content: string; contentHash: string;
  sourceFileHash: string; archiveHash: string | null; bytes: Buffer; published: boolean; recorded: boolean;
}

const page = 20;

/** Recomputes every version from what is stored; what a superuser changed past the triggers shows here. */
export async function verifyVersions(dataSource: DataSource, archive: Archive, sample: boolean): Promise<{ versions: number; problems: string[] }> {
  await figuresStore.checkOrders(dataSource.manager);
  const problems: string[] = [];
  const inArchive = new Set(await archive.hashes());
  let versions = 0;
  for (let after = 0; ; ) {
    const rows = await readRows(dataSource, after);
    for (const row of rows) {
      versions += 1;
      const sections: Section[] = await dataSource.query("select number, heading, depth, body from section where version_id = $1 order by position", [row.id]);
      const said = problemsOf(row, sections);
      if (row.published && !row.recorded) said.push("没有对应的操作记录");
      if (row.published) said.push(...(await vectorProblems(dataSource, row)));
      if (row.published && said.length === 0) said.push(...(await projectionProblems(dataSource.manager, row)));
      if (row.published && !sample) said.push(...(await archiveProblems(dataSource, row, archive, inArchive)));
      problems.push(...said.map((problem) => `${row.subject} 第${row.number}版：${problem}。`));
      after = row.id;
    }
    if (rows.length < page) break;
  }
  for (const hash of inArchive) problems.push(`存档文件 ${hash.slice(0, 12)} 在数据库里没有对应的版本。`);
  return { versions, problems };
}

async function readRows(dataSource: DataSource, after: number): Promise<Row[]> {
  return dataSource.query(
    `select v.id, a.slug || '/' || r.year || '/' || r.scope as subject, v.number, v.title, v.edition, v.content, v.content_hash as "contentHash",
            v.source_file_hash as "sourceFileHash", v.archive_hash as "archiveHash", f.bytes, v.published_at is not null as published,
            exists (select 1 from ledger l where l.action in ('version.publish', 'version.restore') and position(v.content_hash in l.details) > 0) as recorded
     from version v join report r on r.id = v.report_id join agency a on a.id = r.agency_id join source_file f on f.hash = v.source_file_hash
     where v.id > $1 order by v.id limit ${page}`,
    [after],
  );
}

function problemsOf(row: Row, sections: Section[]): string[] {
  const problems: string[] = [];
  if (hashOf(row.content) !== row.contentHash) return ["内容与内容校验值不符"];
  const content = JSON.parse(row.content) as VersionContent;
  if (`${content.agency}/${content.year}/${content.scope}` !== row.subject) problems.push("挂在了别的单位或年度下");
  if (content.title !== row.title || content.edition !== row.edition) problems.push("标题或格式与内容不符");
  if (content.sourceFile !== row.sourceFileHash) problems.push("原文件不是发布时的那一个");
  if (hashOf(row.bytes) !== row.sourceFileHash) problems.push("原文件被改动过");
  if (canonicalJson(sections) !== canonicalJson(content.sections)) problems.push("章节与内容不符");
  return problems;
}

// The vector may be rebuilt from the content at any time, but until then comparisons are drawn from it.
async function vectorProblems(dataSource: DataSource, row: Row): Promise<string[]> {
  if (row.edition === null) return [];
  const stored = (await figuresStore.vectors(dataSource.manager, [row.id])).get(row.id);
  if (stored === undefined) return ["缺少数据列"];
  const order = await figuresStore.orderOf(dataSource.manager, row.edition);
  const expected = vectorOf(JSON.parse(row.content) as VersionContent, order.slice(0, stored.states.length));
  return canonicalJson(expected) === canonicalJson(stored) ? [] : ["数据列与内容不符"];
}

async function archiveProblems(dataSource: DataSource, row: Row, archive: Archive, inArchive: Set<string>): Promise<string[]> {
  if (row.archiveHash === null) return ["没有登记存档"];
  if (!inArchive.delete(row.archiveHash)) return ["缺少存档文件"];
  const file = await archive.read(row.archiveHash);
  if (file === null) return ["存档文件被改动过"];
  // Content that does not match its own hash has been named already, and may not even be JSON.
  if (hashOf(row.content) !== row.contentHash) return [];
  const stored = await archivedFromDatabase(dataSource.manager, row.archiveHash);
  return canonicalJson(frozen(stored)) === canonicalJson(frozen(file)) ? [] : ["存档文件与数据库不符"];
}

// An agency may be known by more names later, and the same bytes may come again under another name: both are no tampering.
function frozen({ agency: { slug }, sourceFile: _bytesHaveTheirOwnHash, ...version }: ArchivedVersion): unknown {
  return { slug, ...version };
}
