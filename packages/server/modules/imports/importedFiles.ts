import type { Finding, Locator, Scope, VersionContent } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import type { KnownAgency } from "./resolveAgency.ts";

/** A version that was made of a certain file. */
export interface ImportedFile {
  agency: KnownAgency;
  year: number;
  scope: Scope;
  number: number;
  contentHash: string;
  isPublished: boolean;
  content: VersionContent;
  findings: Finding[];
  sources: Record<string, Locator>;
  /** The text that the sources count in; empty for a version from before it was kept. */
  text: string;
}

interface Row extends Omit<ImportedFile, "agency" | "content"> {
  slug: string;
  name: string;
  aliases: string[];
  content: string;
}

/** The versions that were made of the file with this hash, published ones first, the newest before the older. */
export async function versionsOfFile(manager: EntityManager, hash: string): Promise<ImportedFile[]> {
  const rows: Row[] = await manager.query(
    `select a.slug, a.name, a.aliases, r.year, r.scope, v.number, v.content_hash as "contentHash", v.published_at is not null as "isPublished",
            v.content, v.findings, v.sources, v.source_text as text
     from version v join report r on r.id = v.report_id join agency a on a.id = r.agency_id
     where v.source_file_hash = $1 order by "isPublished" desc, v.id desc`,
    [hash],
  );
  // The content was written from a value of exactly this type.
  return rows.map(({ slug, name, aliases, content, ...rest }) => ({ ...rest, agency: { slug, name, aliases }, content: JSON.parse(content) as VersionContent }));
}
