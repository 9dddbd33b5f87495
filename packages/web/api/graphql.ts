import type { Block, Fact } from "@nianbao/shared/report";
import type { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema.d.ts";

interface Setup {
  introspection: introspection;
  scalars: { Blocks: Block[]; DateTimeISO: string; Facts: Record<string, Fact> };
}

/**
 * Types a GraphQL document by the committed schema. At run time a document is its own text: the server stores it
 * under its hash, so no parser travels to a phone.
 */
export const graphql = ((text: string) => text) as unknown as ReturnType<typeof initGraphQLTada<Setup>>;

export type { ResultOf, TadaDocumentNode, VariablesOf } from "gql.tada";
