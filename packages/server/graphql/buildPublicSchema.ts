import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";

/** The schema from its resolver classes. Nothing here takes objects as arguments, so there is nothing to validate. */
export async function buildPublicSchema(resolvers: NonEmptyArray<new () => object>): Promise<GraphQLSchema> {
  return lexicographicSortSchema(await buildSchema({ resolvers, validate: false }));
}

/** The schema as it is committed: what web and others build on. */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
