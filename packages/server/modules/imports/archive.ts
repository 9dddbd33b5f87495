import { mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { SourceKind } from "@nianbao/shared/readers";
import { canonicalJson, hashOf, type Citation, type Claim, type Finding, type Locator, type VersionContent } from "@nianbao/shared/report";

/** A published version with everything it needs to come back: one self-contained file named by its own hash. */
export interface ArchivedVersion {
  format: 1;
  agency: { slug: string; name: string; aliases: string[] };
  version: { number: number; publishedAt: string; reason: string; originalUrl: string | null; seenOn: string | null };
  contentHash: string;
  content: VersionContent;
  findings: Finding[];
  sources: Record<string, Locator>;
  sourceFile: { name: string; mediaType: string; base64: string };
  /** What the file was read as, where its sections begin, and what its text states and cites; missing where nobody recorded it. */
  reading?: { kind?: SourceKind; text?: string; sectionSources?: (Locator | null)[]; claims?: readonly Claim[]; citations?: readonly Citation[] };
}

/** What was recorded of how a file was read; empty or null for what was not. */
export interface RecordedReading {
  kind: SourceKind | null;
  text: string;
  sectionSources: readonly (Locator | null)[];
  claims: readonly Claim[];
  citations: readonly Citation[];
}

/** The same as an archive file keeps it. Nothing stands for what is missing, so that files of older versions keep their hash. */
export function readingOf({ kind, text, sectionSources, claims, citations }: RecordedReading): Pick<ArchivedVersion, "reading"> {
  const reading = {
    ...(kind === null ? {} : { kind }),
    ...(text === "" ? {} : { text }),
    ...(sectionSources.every((source) => source === null) ? {} : { sectionSources: [...sectionSources] }),
    ...(claims.length === 0 ? {} : { claims }),
    ...(citations.length === 0 ? {} : { citations }),
  };
  return Object.keys(reading).length === 0 ? {} : { reading };
}

const fileName = /^([0-9a-f]{64})\.json$/;

/** The bytes of an archive file and the hash that names it. */
export function sealArchive(version: ArchivedVersion): { hash: string; text: string } {
  const text = canonicalJson(version);
  return { hash: hashOf(text), text };
}

/**
 * The folder of archive files (DESIGN §4.17). The embedded database does not fsync, so what was published is also
 * written here, flushed to the disk and renamed into place before anybody is told that it is published.
 */
export class Archive {
  private readonly directory: string;

  constructor(dataDirectory: string) {
    this.directory = join(dataDirectory, "archive");
  }

  async write(hash: string, text: string): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    const target = join(this.directory, `${hash}.json`);
    const draft = `${target}.${process.pid}.part`;
    await writeDurably(draft, text);
    await rename(draft, target);
    await flushDirectory(this.directory);
  }

  /** The hashes of all files; an archive that does not exist yet is empty. */
  async hashes(): Promise<string[]> {
    try {
      return (await readdir(this.directory)).flatMap((name) => fileName.exec(name)?.[1] ?? []).sort();
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
  }

  /** The version in a file, or null when the file's bytes no longer match its name. */
  async read(hash: string): Promise<ArchivedVersion | null> {
    const text = await readFile(join(this.directory, `${hash}.json`), "utf8");
    // The hash names the bytes that sealArchive wrote, so what matches it is what the type says.
    return hashOf(text) === hash ? (JSON.parse(text) as ArchivedVersion) : null;
  }

  async remove(hash: string): Promise<void> {
    await rm(join(this.directory, `${hash}.json`), { force: true });
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
