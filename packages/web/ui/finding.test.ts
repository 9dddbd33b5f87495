import type { Finding } from "@nianbao/shared/report";
import { describe, expect, it } from "vitest";
import { sharedPassages } from "./finding.ts";

describe("the passages of a finding", () => {
  it("are those that its facts tell of", () => {
    expect(sharedPassages({ passages: [{ text: "全年举办培训班", characters: 40, otherSection: "二" }] })).toEqual([{ text: "全年举办培训班", characters: 40 }]);
  });

  const otherwise: Finding["facts"][] = [{}, { passages: null }, { passages: "全年" }, { passages: [null, 3, [], { text: 1, characters: 2 }, { text: "全年" }] }];

  it.each(otherwise)("are none where facts are otherwise: %j", (facts) => {
    expect(sharedPassages(facts)).toEqual([]);
  });
});
