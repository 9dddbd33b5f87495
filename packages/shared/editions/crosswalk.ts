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

/** A change of law that breaks series although the form stays: between `before` and `before + 1`, for these codes of an edition. */
export interface LawEvent {
  id: string;
  /** Last report year before the event. */
  before: number;
  edition: string;
  codes: string[];
  note: Wording;
}

/** Replaceable as data when a new notice comes; `revision` pins it in frozen links. */
export interface Crosswalk {
  revision: string;
  steps: CrosswalkStep[];
  events: LawEvent[];
}

