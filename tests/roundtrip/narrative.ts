import type { Edition, EditionRow } from "../../packages/shared/editions/index.ts";
import type { Random } from "./random.ts";

/** Which of the tables of a national format stands in a section. */
export type TablePlace = "clauses" | "applications" | "disputes";

export interface NarrativeSection {
  number: string;
  heading: string;
  /** Before the table, where there is one. */
  sentences: string[];
  table: TablePlace | null;
  /** After the table. */
  after: string[];
}

type Outline = readonly (readonly [heading: string, table: TablePlace | null])[];

const national: Outline = [
  ["总体情况", null], ["主动公开政府信息情况", "clauses"], ["收到和处理政府信息公开申请情况", "applications"],
  ["政府信息公开行政复议、行政诉讼情况", "disputes"], ["存在的主要问题及改进情况", null], ["其他需要报告的事项", null],
];
const older: Outline = [
  ["概述", null], ["主动公开政府信息情况", null], ["依申请公开政府信息情况", null], ["政府信息公开的收费及减免情况", null],
  ["因政府信息公开申请行政复议、提起行政诉讼的情况", null], ["存在的主要问题和改进措施", null], ["其他需要报告的事项", null],
];
const numbers = ["一", "二", "三", "四", "五", "六", "七"];

/** The numbered parts of the narrative. The sentences hold figures that are no cells, some of them beside a row's label. */
export function sectionsOf(edition: Edition, year: number, random: Random): NarrativeSection[] {
  const outline = edition.layout === "grids" ? national : older;
  return outline.map(([heading, table], index) => ({
    number: numbers[index] ?? "", heading, table,
    sentences: sentences(table === null ? random.int(1, 5) : random.pick([0, 0, 1]), edition, year, random),
    // What begins with a digit would run together with the last figure where everything stands on one line.
    after: table === null ? [] : sentences(random.pick([0, 0, 0, 1]), edition, year, random).filter((text) => !/^\d/.test(text)),
  }));
}

function sentences(count: number, edition: Edition, year: number, random: Random): string[] {
  return Array.from({ length: count }, () => sentence(edition, year, random));
}

function sentence(edition: Edition, year: number, random: Random): string {
  return random.chance(0.4) ? trap(edition, year, random) : plain(year, random);
}

const amount = (random: Random): number => random.int(1, random.pick([9, 99, 999, 99999]));

function plain(year: number, random: Random): string {
  const [first, second] = [amount(random), amount(random)];
  return random.pick([
    `本年度共更新栏目${first}个，清理过期内容${second}处。`,
    `门户网站全年访问${first}人次，其中手机端占${random.int(1, 99)}.${random.int(0, 99)}%。`,
    `我们于${year}年${random.int(1, 12)}月${random.int(1, 28)}日开通新版查询页面，当天接待群众${first}人。`,
    `（一）加强队伍建设。安排专人${random.int(2, 9)}名，参加培训${second}人次。`,
    `一是完善审核流程，二是规范答复文书，三是按季度通报，共整改问题${first}个。`,
    `1.统一答复格式，2.缩短办理时间，平均用时由${random.int(12, 20)}天减为${random.int(3, 11)}天。`,
    `咨询电话0519-${random.int(1000000, 9999999)}，邮编${random.int(100000, 999999)}，欢迎来电。`,
    "下一步将继续听取群众意见，把公开工作做得更细。",
    `有关做法已在${first}个村和${random.int(2, 30)}个社区推开。`,
    "目前公开内容还不够丰富，查阅还不够方便。",
  ]);
}

/** A sentence that names a row of the table beside a figure of its own: another year, a share, a part of the office. */
function trap(edition: Edition, year: number, random: Random): string {
  const row = random.pick(edition.rows.filter(({ kind }) => kind !== "heading"));
  const label = bareLabel(row);
  const unit = row.unit === null || row.unit === "未印单位" ? "" : row.unit;
  const value = amount(random);
  return random.pick([
    `其中上一年度${label}为${value}${unit}，同比增长${random.int(1, 80)}.${random.int(1, 9)}%。`,
    `截至${year}年底，${label}较上年增加${value}${unit}。`,
    `办公室本级${label}${value}${unit}，比预计多${random.int(1, 9)}${unit}。`,
    `从历年累计看，${label}已超过${value}${unit}。`,
    `据统计，${label} ${value} ${unit}左右，占全部工作量的${random.int(1, 99)}%。`,
  ]);
}

/** The words of a label without its number and its explanation in brackets. */
export function bareLabel({ label }: Pick<EditionRow, "label">): string {
  return label.replace(/^其中：/, "").replace(/^(（.）|第（.）项 |.、|\d[.、])/, "").replace(/（.*?）/g, "");
}
