import { Field, Float, Int, ObjectType } from "type-graphql";
import { PassageType, ReportType, SourceType } from "../reports/index.ts";

@ObjectType("Claim", {
  description: "文中数据：one figure that a sentence of the narrative states, with the sentence and what came of holding it against the statistical table. It was read by a program: look at the sentence before you quote it.",
})
export class ClaimType {
  @Field(() => Int, { description: "Its place among the figures of its report, from 0: what an address points at." })
  position: number;

  @Field(() => Float, { description: "The figure in `unit`; 万 and 亿 are multiplied out, a share of 4% is 4." })
  value: number;

  @Field({ description: "Unit as printed: 件, 条, 万元, %; empty where none is." })
  unit: string;

  @Field({ description: "How exactly the sentence states it: `exact`, `about` 约, `moreThan` 多 or 余, `almost` 近, `atLeast` 以上, `atMost` 以内." })
  exactness: string;

  @Field({ description: "`count` an amount, `share` 占比, `change` 同比 growth or decline, `rate` 率." })
  kind: string;

  @Field({ description: "The words that say what it counts." })
  what: string;

  @Field(() => String, { nullable: true, description: "A word near it that says whose figure it is: 全县, 本单位; null where there is none." })
  scope: string | null;

  @Field(() => Int, { nullable: true, description: "The year that the sentence speaks of; null where it names none." })
  year: number | null;

  @Field({ description: "`agrees` the table says the same, `conflicts` it says something else, `namedOnly` no row of the table counts this, `notAssessable` it cannot be told: the cells are blank or uncertain, the scope or time is another, or the figure is rounded." })
  verdict: string;

  @Field(() => [String], { description: "Codes of the cells that it was held against; empty where it names none." })
  codes: string[];

  @Field(() => Float, { nullable: true, description: "What these cells add up to; null where one of them is no number." })
  printed: number | null;

  @Field(() => Int, { nullable: true, description: "For a share or a change the `position` of the figure in the same report that it speaks of; null where there is none." })
  about: number | null;

  @Field(() => String, { nullable: true, description: "Name of the section by its numbers: 二-三; null before the first." })
  section: string | null;

  @Field({ description: "The sentence, with the figure marked in it." })
  passage: PassageType;

  @Field(() => SourceType, { description: "Where the figure stands in the source file." })
  source: SourceType;
}

@ObjectType("Citation", { description: "引用文件：a document that the report cites by its number, and where." })
export class CitationType {
  @Field({ description: "Its number in one normal form: 国办发〔2017〕24号." })
  number: string;

  @Field({ description: "The issuing series: 国办发." })
  series: string;

  @Field(() => Int, { description: "The year in the number." })
  year: number;

  @Field(() => String, { nullable: true, description: "The title in 《》 before the number; null where none is printed." })
  title: string | null;

  @Field(() => String, { nullable: true, description: "Name of the section by its numbers: 二-三; null before the first." })
  section: string | null;

  @Field({ description: "The sentence, with the number marked in it." })
  passage: PassageType;

  @Field(() => SourceType, { description: "Where it stands in the source file." })
  source: SourceType;
}

@ObjectType("ReportClaim", { description: "A figure of the narrative with the report that states it." })
export class ReportClaimType {
  @Field({ description: "The figure." })
  claim: ClaimType;

  @Field({ description: "The report, in its version in force." })
  report: ReportType;
}

@ObjectType("ClaimList", { description: "A page of figures that narratives state." })
export class ClaimListType {
  @Field(() => Int, { description: "How many there are in all for what was asked; counted up to 10,000." })
  total: number;

  @Field(() => [ReportClaimType], { description: "The page: newest year first, then by the agency's slug, then in the order of the text." })
  items: ReportClaimType[];
}

@ObjectType("CitedDocument", { description: "A document with the reports that cite it by its number." })
export class CitedDocumentType {
  @Field({ description: "Its number in one normal form: 国办发〔2017〕24号." })
  number: string;

  @Field(() => String, { nullable: true, description: "The title that most reports print with it; null where none does." })
  title: string | null;

  @Field(() => Int, { description: "How many published reports cite it." })
  count: number;

  @Field(() => [ReportType], { description: "These reports, newest year first; at most 100 of them." })
  reports: ReportType[];
}

@ObjectType("CitationList", { description: "A page of the documents that published reports cite by number." })
export class CitationListType {
  @Field(() => Int, { description: "How many documents there are in all for what was asked." })
  total: number;

  @Field(() => [CitedDocumentType], { description: "The page: the most cited first." })
  items: CitedDocumentType[];
}
