import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("agency")
export class AgencyEntity {
  @PrimaryGeneratedColumn("identity") id: number;
  @Column("text") slug: string;
  @Column("text") name: string;
  @Column("text", { array: true }) aliases: string[];
}
