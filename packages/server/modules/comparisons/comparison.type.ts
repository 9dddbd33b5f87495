import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("ComparedAgency", { description: "An agency as a comparison names it." })
export class ComparedAgencyType {
  @Field({ description: "As in its address." })
  slug: string;

  @Field({ description: "Its name, in Chinese." })
  name: string;
}

@ObjectType("Counting", { description: "How one form counts an indicator that is more than one printed cell." })
export class CountingType {
  @Field({ description: "Id of the form." })
  edition: string;

  @Field(() => [String], { description: "Codes that are added up; of a share those of its part." })
  codes: readonly string[];

  @Field(() => [String], { description: "Of a share: the codes of its whole; empty for a sum." })
  of: readonly string[];

  @Field(() => [String], { description: "What `codes` are called on the form." })
  parts: string[];

  @Field(() => [String], { description: "The same in English, ours." })
  partsEn: string[];

  @Field(() => [String], { description: "What `of` is called on the form." })
  wholes: string[];

  @Field(() => [String], { description: "The same in English, ours." })
  wholesEn: string[];
}

@ObjectType("ComparedIndicator", { description: "An indicator or derived figure as it was asked for." })
export class ComparedIndicatorType {
  @Field({ description: "The code that was asked for." })
  code: string;

  @Field({ description: "What the newest form that has it calls it, without numbering; a derived figure's name." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;

  @Field({ description: "Unit on the newest form, `%` for a share; a segment may have another." })
  unit: string;

  @Field({ description: "True for a share in %: its part and whole stand in `parts` and `wholes`." })
  isShare: boolean;

  @Field(() => [CountingType], { description: "How each form counts it where it is more than one cell; empty for a cell as printed." })
  countings: CountingType[];
}

@ObjectType("Segment", { description: "A run of years of an indicator in one form, which no break cuts; agencies that share it stand together." })
export class SegmentType {
  @Field(() => [String], { description: "Slugs of the agencies that share it." })
  agencies: string[];

  @Field({ description: "Code that was asked for." })
  indicator: string;

  @Field(() => Int, { description: "First year." })
  from: number;

  @Field(() => Int, { description: "Last year." })
  to: number;

  @Field({ description: "Id of the form." })
  edition: string;

  @Field(() => [String], { description: "The form's own codes that are added up; of a share those of its part." })
  codes: readonly string[];

  @Field(() => [String], { description: "Of a share: the codes of its whole." })
  of: readonly string[];

  @Field({ description: "The arithmetic over codes; empty where it is one cell as printed." })
  formula: string;

  @Field({ description: "What the form calls it, without numbering." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;

  @Field({ description: "Unit on this form." })
  unit: string;
}

@ObjectType("SeriesBreak", { description: "口径变化，前后不可比：between two years that have a report. No change is computed across it." })
export class SeriesBreakType {
  @Field(() => [String], { description: "Slugs of the agencies that share it." })
  agencies: string[];

  @Field({ description: "Code that was asked for." })
  indicator: string;

  @Field(() => Int, { description: "Last year with a report before the break." })
  after: number;

  @Field(() => Int, { description: "First year with a report after it." })
  before: number;

  @Field({ description: "The worst reason: `same`, `derived`, `narrower`, `broader` or `incomparable` (the crosswalk's edge between the forms), `unconnected` (no edge), `law`, `organisation` or `scope`." })
  kind: string;

  @Field(() => [String], { description: "Why, in Chinese." })
  notes: string[];

  @Field(() => [String], { description: "Why, in English." })
  notesEn: string[];
}

@ObjectType("Comparison", {
  description: "Agencies × indicators × years as columns, aligned across forms by the crosswalk. A cell's place is (agency × number of indicators + indicator) × number of years + year; what belongs to a report alone stands at agency × number of years + year.",
})
export class ComparisonType {
  @Field({ description: "Revision of the crosswalk that decided what is joined." })
  crosswalkRevision: string;

  @Field(() => [Int], { description: "The years, ascending." })
  years: number[];

  @Field(() => [ComparedAgencyType], { description: "The agencies, in the order asked for." })
  agencies: ComparedAgencyType[];

  @Field(() => [ComparedIndicatorType], { description: "The indicators, in the order asked for." })
  indicators: ComparedIndicatorType[];

  @Field(() => [String], { description: "Slugs asked for under which nothing is published." })
  unknownAgencies: string[];

  @Field(() => [String], { description: "Codes asked for that no form and no derived figure has." })
  unknownIndicators: string[];

  @Field(() => [String], { nullable: "items", description: "Per agency and year: id of the report's form; null without a report or a table." })
  editions: (string | null)[];

  @Field(() => [String], { nullable: "items", description: "Per agency and year: `unit`, `level`, `region` or `unknown`; null without a report." })
  scopes: (string | null)[];

  @Field(() => [Int], { nullable: "items", description: "Per agency and year: the version in force that was compared; null without a report." })
  versions: (number | null)[];

  @Field(() => [String], {
    description: "Per cell: `number`, `uncertain`, a state of a cell (`blank`, `dash`, `notApplicable`, `absent`, `unreadable`), `notHeld` (no report here), `noTable` (a report without a statistical table), `notAsked` (not on that year's form), `noBase` (a share of 0) or `contradictory` (a part larger than its whole).",
  })
  states: string[];

  @Field(() => [Float], { nullable: "items", description: "Per cell: the figure, null unless its state is `number`. Shares in %." })
  values: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Per cell of a share: what was divided." })
  parts: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Per cell of a share: what it was divided by." })
  wholes: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Per cell: the change to the year before, null where it would mislead; for shares in percentage points." })
  changes: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Per cell: the same in %, null also where the year before is 0, and for shares." })
  percents: (number | null)[];

  @Field(() => [String], { nullable: "items", description: "Per cell: why there is no change: `first`, `break`, `missing` (no report for this year or the one before) or `noNumber`; null where there is one." })
  refusals: (string | null)[];

  @Field(() => [SegmentType], { description: "Where each series runs on unbroken, with the code and form of its years." })
  segments: SegmentType[];

  @Field(() => [SeriesBreakType], { description: "Where each series breaks, and why." })
  breaks: SeriesBreakType[];
}

@ObjectType("ComparableAgency", { description: "An agency that can be compared." })
export class ComparableAgencyType {
  @Field({ description: "As in its address." })
  slug: string;

  @Field({ description: "Its name, in Chinese." })
  name: string;

  @Field(() => [String], { description: "Other names it is known by." })
  aliases: string[];
}

@ObjectType("ComparableIndicator", { description: "A figure that can be compared, once for all the forms in which it goes on." })
export class ComparableIndicatorType {
  @Field({ description: "Its newest code." })
  code: string;

  @Field({ description: "What it is called, without numbering." })
  label: string;

  @Field({ description: "English wording, ours." })
  labelEn: string;

  @Field({ description: "Unit on the newest form." })
  unit: string;

  @Field(() => [String], { description: "What older forms call it." })
  aliases: string[];

  @Field(() => [String], { description: "Ids of the forms that have it, oldest first." })
  editions: string[];
}

@ObjectType("Comparables", { description: "Everything that `comparison` may be asked for." })
export class ComparablesType {
  @Field(() => [ComparableAgencyType], { description: "Agencies with a published report, by slug; at most 2,000." })
  agencies: ComparableAgencyType[];

  @Field(() => [ComparableIndicatorType], { description: "Derived figures first, then the cells of the newest form, then what older forms alone have." })
  indicators: ComparableIndicatorType[];
}
