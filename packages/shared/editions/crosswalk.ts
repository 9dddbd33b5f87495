/**
 * How an indicator continues in another edition. From best to worst: `same`, `derived` (a sum), `narrower` and `broader`,
 * `incomparable`; `discontinued` and `new` say that there is nothing to continue with.
 */
export type EdgeKind = "same" | "derived" | "narrower" | "broader" | "incomparable" | "discontinued" | "new";

export interface Wording {
  "zh-CN": string;
  en: string;
}

/**
 * One 口径对应 between two editions. Both sides are lists whose sum is meant. `break`: the line may be drawn on, marked,
 * but no change may be computed across it. An edge that is not `verified` joins nothing: it rests on memory.
 */
export interface CrosswalkEdge {
  from: string[];
  to: string[];
  kind: EdgeKind;
  break: boolean;
  verified: boolean;
  note: Wording;
}

/** All edges from one edition to the next. */
export interface CrosswalkStep {
  from: string;
  to: string;
  edges: CrosswalkEdge[];
}

/**
 * What breaks series although the form stays, between the report years `before` and `before + 1`: a change of law for some
 * codes of an edition, or an organ that was merged, split or renamed (机构改革) for everything one agency reports.
 */
export interface BreakEvent {
  id: string;
  kind: "law" | "organisation";
  /** Last report year before the event. */
  before: number;
  /** Only series that have this edition before or after the event; null for every edition. */
  edition: string | null;
  /** Only these codes; null for all. */
  codes: string[] | null;
  /** Only the agency with this slug; null for all. */
  agency: string | null;
  note: Wording;
}

/** Replaceable as data when a new notice comes; `revision` pins it in frozen links. */
export interface Crosswalk {
  revision: string;
  steps: CrosswalkStep[];
  events: BreakEvent[];
}
