import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("EditionColumn", { description: "One column of a row that asks for several figures: who applied, or this year beside all years." })
export class EditionColumnType {
  @Field({ description: "What follows the row's code in the cell's code: `@natural`, `#cumulative`; empty for the row's own figure." })
  suffix: string;

  @Field({ description: "Wording on the form." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;
}

@ObjectType("EditionRow", { description: "One row of a statistical form, in printed order." })
export class EditionRowType {
  @Field({ description: "Code, unique inside the edition." })
  code: string;

  @Field({ description: "Wording on the form." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;

  @Field(() => String, { nullable: true, description: "Unit; null for a heading." })
  unit: string | null;

  @Field({ description: "`heading`, `total` (sum of its parts), `part` (exhaustive), `subset` (其中), `overlap` (may count double) or `independent`." })
  kind: string;

  @Field(() => String, { nullable: true, description: "Code of the row it belongs to." })
  parent: string | null;

  @Field(() => Int, { description: "How deep it stands in the hierarchy, 0 for the top." })
  depth: number;

  @Field(() => [EditionColumnType], { description: "Its columns, one cell each, in printed order; empty for a row with one cell or none." })
  columns: EditionColumnType[];
}

@ObjectType("Identity", { description: "勾稽关系：an arithmetic rule that the form's figures must satisfy, or usually do." })
export class IdentityType {
  @Field({ description: "Stable id, e.g. `A1`; a finding's code is `identity.` and this id." })
  id: string;

  @Field({ description: "`error` for a rule that must hold, `warning` for one that usually does." })
  severity: string;

  @Field({ description: "The rule over codes." })
  formula: string;

  @Field({ description: "Why it holds, in Chinese." })
  why: string;

  @Field({ description: "Why it holds, in English." })
  whyEn: string;
}

@ObjectType("Edition", { description: "格式：one statistical form. Figures of different editions are comparable only where the crosswalk says so." })
export class EditionType {
  @Field({ description: "Stable id, e.g. `T2014`." })
  id: string;

  @Field({ description: "What it is called here." })
  name: string;

  @Field({ description: "English name, ours." })
  nameEn: string;

  @Field({ description: "The notice that set it up." })
  source: string;

  @Field(() => Int, { description: "First report year it was used for." })
  fromYear: number;

  @Field(() => Int, { nullable: true, description: "Last report year; null while in use." })
  toYear: number | null;

  @Field(() => [EditionRowType], { description: "Its rows, headings included, in printed order." })
  rows: EditionRowType[];

  @Field(() => [IdentityType], { description: "The arithmetic its figures are checked against." })
  identities: IdentityType[];
}

@ObjectType("Indicator", { description: "指标：one cell that an edition asks for." })
export class IndicatorType {
  @Field({ description: "Code, unique inside its edition. The same code in two editions is not yet the same series." })
  code: string;

  @Field({ description: "Wording on the form." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;

  @Field({ description: "Unit that the form prescribes." })
  unit: string;

  @Field({ description: "`total`, `part`, `subset`, `overlap` or `independent`." })
  kind: string;

  @Field(() => String, { nullable: true, description: "Code of the row it belongs to." })
  parent: string | null;

  @Field({ description: "Edition that asks for it." })
  edition: string;
}
