import { hashOf } from "@nianbao/shared/report";
import { figuresDocument } from "../api/documents.ts";
import { textOf } from "../api/query.ts";
import { definitionsPath, keepParameter } from "./names.ts";

/** Where an agency's figures of all years come from in one answer, which the phone keeps so that it can compare offline. */
export function figuresAddress(base: string, agency: string): string {
  const variables = encodeURIComponent(JSON.stringify({ agency }));
  return `${base}/graphql?id=${hashOf(textOf(figuresDocument))}&variables=${variables}&${keepParameter}=figures`;
}

/** Everything the phone needs to compare these agencies without the network. */
export function addressesToKeep(base: string, agencies: readonly string[]): string[] {
  return agencies.length === 0 ? [] : [base + definitionsPath, ...agencies.slice(0, mostAgencies).map((agency) => figuresAddress(base, agency))];
}

/** Whoever compares a hundred agencies at once does not do it on the way through a tunnel. */
const mostAgencies = 6;
