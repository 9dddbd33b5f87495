import { describe, expect, it } from "vitest";
import type { Section } from "../../api/documents.ts";
import { placeSections } from "./sectionAnchors.ts";

const section = (number: string, depth: number, heading = "某事"): Section => ({ number, heading, depth, body: [], source: null });

describe("the addresses of sections", () => {
  it("follow the numbers from the top", () => {
    const placed = placeSections([section("一", 1), section("一", 2), section("1", 3), section("二", 1), section("一", 2)]);
    expect(placed.map(({ id }) => id)).toEqual(["s-一", "s-一-一", "s-一-一-1", "s-二", "s-二-一"]);
    expect(placed.map(({ title }) => title)).toEqual(["一、某事", "（一）某事", "1.某事", "二、某事", "（一）某事"]);
  });

  it("stay apart where a report restarts its numbers, or leaves a level out", () => {
    expect(placeSections([section("一", 1), section("一", 1), section("1", 3)]).map(({ id }) => id)).toEqual(["s-一", "s-一_2", "s-一--1"]);
  });
});
