import { describe, expect, it } from "vitest";
import { nextState, readableStates, transitions, versionActions, versionStates, type VersionState } from "./index.ts";

function reachableFrom(start: VersionState): Set<VersionState> {
  const reached = new Set<VersionState>([start]);
  const open: VersionState[] = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of Object.values(transitions[state])) {
      if (!reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  return reached;
}

describe("the lifecycle of a version", () => {
  it("reaches every state from a draft", () => {
    expect([...reachableFrom("draft")].sort()).toEqual([...versionStates].sort());
  });

  it("uses every action somewhere", () => {
    const used = new Set(versionStates.flatMap((state) => Object.keys(transitions[state])));
    expect([...used].sort()).toEqual([...versionActions].sort());
  });

  it("never leads from what readers saw back to a draft", () => {
    for (const state of readableStates) expect(reachableFrom(state).has("draft")).toBe(false);
  });

  it("publishes nothing that was not approved, cleared and signed", () => {
    const publishing = versionStates.filter((state) => nextState(state, "publish") !== null);
    expect(publishing).toEqual(["signed", "scheduled"]);
    expect(nextState("draft", "publish")).toBeNull();
    expect(nextState("inReview", "sign")).toBeNull();
    expect(nextState("approved", "sign")).toBeNull();
  });

  it("ends with erasure, from which nothing leads on", () => {
    expect(transitions.erased).toEqual({});
    expect(nextState("takenDown", "erase")).toBe("erased");
  });
});
