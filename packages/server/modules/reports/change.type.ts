import { Field, GraphQLISODateTime, Int, ObjectType } from "type-graphql";

@ObjectType("Change", { description: "One publication or correction, newest first in lists. The sample never appears." })
export class ChangeType {
  agencyId: number;

  @Field(() => GraphQLISODateTime, { description: "When it was published here." })
  at: Date;

  @Field({ description: "`published` for a first version, `corrected` for a later one." })
  kind: string;

  @Field(() => Int, { description: "Year reported on." })
  year: number;

  @Field({ description: "Scope of the report." })
  scope: string;

  @Field(() => Int, { description: "Number of the version." })
  version: number;

  @Field({ description: "The reason that was given." })
  reason: string;

  @Field({ description: "SHA-256 (hex) of the version's content." })
  contentHash: string;
}
