import { GraphQLScalarType } from "graphql";

function outputOnly(name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: () => {
      throw new TypeError(`${name} is never an input.`);
    },
  });
}

/** The body of a section, as the canonical JSON keeps it. */
export const Blocks = outputOnly(
  "Blocks",
  "Body text as a list of blocks (format 1): `{type: \"paragraph\", text, marks}`, `{type: \"list\", ordered, items}`, `{type: \"table\", rows, statistics}`, `{type: \"image\", alt, source}`. A table with `statistics` marks where the edition's own table stands: its figures are `cells`.",
);

/** The facts of a finding, whatever its code needs. */
export const Facts = outputOnly("Facts", "The facts behind a finding as a JSON object; which members it has depends on the finding's code.");
