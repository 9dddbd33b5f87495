import { Column, Entity, PrimaryColumn } from "typeorm";

/** The one row that says what kind of database this is and how far its revision and ledger have come. */
@Entity("catalogue")
export class CatalogueEntity {
  @PrimaryColumn("boolean") only: boolean;
  @Column("uuid") id: string;
  @Column("text", { nullable: true }) kind: "sample" | "real" | null;
  @Column("bigint") revision: string;
  @Column("bigint", { name: "ledger_sequence" }) ledgerSequence: string;
  @Column("text", { name: "ledger_hash" }) ledgerHash: string;
}
