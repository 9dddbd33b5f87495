import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("ledger")
export class LedgerEntity {
  @PrimaryColumn("bigint") sequence: string;
  @Column("timestamptz") at: Date;
  @Column("text") actor: string;
  @Column("text") action: string;
  @Column("text") subject: string;
  /** Canonical JSON, kept as text so that its hash can be computed again byte for byte. */
  @Column("text") details: string;
  @Column("text", { name: "previous_hash" }) previousHash: string;
  @Column("text") hash: string;
}
