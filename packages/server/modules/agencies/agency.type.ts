import { Field, ObjectType } from "type-graphql";

/** `id` is internal and no GraphQL field. */
@ObjectType("Agency", { description: "单位：报告由谁发布。An office or department that must publish a report each year." })
export class AgencyType {
  id: number;

  @Field({ description: "Short name in addresses, e.g. `xiangshan-office`. Never reused for another agency." })
  slug: string;

  @Field({ description: "Full official name as printed on its reports." })
  name: string;

  @Field(() => [String], { description: "Other names under which its reports were printed." })
  aliases: string[];
}
