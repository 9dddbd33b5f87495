import type { Crosswalk } from "@nianbao/shared/editions";
import type { Config } from "../config/index.ts";
import { PlainError } from "./plainError.ts";

/** Prints the crosswalk in use as JSON, for an operator to change and give back by NIANBAO_CROSSWALK. */
export async function printCrosswalk({ crosswalk }: Config, args: string[]): Promise<number> {
  if (args.length > 0) throw new PlainError("用法：nianbao crosswalk > FILE");
  await new Promise<void>((resolve) => process.stdout.write(crosswalkText(crosswalk), () => resolve()));
  return 0;
}

/** One line for each edge and event, so that a person finds one and a diff shows what was changed. */
function crosswalkText({ revision, steps, events }: Crosswalk): string {
  const lines = (items: readonly unknown[], indent: string): string => `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;
  const stepTexts = steps.map(({ from, to, edges }) => `    { "from": ${JSON.stringify(from)}, "to": ${JSON.stringify(to)}, "edges": ${lines(edges, "    ")} }`);
  return `{\n  "revision": ${JSON.stringify(revision)},\n  "steps": [\n${stepTexts.join(",\n")}\n  ],\n  "events": ${lines(events, "  ")}\n}\n`;
}
