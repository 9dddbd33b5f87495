import { editions } from "../../editions/index.ts";

// What every report must print, so that its standing in two reports says nothing. Sentences are without blanks and folded.

/** Sentences of this length at most are held against the patterns: a longer one says something of its own. */
export const longestFormula = 400;

/** The sentences that introduce a report by law. */
export const formulas: readonly RegExp[] = [
  // 根据《条例》…编制本报告
  /^(?=.*(?:根据|依据|按照|依照|遵照))(?=.*(?:编制|编写|撰写|制作|而成))(?=.*(?:本报告|本年报|年度报告))/,
  // 本报告由…六个部分组成
  /(?:报告|年报)(?:全文)?(?:由|包括|包含|分为|共分|共有|内容).*(?:部分|组成|构成|统计表|附表|事项)/,
  // 本报告所列数据的统计期限…
  /(?:统计|数据)的?(?:期限|周期|时限|期间|时段|起止)/,
  // 本报告的电子版可在…下载
  /电子(?:版|文本).*(?:下载|查阅|查询|查看|浏览|获取)/,
  // 如对本报告有疑问，请与…联系（地址…）
  /如(?:对|有).*(?:疑问|意见|建议|咨询).*(?:联系|咨询)/,
  /地址:/,
  // 现将…年度报告公布如下
  /现将?.{0,60}(?:年度报告|年报|工作情况)(?:予以|向社会)?(?:公布|公开|发布|报告|汇报)/,
];

/** Everything that the statistical forms print themselves, in printed order: some files carry a table inside their running text. */
export function formsText(): string {
  const heads = "信息内容第二十条项本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和申请人情况自然人法人或其他组织商业企业科研机构社会公益组织法律服务机构其他总计";
  const disputes = "行政复议行政诉讼未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计";
  const printed = editions.map(({ title, header, rows }) => [title.join(""), header.join(""), rows.map(({ label }) => label).join("")].join("\n"));
  return [...printed, heads, disputes].join("\n");
}
