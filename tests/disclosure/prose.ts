import { officialName } from "./privateData.ts";
import type { World } from "./world.ts";

type Sentence = (world: World) => string;

/** One part of a report: its heading and the sentences it may hold. */
export interface Part {
  heading: string;
  sentences: readonly Sentence[];
}

const share = (world: World): string => `${world.count(1, 99)}.${world.count(0, 99)}%`;

export const titles: readonly Sentence[] = [
  ({ agency, year }) => `${agency}${year}年政府信息公开工作年度报告`,
  ({ agency, year }) => `${agency}${year}年度政府信息公开工作报告`,
  ({ agency, year }) => `${year}年${agency}政府信息公开工作年度报告`,
];

/** Office address, land line, postcode, mailbox: what every preface prints. */
export const prefaces: readonly Sentence[] = [
  (world) => `按照《中华人民共和国政府信息公开条例》的规定，现公布${world.agency}${world.year}年度报告。统计期限为${world.year}年1月1日至12月31日。电子版可在门户网站（${world.domain}）下载。如有疑问，请与办公室联系（地址：${world.county}${world.road()}${world.count(1, 300)}号${world.count(1, 9)}楼，邮编：${world.postcode}，电话：${world.landline()}，电子邮箱：xxgk@${world.domain.slice(4)}）。`,
  (world) => `本报告由七个部分组成，所列数据自${world.year}年1月1日起至${world.year}年12月31日止。对本报告有疑问的，可拨打${world.landline()}，传真：${world.landline()}，或致函${world.county}${world.town()}${world.road()}${world.count(1, 300)}号（邮政编码${world.postcode}）。`,
  (world) => `联系单位：${world.agency}；联系人：${officialName(world.random)}；联系电话：${world.landline()}；传　真：${world.landline()}；邮　编：${world.postcode}；地　址：${world.road()}${world.count(1, 300)}号县府大楼${world.count(201, 909)}室；邮箱：${world.random.pick(["nczwgk", "gkb", "bgs"])}${world.count(100, 9999)}@${world.random.pick(["163.com", "126.com", "qq.com"])}。`,
  (world) => `本年度报告依据条例和上级要求编写，欢迎监督。联系地址：${world.province}${world.city}${world.county}${world.road()}${world.count(1, 300)}号，联系电话：${world.landline()}、${world.landline()}，E-mail：office@${world.domain.slice(4)}，办公时间：工作日8:30—12:00，14:00—17:30。`,
  (world) => `下面报告${world.county}${world.year}年推进政府信息公开的情况。全文分为概述、主动公开、依申请公开、监督保障、存在问题等部分，附有统计表。咨询电话：${world.landline()}（${world.agency}）。`,
];

const overview: Part = {
  heading: "概述",
  sentences: [
    ({ year, county }) => `${year}年，${county}把公开透明作为改进作风的抓手，年初排出任务${year % 7 + 5}项，逐项明确了时限和责任单位。`,
    (world) => `全年召开专题会议${world.count(2, 9)}次，印发要点和分工方案${world.count(1, 5)}份，通报进度${world.count(2, 12)}期。`,
    (world) => `各部门配备专兼职人员${world.count(20, 300)}名，乡镇（街道）全部设立联络员。`,
    (world) => `举办业务培训${world.count(1, 8)}期，参训${world.count(60, 900)}人次，培训内容包括答复文书写法和保密审查流程。`,
    () => "我们坚持以公开为常态、不公开为例外，凡涉及群众切身利益的事项，先公示后决定。",
    (world) => `与上年相比，公开总量增长${share(world)}，群众来电咨询减少${share(world)}。`,
    () => "（一）健全制度。修订了发布审核、依申请办理、考核评议三项办法，把审核责任落实到岗位。",
    () => "（二）强化督查。采取网上巡查和现场抽查相结合的方式，对发现的问题列出清单，限期整改。",
    (world) => `考核权重由${world.count(1, 3)}分提高到${world.count(4, 6)}分，结果与年终评优挂钩。`,
    () => "在机构改革期间，及时调整了职能部门的公开目录，做到职责不断档、信息不缺位。",
  ],
};

