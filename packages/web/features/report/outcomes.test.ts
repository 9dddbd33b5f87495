import { describe, expect, it } from "vitest";
import type { Cell } from "../../api/documents.ts";
import { createText } from "../../i18n/text.ts";
import { en } from "../../i18n/en.ts";
import { zhCN } from "../../i18n/zh-CN.ts";
import { cellsByCode, type Cells } from "./cellText.ts";
import { outcomesOf } from "./outcomes.ts";

const chinese = createText("zh-CN", zhCN);
const grounds = ["state_secret", "trade_secret", "privacy", "security_stability", "not_gov_info", "other_statutory"].map((ground) => `refused.${ground}`);
const replies = ["total", "already_public", "granted", "partial", "refused.total", ...grounds, "not_this_agency", "not_exist", "asked_to_amend", "other_channel"];

function cells(figures: Record<string, number | string>): Cells {
  const zero = Object.fromEntries(replies.map((name) => [`applications.replies.${name}`, 0]));
  return cellsByCode(
    Object.entries({ "applications.received.total": 12, ...zero, ...figures }).map(([code, value]): Cell =>
      typeof value === "number"
        ? { code, label: code, unit: "件", value, state: "number", candidates: [], note: null, source: null, checks: [], changedIn: 1 }
        : { code, label: code, unit: "件", value: null, state: value, candidates: [], note: null, source: null, checks: [], changedIn: 1 },
    ),
  );
}

const xiangshan = {
  "applications.replies.total": 12,
  "applications.replies.already_public": 3,
  "applications.replies.granted": 1,
  "applications.replies.refused.total": 1,
  "applications.replies.refused.not_gov_info": 1,
  "applications.replies.not_this_agency": 6,
  "applications.replies.not_exist": 1,
};

describe("what became of the applications", () => {
  it("says it in a sentence, with the reasons behind it", () => {
    const outcomes = outcomesOf(chinese, cells(xiangshan));
    expect(outcomes?.title).toBe("这12件申请，结果怎样");
    expect(outcomes?.sentence).toBe("给了4件，没给1件，给不了7件。");
    expect(outcomes?.outcomes.map(({ details }) => details)).toEqual(["同意公开1件，早已公开3件", "不是《条例》所指政府信息1件", "不归本机关公开6件，信息不存在1件"]);
  });

  it("speaks of replies where not every application was answered", () => {
    expect(outcomesOf(chinese, cells({ ...xiangshan, "applications.received.total": 14 }))?.title).toBe("12件答复，结果怎样");
  });

  it("draws nothing when a cell is no number: a blank is not 0", () => {
    expect(outcomesOf(chinese, cells({ ...xiangshan, "applications.replies.partial": "blank" }))).toBeUndefined();
  });

  it("draws nothing when the parts do not add up to the printed total", () => {
    expect(outcomesOf(chinese, cells({ ...xiangshan, "applications.replies.total": 13 }))).toBeUndefined();
  });

  it("draws nothing when there was nothing to answer", () => {
    expect(outcomesOf(chinese, cells({}))).toBeUndefined();
  });

  it("draws a square for each up to a hundred, and says the same of more", () => {
    const granted = (count: number) => outcomesOf(chinese, cells({ "applications.replies.total": count, "applications.replies.granted": count }));
    expect(granted(100)).toMatchObject({ sentence: "给了100件，没给0件，给不了0件。", areFew: true });
    expect(granted(101)).toMatchObject({ sentence: "给了101件，没给0件，给不了0件。", areFew: false });
  });

  it("says the same in English, for one and many", () => {
    const english = createText("en", en);
    const many = outcomesOf(english, cells(xiangshan));
    expect([many?.title, many?.sentence]).toEqual(["What became of the 12 applications", "4 given, 1 refused, 7 could not be given."]);
    expect(many?.outcomes.map(({ details }) => details)).toEqual(["granted: 1, already public: 3", "not government information under the Regulations: 1", "not for this agency to disclose: 6, information does not exist: 1"]);
    const one = { "applications.replies.total": 1, "applications.replies.granted": 1 };
    expect(outcomesOf(english, cells({ ...one, "applications.received.total": 1 }))?.title).toBe("What became of the one application");
    expect(outcomesOf(english, cells(one))?.title).toBe("What the one reply said");
  });
});
