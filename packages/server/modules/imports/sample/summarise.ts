import { formatNumber } from "@nianbao/shared/cells";
import type { Section } from "@nianbao/shared/report";

/** Where each sentence gets its figure; what a form does not ask for is passed over. */
const parts: { heading: string; sentences: [code: string, before: string, after: string][] }[] = [
  {
    heading: "主动公开",
    sentences: [
      ["proactive.documents", "主动公开文件", "条"], ["proactive.channel.website", "在政府网站公开", "条"],
      ["proactive.normative.issued", "本年的规范性文件", "件"], ["proactive.normative.in_force", "现行有效的规范性文件", "件"],
      ["admin.licence.decisions", "行政许可决定", "件"], ["admin.penalty.decisions", "行政处罚决定", "件"], ["admin.compulsion.decisions", "行政强制决定", "件"],
    ],
  },
  {
    heading: "依申请公开和争议",
    sentences: [
      ["applications.received.total", "受理公开申请", "条"], ["applications.replies.total", "答复", "条"], ["applications.replies.granted", "同意公开", "条"],
      ["applications.new@total", "新收公开申请", "件"], ["applications.result.total@total", "办结", "件"], ["applications.result.granted@total", "予以公开", "件"],
      ["applications.carried_out@total", "结转下一年", "件"],
      ["reconsideration.total", "行政复议", "件"], ["litigation.total", "行政诉讼", "件"],
      ["litigation.direct.total", "未经复议的行政诉讼", "件"], ["litigation.after_recon.total", "复议后的行政诉讼", "件"],
    ],
  },
];

const numbers = ["一", "二", "三"];

/** Short parts in our own words, made of the figures alone and marked as what they are. */
export function summarise(agency: string, year: number, cells: Readonly<Record<string, number>>): Section[] {
  const bodies: [string, string][] = [["说明", `本文是样例：统计数字取自${agency}${year}年度的年报，文字是按这些数字另写的摘要，不是原文。原文的网址见“来源与版本”。`]];
  for (const { heading, sentences } of parts) {
    const said = sentences.flatMap(([code, before, after]) => {
      const value = cells[code];
      return value === undefined ? [] : [`${before}${formatNumber(value)}${after}`];
    });
    bodies.push([heading, `${year}年${said.join("，")}。`]);
  }
  return bodies.map(([heading, text], index) => ({ number: numbers[index] ?? "", heading, depth: 1, body: [{ type: "paragraph", text: `【摘要】${text}` }] }));
}
