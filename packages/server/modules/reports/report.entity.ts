import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("report")
export class ReportEntity {
  @PrimaryGeneratedColumn("identity") id: number;
  @Column("integer", { name: "agency_id" }) agencyId: number;
  @Column("integer") year: number;
  @Column("text") scope: string;
}
