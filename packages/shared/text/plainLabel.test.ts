import { expect, it } from "vitest";
import { plainLabel } from "./index.ts";

it.each([
  ["（一）收到申请数", "收到申请数"], ["1.专职人员数（不包括政府公报及政府网站工作人员数）", "专职人员数"], ["其中：1、政府网站公开数", "政府网站公开数"], ["四、行政复议数量", "行政复议数量"],
  ["其中：涉及国家秘密", "涉及国家秘密"], ["2. Received (in year) (excl. others)", "Received (in year)"], ["of which: state secret", "state secret"],
  ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"], ["(1) Granted", "Granted"], ["IV. Administrative reconsiderations", "Administrative reconsiderations"], ["第（一）项 规章", "第（一）项 规章"],
])("%s reads %s", (label, plain) => {
  expect(plainLabel(label)).toBe(plain);
});
