import { identityCheck, officialName } from "./privateData.ts";
import type { Piece, Table } from "./pieces.ts";
import type { World } from "./world.ts";

/** A sentence that looks as if it held personal data and holds none. */
type Detail = (world: World) => string;

const digits = ({ random }: World, count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join("");
const two = (value: string): string => value.padStart(2, "0");
const date = (world: World): string => `${world.year}${two(world.count(1, 12))}${two(world.count(1, 28))}`;

/** A case number built of region, date and serial number; by its last digit it is no identity number. */
function caseNumber(world: World): string {
  const body = `330225${date(world)}${digits(world, 3)}`;
  return body + (identityCheck(body) === "4" ? "5" : "4");
}

const numbers: readonly Detail[] = [
  (world) => `全年收取信息处理费${world.count(10_000_000, 99_999_999)}.${world.count(10, 99)}元，全额上缴国库。`,
  (world) => `国有资产处置收入13${digits(world, 9)}.${world.count(10, 99)}元，已随决算一并公布。`,
  (world) => `公共视频平台累计点击15${digits(world, 9)}次，其中移动端占${world.count(40, 90)}%。`,
  (world) => `主办单位统一社会信用代码为11330225${digits(world, 9)}${world.random.pick(["X", "2", "E", "6"])}，登记信息与公示一致。`,
  (world) => `中标企业的统一社会信用代码为91${digits(world, 6)}MA${digits(world, 7)}${world.random.pick(["K", "Q", "3"])}。`,
  (world) => `网站升级项目（招标编号ZJ${world.year}-0${world.count(11, 99)}-${digits(world, 4)}）通过验收。`,
  (world) => `专栏改版的投资项目代码为${world.year}-330225-48-01-0${digits(world, 5)}-000，批复文件已上网。`,
  (world) => `公报全年出版${world.count(6, 12)}期，刊号CN33-1${digits(world, 3)}/D，汇编本书号ISBN 978-7-5035-${digits(world, 4)}-${world.count(1, 9)}。`,
  (world) => `连续出版物ISSN 1005-${digits(world, 4)}免费赠阅${world.count(200, 9000)}册。`,
  (world) => `其中一件由平台编号${caseNumber(world)}转来，已并案处理。`,
  (world) => `受理编号${caseNumber(world)}的申请内容不明确，已一次性告知补正。`,
  (world) => `12345热线转来工单${world.count(100, 9999)}件，便民服务电话400-${world.count(100, 899)}-${digits(world, 4)}全年畅通。`,
  (world) => `监督举报电话12388，客服电话400${digits(world, 7)}，均安排专人值守。`,
  (world) => `网站备案号为浙ICP备${digits(world, 8)}号-1，公安备案号为浙公网安备33022502${digits(world, 6)}号，网站标识码33022500${world.count(10, 99)}。`,
  (world) => `数据截止日期为${world.year}1231，导出文件名为${date(world)}${two(world.count(8, 17))}${world.count(10, 59)}${world.count(10, 59)}.xls。`,
  (world) => `后台服务器地址由192.168.${world.count(1, 99)}.${world.count(2, 250)}迁移至新机房，系统版本升至V${world.count(2, 6)}.${world.count(0, 9)}.${world.count(0, 20)}。`,
  (world) => `缴费订单号${date(world)}${digits(world, 8)}对账差异已查清。`,
  (world) => `电子票据流水号10${digits(world, 17)}因重复开具作废。`,
  (world) => `快递单号${digits(world, 12)}显示答复书已由收发室签收。`,
  (world) => `该案经（${world.year}）苏08行终${world.count(10, 400)}号行政判决书终审，驳回上诉。`,
  (world) => `复议决定文号为${world.countyWord}政复决〔${world.year}〕${world.count(1, 60)}号，维持原答复。`,
  (world) => `制发规范性文件${world.count(2, 40)}件，其中${world.countyWord}政发〔${world.year}〕${world.count(1, 90)}号、${world.countyWord}政办发〔${world.year}〕${world.count(1, 160)}号配发了解读。`,
  (world) => `政务微信粉丝${digits(world, 6)}人，政务微博账号发文${world.count(100, 4000)}条。`,
  (world) => `社会保障卡持卡人数达${world.count(100_000, 999_999)}人，发放一卡通${world.count(10_000, 99_999)}张。`,
  (world) => `灾害监测点位于东经121.${digits(world, 7)}、北纬29.${digits(world, 7)}，数据实时公开。`,
  (world) => `公告所附商品条码69${digits(world, 11)}的产品抽检不合格，处罚结果已公示。`,
];

const people: readonly Detail[] = [
  (world) => `县长${officialName(world.random)}主持召开常务会议，专题听取政务公开工作汇报。`,
  (world) => `副县长${officialName(world.random)}到${world.town()}调研基层政务公开，要求把公示栏办到村口。`,
  (world) => `领导小组由县委常委、常务副县长${officialName(world.random)}任组长，县政府办公室主任${officialName(world.random)}任副组长。`,
  (world) => `局党组书记、局长${officialName(world.random)}带队参加在线访谈${world.count(1, 6)}次，回应提问${world.count(10, 120)}条。`,
  (world) => `新闻发言人、县政府办公室副主任${officialName(world.random)}介绍了条例修订的主要内容。`,
  (world) => `信息公开科科长${officialName(world.random)}（办公电话${world.landline()}）负责日常联络。`,
  () => "申请人应当填写姓名、身份证号码、联系电话和通讯地址，缺项的一次性告知补正。",
  () => "《申请表》设姓名、工作单位、证件号码、联系方式、户籍地址、现住址等栏目，申请人可网上下载。",
  (world) => `自然人申请${world.count(5, 90)}件，法人或其他组织申请${world.count(1, 20)}件。`,
  () => "申请人方便、快捷地查询办理进度，不必再到窗口。",
  (world) => `申请人于${world.day()}撤回申请，我们作了记录。`,
  () => "申请人向本机关提出的事项，能当场答复的当场答复。",
  () => "申请人对答复满意的占绝大多数，申请人高度评价了预约服务。",
  () => "申请人和第三方意见不一致的，先听取第三方意见再作决定。",
  () => "申请人单位名称变更的，凭证明办理；申请人易于理解的表述优先采用。",
  (world) => `申请人张某某、李××等${world.count(2, 9)}人要求公开同一文件，合并答复。`,
  () => "申请人王某要求公开的内容属于内部事务信息，依法不予公开。",
  (world) => `申请人陈*（身份证号330***********${digits(world, 4)}，手机138****${digits(world, 4)}）已作脱敏处理。`,
  (world) => `示例：姓名：李××，身份证号：3302**********${digits(world, 3)}X，联系电话：159xxxx${digits(world, 4)}，住址：${world.county}××镇××村。`,
  (world) => `退费通过原银行卡（尾号${digits(world, 4)}）办理，卡号6222 **** **** ${digits(world, 4)}只显示末四位。`,
  (world) => `申请人${world.county}恒达建设有限公司要求公开中标候选人业绩，征求意见后予以公开。`,
  (world) => `申请人${world.village()}村民委员会要求公开水库移民后期扶持计划，已提供。`,
  (world) => `申请人${world.random.pick(["临州", "闽江", "淮阳"])}明衡律师事务所申请公开土地出让合同，依法答复。`,
  () => "家住偏远山村的群众可以就近到便民服务点查询，住在安置房的居民由社区代办。",
  (world) => `办理户主变更、住址变更登记${world.count(20, 900)}件，手机号码实名核验${world.count(100, 9000)}次。`,
  () => "举报人信息严格保密，投诉人反映的问题三日内回复，委托代理人须出具授权书。",
  () => "公民、法人或者其他组织均可申请；自然人凭身份证件，收件人拒收的留置送达。",
  () => "申请人为法人的，应当写明名称、法定代表人和联系人；申请人为多人的，可推选代表。",
  () => "银行卡号、开户行、账号等信息一律不予公开，账户由财政统一管理。",
  () => "申请人等待时间由二十天缩短到九天，申请人可在线查看全部过程。",
  () => "姓名：          身份证号码：          联系电话：          （由申请人填写）",
  (world) => `收件人：${world.agency}，地址：${world.county}${world.road()}${world.count(2, 300)}号，电话：${world.landline()}。`,
  () => "申请人姓名、住址等个人信息在公开前一律隐去，申请人身份证复印件统一销毁。",
];

const placesOf: readonly Detail[] = [
  (world) => `县政务服务中心（${world.road()}${world.count(2, 400)}号${world.count(1, 9)}楼）设查阅点，配备电脑${world.count(2, 9)}台。`,
  (world) => `办公地点：${world.county}${world.town()}${world.road()}${world.count(2, 400)}号行政中心A幢${world.count(201, 920)}室。`,
  (world) => `在县图书馆、档案馆和${world.road()}便民中心设立信息公开查阅场所${world.count(3, 20)}处。`,
  (world) => `${world.compound()}、${world.random.pick(["幸福里", "文苑新村", "桥南新村"])}等老旧小区改造方案公示期满，涉及${world.count(2, 40)}幢、${world.count(100, 900)}户。`,
  (world) => `向${world.town()}${world.village()}、${world.village()}等${world.count(5, 60)}个村派发公开手册${world.count(200, 9000)}份。`,
  (world) => `要求公开${world.town()}${world.village()}土地征收批准文件的申请${world.count(1, 9)}件，均予以公开。`,
  (world) => `${world.road()}改造、${world.random.pick(["滨河", "城北", "东湖"])}公园建设等${world.count(3, 20)}项民生实事按月公布进度。`,
  (world) => `${world.county}恒达建材有限公司（住所地${world.town()}工业园区兴业路${world.count(1, 90)}号）环境处罚信息已公示。`,
  () => "户籍制度改革、居住证办理、住房保障等政策同步解读，住院费用报销标准逐条列明。",
  (world) => `信函请寄${world.county}${world.road()}${world.count(2, 300)}号，信封左下角注明“政府信息公开申请”字样。`,
  (world) => `村务公开栏实行编号管理，${world.village()}第${world.count(1, 9)}组、第${world.count(10, 16)}组公示栏完成更新。`,
];

/** What looks like personal data and is none: figures and codes, people in office, places. */
export const officeDetails: readonly Detail[] = [...numbers, ...people, ...placesOf];

type Cells = readonly (string | number)[];
const table = (isStatistics: boolean, ...rows: Cells[]): Table => ({ type: "table", isStatistics, rows: rows.map((cells) => cells.map((cell): Piece[] => [String(cell)])) });

/** Tables without personal data. */
export const officeTables: readonly ((world: World) => Table)[] = [
  (world) => table(true, ["指标名称", "计量单位", "数量"], ["主动公开政府信息数", "条", world.count(100, 90_000)], ["网站公开数", "条", world.count(100, 90_000)], ["收到申请数", "件", world.count(0, 900)], ["收取费用金额", "元", `13${digits(world, 9)}.52`]),
  (world) => table(true, ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", 0, 0, 0], ["行政规范性文件", world.count(0, 40), world.count(0, 20), world.count(0, 300)]),
  (world) => table(true, ["事业收费", "", "收费金额（万元）"], ["行政事业性收费", "", `${digits(world, 5)}.${digits(world, 6)}`], ["政府集中采购", world.count(1, 90), `138${digits(world, 8)}`]),
  (world) => table(false, ["姓名", "职务", "办公电话"], [officialName(world.random), "县长", world.landline()], [officialName(world.random), "副县长", world.landline()]),
  (world) => table(false, ["序号", "部门", "公开条数", "同比增减"], ...["教育局", "民政局", "财政局"].map((office, index) => [index + 1, office, world.count(20, 4000), `${world.count(1, 60)}.${world.count(0, 9)}%`])),
  (world) => table(false, ["受理编号", "申请人", "申请方式", "结果"], [caseNumber(world), "张某某", "网上", "予以公开"], [caseNumber(world), "李××", "信函", "部分公开"]),
  (world) => table(false, ["查阅点", "地址", "联系电话"], ["县档案馆", `${world.road()}${world.count(2, 300)}号`, world.landline()], ["县图书馆", `${world.road()}${world.count(2, 300)}号`, world.landline()]),
];
