import { Column, Entity, PrimaryColumn } from "typeorm";

/** An uploaded original, kept by its SHA-256. */
@Entity("source_file")
export class SourceFileEntity {
  @PrimaryColumn("text") hash: string;
  @Column("text") name: string;
  @Column("text", { name: "media_type" }) mediaType: string;
  @Column("integer") size: number;
  @Column("bytea", { select: false }) bytes: Buffer;
}
