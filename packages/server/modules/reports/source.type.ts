import type { Locator } from "@nianbao/shared/report";
import { Field, GraphQLISODateTime, Int, ObjectType } from "type-graphql";

@ObjectType("Source", { description: "数据来源：where in the source file a cell or a section stands, and what the file says there." })
export class SourceType implements Locator {
  versionId: number;

  @Field({ description: "SHA-256 (hex) of the file's bytes." })
  fileHash: string;

  @Field(() => Int, { description: "Page or sheet, from 1; 1 where the file has neither." })
  page: number;

  @Field(() => Int, { description: "Line of the text that was read from the file, from 1, counted through the file; a paragraph or a table row is one line." })
  line: number;

  @Field(() => String, { nullable: true, description: "What a sheet calls the cell: B12. Null in files without sheets." })
  cell?: string;

  @Field(() => Int, { description: "First character in that line, from 0, in UTF-16 units." })
  start: number;

  @Field(() => Int, { description: "Character after the last one; the same as `start` where nothing is printed." })
  end: number;
}

@ObjectType("BroughtIn", { description: "How a source file came here. It names an office or a role, never a person." })
export class BroughtInType {
  @Field(() => GraphQLISODateTime, { description: "When." })
  at: Date;

  @Field({ description: "`archiveImport` 历史年报补录, loaded into the archive by the operator; `sample` 样例, the example data that comes with the program." })
  how: string;

  @Field({ description: "`operator` 本站运维, whoever runs this site; `program` for the sample." })
  by: string;
}
