import type { Stretch } from "../../claims/index.ts";

export type PrivateKind = "identityNumber" | "mobile" | "bankCard" | "address" | "name";

/** One personal datum and where it stands in the source. */
export interface PrivateDatum extends Stretch {
  kind: PrivateKind;
}
