import type { Block } from "@nianbao/shared/report";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("section")
export class SectionEntity {
  @PrimaryColumn("integer", { name: "version_id" }) versionId: number;
  @PrimaryColumn("integer") position: number;
  @Column("text") number: string;
  @Column("text") heading: string;
  @Column("integer") depth: number;
  @Column("jsonb") body: Block[];
}
