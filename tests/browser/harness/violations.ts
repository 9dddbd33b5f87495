import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Accessibility faults that axe finds on a page, or in a part of it: each with the piece of HTML that has it. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (part === undefined ? builder : builder.include(part)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}
