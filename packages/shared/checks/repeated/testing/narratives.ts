import type { NarrativePart } from "../narrative.ts";

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const words = {
  when: "年初 上半年 第三季度 年底前 全年 汛期 换届以后 机构改革期间 入冬以来 开学前后 节假日 春耕时节 农闲时 五月起 下半年 本月".split(" "),
  who: "局办公室 法规股 信息中心 政务窗口 各乡镇 分管领导 审批股 财务室 执法大队 档案馆 水利站 卫生院 中心校 社区 供销社 农技站 信访窗口 督查室".split(" "),
  how: "逐条 按月 分批 会同纪检组 依照目录 通过门户网站 借助公告栏 结合群众来信 对照清单 以图表形式 用通俗语言 随文件 当场 联合司法所 在村口 上门".split(" "),
  what: "补录 核对 公示 解读 更新 归档 回复 移送 清理 校正 汇编 翻印 张贴 播报 答复 抽查".split(" "),
  object: "预算说明 征地公告 供水水质 低保名单 招生简章 药品价格 执法结果 采购合同 道路养护 防汛预案 安置房源 惠农补贴 环评批复 任免事项 办事指南 收费标准 农机补助 救灾款物 河道治理 疫苗接种".split(" "),
  then: "群众反映良好 差错明显减少 来电咨询下降 办理时间缩短 留有底册备查 并在次日复核 查阅人数上升 尚有少数延误 已列入明年计划 由专人负责 做到有据可查 接受社会监督".split(" "),
};
const headings = "总体情况 主动公开情况 依申请公开情况 政府信息管理 平台建设 监督保障 存在的问题 改进措施".split(" ");
const numbers = "一 二 三 四 五 六 七 八".split(" ");

function sentence(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const figure = (): string => String(Math.floor(random() * 900) + 1);
  const clause = (): string => `${pick(words.who)}${pick(words.how)}${pick(words.what)}${pick(words.object)}${figure()}条`;
  return `${pick(words.when)}，${clause()}，${clause()}，${pick(words.then)}。`;
}

function passage(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) text += sentence(random);
  return text;
}

/** Sentences of an office's own, at least `length` characters. */
export function prose(seed: number, length: number): string {
  return passage(seeded(seed), length);
}

/** What the county gave to all its departments: every part of every report begins with it. */
const template = numbers.map((_, part) => prose(9_000 + part, 200));

/**
 * A narrative of about `length` characters in eight parts as a department writes it: a passage of the county's template in each,
 * then its own words, and here and there a passage out of a pool that some departments share. Figures differ everywhere.
 */
export function narrative(seed: number, length: number): NarrativePart[] {
  const random = seeded(seed);
  const refigured = (text: string): string => text.replace(/\d+/g, () => String(Math.floor(random() * 900) + 1));
  return headings.map((heading, part) => {
    const borrowed = random() < 0.3 ? prose(5_000 + part * 10 + Math.floor(random() * 10), 150) : "";
    const given = refigured((template[part] ?? "") + borrowed);
    return { section: numbers[part] ?? null, heading, text: given + passage(random, length / headings.length - given.length) };
  });
}
