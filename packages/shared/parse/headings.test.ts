import { describe, expect, it } from "vitest";
import { parseHeading } from "./headings.ts";

describe("parseHeading", () => {
  it.each([
    ["三、依申请公开工作情况 2013年全区未收到申请，收到1份复议申请。", "依申请公开工作情况", "2013年全区未收到申请，收到1份复议申请。"],
    ["三、依申请公开工作情况2017年未收到申请。", "依申请公开工作情况", "2017年未收到申请。"],
    ["五、主要问题和改进措施虽然取得成效，但有不足。", "主要问题和改进措施", "虽然取得成效，但有不足。"],
    ["一、概　述2014年，我局认真做好工作。", "概述", "2014年，我局认真做好工作。"],
  ])("ends where a sentence begins: %s", (line, heading, rest) => {
    expect(parseHeading(line)).toMatchObject({ heading, rest });
  });

  it.each(["一、重视不够，公开不及时。", "1.全年公开情况良好，共12条。"])("does not take a numbered sentence for a heading: %s", (line) => {
    expect(parseHeading(line)).toBeNull();
  });
});
