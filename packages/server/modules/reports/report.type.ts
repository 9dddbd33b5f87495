import type { Block, VersionContent } from "@nianbao/shared/report";
import { Field, Float, GraphQLISODateTime, Int, ObjectType } from "type-graphql";
import { Blocks } from "../../graphql/index.ts";
import { BroughtInType, SourceType } from "./source.type.ts";

@ObjectType("Report", {
  description: "年报：one published annual report, of one agency, year and scope, in one of its versions. Published versions never change; a correction is a new version and the old one stays.",
})
export class ReportType {
  versionId: number;
  reportId: number;
  agencyId: number;
  sourceFileHash: string;
  originalUrl: string | null;
  seenOn: string | null;
  broughtInAt: Date;

  @Field(() => Int, { description: "The year reported on, 1 January to 31 December; publication falls in the next." })
  year: number;

  @Field({ description: "Whose work the figures count: `unit` 本单位, `level` 本级, `region` 本地区, `unknown` 范围未注明." })
  scope: string;

  @Field(() => String, { nullable: true, description: "Id of the statistical form, e.g. `T2014`; null when the report has no table or an unknown one." })
  edition: string | null;

  @Field(() => Int, { description: "Number of this version, from 1." })
  version: number;

  @Field({ description: "`published` for the version in force, `superseded` for one that a later version replaced." })
  state: string;

  @Field({ description: "SHA-256 (hex) over the canonical JSON (RFC 8785) of the content; equal content has an equal hash." })
  contentHash: string;

  @Field(() => GraphQLISODateTime, { description: "When this version was published here." })
  publishedAt: Date;

  @Field(() => String, { nullable: true, description: "The day of publication (YYYY-MM-DD) that the document itself states; null when it states none." })
  publishedOn: string | null;

  @Field({ description: "Title as printed." })
  title: string;

  @Field({ description: "Why this version was published: 历史年报补录, or the reason of a correction." })
  reason: string;
}

@ObjectType("Section", { description: "章节：one numbered part of the narrative. Sections are a flat list in order; `depth` says where each hangs." })
export class SectionType {
  @Field({ description: "Bare number as printed: 一, 二, 1." })
  number: string;

  @Field({ description: "Heading without its number and without inner blanks." })
  heading: string;

  @Field(() => Int, { description: "1 for a top-level part, 2 for one below it, and so on." })
  depth: number;

  @Field(() => Blocks, { description: "The text of this part alone, without the parts below it." })
  body: Block[];

  @Field({ description: "The same text without structure, one line per paragraph." })
  text: string;

  @Field(() => SourceType, { nullable: true, description: "Where its heading stands in the source file; null where that was not recorded." })
  source: SourceType | null;
}

@ObjectType("CellCheck", { description: "勾稽关系：one arithmetic rule of the form that holds and in which the figure takes part." })
export class CellCheckType {
  @Field({ description: "The rule, e.g. `A1`; the same rule may hold of several rows or columns." })
  id: string;

  @Field({ description: "The rule with its figures, in Chinese: 收到申请数 12 = 0 + 0 + 9 + 3." })
  sentence: string;

  @Field({ description: "The same in English." })
  sentenceEn: string;
}

@ObjectType("Cell", { description: "数据：what the report says for one indicator. A missing number is never 0: its `state` says what stands there instead." })
export class CellType {
  reportId: number;
  version: number;
  content: VersionContent;

  @Field({ description: "Indicator code, unique inside its edition." })
  code: string;

  @Field({ description: "The row's wording on the form." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;

  @Field(() => String, { nullable: true, description: "Unit that the form prescribes: 件, 条, 万元 and so on." })
  unit: string | null;

  @Field(() => Float, { nullable: true, description: "The figure, in `unit`; null unless `state` is `number`." })
  value: number | null;

  @Field({ description: "`number`; `uncertain` (待核对, see `candidates`); or why there is none: `blank` left empty, `dash`, `notApplicable`, `absent` the table lacks the row, `unreadable`." })
  state: string;

  @Field(() => [String], { description: "For an uncertain cell the readings that are possible: figures or state names. Empty otherwise." })
  candidates: string[];

  @Field(() => String, { nullable: true, description: "Raw text of the cell when it says more than a number." })
  note: string | null;

  @Field(() => SourceType, { nullable: true, description: "Where the cell stands in the source file; null for a row that the table lacks." })
  source: SourceType | null;
}

@ObjectType("SourceFile", { description: "原文：the original document this version was read from." })
export class SourceFileType {
  @Field({ description: "File name." })
  name: string;

  @Field({ description: "SHA-256 (hex) of its bytes." })
  hash: string;

  @Field(() => Int, { description: "Size in bytes." })
  size: number;

  @Field({ description: "Media type by content." })
  mediaType: string;

  @Field({ description: "Address of the download on this site." })
  path: string;

  @Field(() => String, { nullable: true, description: "Where the agency published it, when known." })
  originalUrl: string | null;

  @Field(() => String, { nullable: true, description: "The day (YYYY-MM-DD) it was seen at that address, when known." })
  seenOn: string | null;

  @Field(() => BroughtInType, { description: "When and how it came here." })
  broughtIn: BroughtInType;
}

@ObjectType("ReportVersion", { description: "版本：one published version of a report, without its content." })
export class ReportVersionType {
  @Field(() => Int, { description: "Number, from 1." })
  version: number;

  @Field({ description: "`published` or `superseded`." })
  state: string;

  @Field(() => GraphQLISODateTime, { description: "When it was published here." })
  publishedAt: Date;

  @Field({ description: "SHA-256 (hex) of its content." })
  contentHash: string;

  @Field({ description: "Why it was published." })
  reason: string;
}

@ObjectType("Figures", { description: "The figures of a report as columns in the order of its form; small enough for a phone to keep many years." })
export class FiguresType {
  @Field(() => [String], { description: "Indicator codes." })
  codes: string[];

  @Field(() => [Float], { nullable: "items", description: "Per code: the number, null unless its state is `number`." })
  values: (number | null)[];

  @Field(() => [String], { description: "Per code: `number`, `uncertain`, `blank`, `dash`, `notApplicable`, `absent` or `unreadable`." })
  states: string[];
}
