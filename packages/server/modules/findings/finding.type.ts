import type { Fact } from "@nianbao/shared/report";
import { Field, GraphQLISODateTime, Int, ObjectType } from "type-graphql";
import { Facts } from "../../graphql/index.ts";
import { AgencyType } from "../agencies/index.ts";
import { PassageType, ReportType, SourceType } from "../reports/index.ts";

@ObjectType("FindingPlace", { description: "What a finding is about; all members may be null." })
export class FindingPlaceType {
  @Field(() => String, { nullable: true, description: "Indicator code." })
  code: string | null;

  @Field(() => String, { nullable: true, description: "Column of the form, where it has several." })
  column: string | null;

  @Field(() => String, { nullable: true, description: "Name of the section by its numbers: 二-三; null before the first." })
  section: string | null;
}

@ObjectType("FindingExplanation", { description: "说明：what the unit answers to a finding, in its own words." })
export class FindingExplanationType {
  @Field({ description: "Its words, 500 characters at most." })
  text: string;

  @Field(() => GraphQLISODateTime, { description: "When they were put here." })
  at: Date;
}

@ObjectType("FindingAgainst", { description: "The other report of a finding between two reports, in its version in force." })
export class FindingAgainstType {
  @Field(() => AgencyType, { description: "Whose report it is; the same agency where a report is held against its own of another year." })
  agency: AgencyType;

  @Field(() => Int, { description: "The year it reports on." })
  year: number;

  @Field({ description: "Its scope." })
  scope: string;
}

@ObjectType("Finding", {
  description: "数据核对说明：one thing a check noticed, in one report or between two. It says what stands where and nothing about who is right.",
})
export class FindingType {
  reportId: number;

  @Field({ description: "Name of the finding in its report, e.g. `narrative.conflict-3f9a2c`: what an explanation and an address point at. It stays the same as long as the finding does." })
  key: string;

  @Field({ description: "Stable code, e.g. `identity.A1` for a 勾稽关系 that does not hold." })
  code: string;

  @Field({ description: "What kind it is: `sums` 勾稽关系, `table` 统计表, `narrative` the text against the table, `repeated` text that stands in another report too, `across` years that do not fit together." })
  family: string;

  @Field({ description: "`error` for a rule that must hold, `warning` for one that usually does." })
  severity: string;

  @Field({ description: "One plain Chinese sentence." })
  message: string;

  @Field({ description: "The same sentence in English; what it quotes from the document stays Chinese." })
  messageEn: string;

  @Field({ description: "What it is about." })
  where: FindingPlaceType;

  @Field(() => Facts, { description: "The figures behind it." })
  facts: Record<string, Fact>;

  @Field(() => PassageType, { nullable: true, description: "The words of the report that it is about; null where it is about figures of the table alone." })
  passage: PassageType | null;

  @Field(() => SourceType, { nullable: true, description: "Where these words stand in the source file; null where that is not known." })
  source: SourceType | null;

  @Field(() => FindingAgainstType, { nullable: true, description: "For a finding between two reports the other one; null for a finding of this report alone." })
  against: FindingAgainstType | null;
}

@ObjectType("ReportFinding", { description: "A finding with the report it was made in." })
export class ReportFindingType {
  @Field({ description: "The finding." })
  finding: FindingType;

  @Field({ description: "The report, in its version in force." })
  report: ReportType;
}

@ObjectType("FindingFamilyCount", { description: "How many findings there are of one kind." })
export class FindingFamilyCountType {
  @Field({ description: "`sums`, `table`, `narrative`, `repeated` or `across`, as `Finding.family`." })
  family: string;

  @Field(() => Int, { description: "How many, for the same agency and years." })
  count: number;
}

@ObjectType("FindingList", { description: "数据核对说明：a page of the open findings of published reports." })
export class FindingListType {
  @Field(() => Int, { description: "How many there are in all for what was asked." })
  total: number;

  @Field(() => [FindingFamilyCountType], { description: "How many of each kind there are for the same agency and years, whatever kind was asked for; kinds without any are left out." })
  families: FindingFamilyCountType[];

  @Field(() => [ReportFindingType], { description: "The page: newest year first, then by the agency's slug." })
  items: ReportFindingType[];
}
