import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Passage", { description: "A piece of the report's own text, word for word, with the characters meant in it." })
export class PassageType {
  @Field({ description: "The sentence or line as printed; a piece of a long one." })
  text: string;

  @Field(() => Int, { description: "First of the characters meant, from 0, in UTF-16 units." })
  start: number;

  @Field(() => Int, { description: "Character after the last one meant." })
  end: number;
}
