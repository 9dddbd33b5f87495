/** The states a version passes through (DESIGN §1): what staff do to it and what readers see of it. */
export const versionStates = [
  "draft", "inReview", "approved", "secrecyCleared", "signed", "scheduled",
  "published", "superseded", "correcting", "takenDown", "erased",
] as const;
export type VersionState = (typeof versionStates)[number];

export const versionActions = [
  "submit", "sendBack", "approve", "secrecyReview", "sign", "schedule", "unschedule", "publish",
  "announceCorrection", "endCorrection", "supersede", "takeDown", "putBack", "erase",
] as const;
export type VersionAction = (typeof versionActions)[number];

/**
 * Every step that exists. `load` is not here: archive loading by the operator (历史年报补录) makes a version that is
 * published from its first moment. An edit of anything but a draft makes it a draft again (`sendBack`), which voids
 * every approval; nothing leads from published back to draft, since a correction is a new version.
 */
export const transitions: Readonly<Record<VersionState, Readonly<Partial<Record<VersionAction, VersionState>>>>> = {
  draft: { submit: "inReview" },
  inReview: { sendBack: "draft", approve: "approved" },
  approved: { sendBack: "draft", secrecyReview: "secrecyCleared" },
  secrecyCleared: { sendBack: "draft", sign: "signed" },
  signed: { sendBack: "draft", schedule: "scheduled", publish: "published" },
  scheduled: { unschedule: "signed", publish: "published" },
  published: { announceCorrection: "correcting", supersede: "superseded", takeDown: "takenDown", erase: "erased" },
  correcting: { endCorrection: "published", supersede: "superseded", takeDown: "takenDown", erase: "erased" },
  superseded: { takeDown: "takenDown", erase: "erased" },
  takenDown: { putBack: "published", erase: "erased" },
  erased: {},
};

/** States whose content readers may see: a superseded version stays at its own address. */
export const readableStates: readonly VersionState[] = ["published", "correcting", "superseded"];

/** The state after an action, or null when the action is not allowed in that state. */
export function nextState(state: VersionState, action: VersionAction): VersionState | null {
  return transitions[state][action] ?? null;
}
