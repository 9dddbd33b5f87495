import type { Concept } from "../concept.ts";
import { arrivals, closings } from "./applications.ts";
import { denials } from "./denials.ts";
import { disclosures } from "./disclosures.ts";
import { disputes } from "./disputes.ts";
import { outcomes } from "./outcomes.ts";
import { work } from "./work.ts";

/** Every concept in the order in which a figure is held against them: the narrower wordings first. */
export const concepts: readonly Concept[] = [...denials, ...disputes, ...outcomes, ...arrivals, ...closings, ...disclosures, ...work];
