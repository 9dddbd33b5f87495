import type { Block, Locator } from "@nianbao/shared/report";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("section")
export class SectionEntity {
  @PrimaryColumn("integer", { name: "version_id" }) versionId: number;
  @PrimaryColumn("integer") position: number;
  @Column("text") number: string;
  @Column("text") heading: string;
  @Column("integer") depth: number;
  @Column("jsonb") body: Block[];
  /** Where its heading stands in the source; null for versions from before that was recorded. */
  @Column("jsonb", { nullable: true }) source: Locator | null;
}