const active: Part = {
  heading: "主动公开政府信息的情况",
  sentences: [
    (world) => `全年主动公开信息${world.count(300, 90_000)}条，其中网站公开${world.count(200, 60_000)}条，政务微博${world.count(50, 5000)}条，政务微信${world.count(50, 5000)}条。`,
    (world) => `发布解读稿件${world.count(5, 160)}篇，其中图解${world.count(2, 60)}篇、视频${world.count(1, 20)}个。`,
    (world) => `财政预决算和“三公”经费全部上网，涉及${world.count(40, 120)}个部门。`,
    (world) => `围绕保障性住房、食品安全、环境质量、安全生产等领域，细化目录${world.count(20, 400)}条。`,
    (world) => `回应公众关注热点或重大舆情${world.count(2, 80)}次，平均用时${world.count(1, 5)}天。`,
    () => "重大行政决策事项实行预公开，征求意见稿与采纳情况一并发布。",
    (world) => `政府公报每期印制${world.count(1, 9)}000份，免费送到村（社区）阅览室。`,
    (world) => `清理失效文件${world.count(10, 300)}件，对继续有效的${world.count(100, 600)}件重新编目。`,
    () => "1．权责清单动态调整，行政许可和处罚结果在七个工作日内公示。",
    () => "2．公共企事业单位办事公开同步推进，供水、供气、公交等单位公布了服务承诺。",
    (world) => `举办新闻发布会${world.count(1, 12)}场，主要负责人出席${world.count(1, 6)}场。`,
  ],
};

const applied: Part = {
  heading: "依申请公开政府信息的情况",
  sentences: [
    (world) => `全年收到申请${world.count(10, 900)}件，其中当面申请${world.count(1, 90)}件，网络申请${world.count(1, 300)}件，信函申请${world.count(1, 200)}件。`,
    (world) => `按时办结${world.count(10, 900)}件，延期答复${world.count(0, 12)}件，办结率100%。`,
    (world) => `答复中予以公开${world.count(5, 400)}件，部分公开${world.count(1, 40)}件，不予公开${world.count(1, 60)}件，信息不存在${world.count(1, 90)}件。`,
    () => "从内容看，申请多集中在土地征收、房屋拆迁、规划许可和财政资金使用等方面。",
    () => "收到申请后统一登记、统一编号，由承办科室拟稿，法制机构审核，分管领导签发。",
    () => "对涉及第三方的申请书面征求意见，对重复申请不再重复答复。",
    () => "对不属于本机关掌握的，告知获取途径并附上有关单位的办公地点。",
    (world) => `结转下年度继续办理${world.count(0, 9)}件，均在法定期限内。`,
    (world) => `未发生收费减免争议，检索、复制、邮寄费用共${world.count(0, 900)}元。`,
  ],
};

const disputes: Part = {
  heading: "因政府信息公开申请行政复议、提起行政诉讼的情况",
  sentences: [
    (world) => `受理行政复议${world.count(0, 20)}件，维持${world.count(0, 9)}件，纠正${world.count(0, 4)}件，其余正在审理。`,
    (world) => `发生行政诉讼${world.count(0, 12)}件，负责人出庭应诉${world.count(0, 6)}次，未有败诉。`,
    () => "针对复议中指出的文书引用条款不准确问题，重新编写了答复范本。",
    () => "加强与法院、复议机构的会商，争取把矛盾化解在答复之前。",
    () => "法律顾问参与审核疑难答复，提出意见后再行文。",
  ],
};

const problems: Part = {
  heading: "存在的主要问题和改进措施",
  sentences: [
    () => "一是部分单位更新不够及时，二是解读形式偏于单一，三是基层人员变动频繁、业务不熟。",
    () => "下一步，我们将把目录与办事流程对应起来，让群众按事项就能找到依据。",
    (world) => `计划在${world.year + 1}年上半年完成专栏改版，增设按主题检索和按单位检索两种方式。`,
    () => "继续压缩审批链条，推动数据在部门之间共用，避免群众重复提交材料。",
    () => "完善保密审查登记，做到先审查、后公开，一事一审。",
    (world) => `对排名靠后的${world.count(2, 9)}家单位开展约谈，帮助查找原因。`,
    () => "将公开工作经费列入年度预算，保证设备维护和人员培训所需。",
  ],
};

const other: Part = {
  heading: "其他需要报告的事项",
  sentences: [
    (world) => `承办人大代表建议${world.count(10, 200)}件、政协提案${world.count(10, 200)}件，除不宜公开的外，答复全文上网。`,
    () => "本年度没有其他需要说明的重大事项。",
    (world) => `在${world.count(10, 90)}个村开展标准化试点，形成可以照着做的样本。`,
    () => "统计口径与往年一致，数据由各单位填报，经汇总核对后发布。",
  ],
};

/** The parts of a report in their order. */
export const parts: readonly Part[] = [overview, active, applied, disputes, problems, other];

/** Sentences that name a file of an inner series or hold a word of the local list: their findings repeat the text around them. */
export const lures: readonly Sentence[] = [
  (world) => `相关要求见${world.random.pick(["县委发", "县委办发"])}〔${world.year}〕${world.count(1, 90)}号。`,
  () => "青松工程的材料由专人保管。",
];
export const localWords: readonly string[] = ["青松工程"];
