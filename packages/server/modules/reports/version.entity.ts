import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

/** One immutable state of a report. `content` is the canonical JSON that the hash covers, byte for byte. */
@Entity("version")
export class VersionEntity {
  @PrimaryGeneratedColumn("identity") id: number;
  @Column("integer", { name: "report_id" }) reportId: number;
  @Column("integer") number: number;
  @Column("text", { nullable: true }) edition: string | null;
  @Column("text") title: string;
  @Column("text", { name: "published_on", nullable: true }) publishedOn: string | null;
  @Column("text", { select: false }) content: string;
  @Column("text", { name: "content_hash" }) contentHash: string;
  @Column("jsonb", { select: false }) findings: unknown;
  @Column("jsonb", { select: false }) sources: unknown;
  /** What its text states and cites; empty for versions from before it was read. */
  @Column("jsonb", { select: false }) claims: unknown;
  @Column("jsonb", { select: false }) citations: unknown;
  @Column("text", { name: "source_file_hash" }) sourceFileHash: string;
  /** What the reader made of the file, line for line; empty for versions from before it was kept. */
  @Column("text", { name: "source_text", select: false }) sourceText: string;
  @Column("text", { name: "source_kind", nullable: true }) sourceKind: string | null;
  @Column("text", { name: "original_url", nullable: true }) originalUrl: string | null;
  @Column("text", { name: "seen_on", nullable: true }) seenOn: string | null;
  @Column("text") reason: string;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt: Date | null;
  @Column("text", { name: "archive_hash", nullable: true }) archiveHash: string | null;
}
