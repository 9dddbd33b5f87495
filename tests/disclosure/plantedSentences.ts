import { bankCard, home, identityNumber, mobile, personName, savingsAccount } from "./privateData.ts";
import { say, type Datum, type Piece } from "./pieces.ts";
import type { World } from "./world.ts";

/** Makes the data of one sentence. */
export interface Maker {
  id(): Datum;
  phone(): Datum;
  card(): Datum;
  account(): Datum;
  name(): Datum;
  home(): Datum;
}

export function makerOf(world: World): Maker {
  const { random } = world;
  return {
    id: () => identityNumber(random), phone: () => mobile(random), card: () => bankCard(random),
    account: () => savingsAccount(random), name: () => personName(random), home: () => home(world),
  };
}

export type Sentence = (world: World, make: Maker) => Piece[];

/** The same words again, or a surname alone: a finding there is right, but none is owed. */
const notOwed = (datum: Datum): Datum => ({ ...datum, form: `${datum.form}, not owed`, isOwed: false });
const politeName = ({ random }: World): Datum => {
  const printed = random.pick(["王", "李", "陈", "周", "吴"]) + random.pick(["先生", "女士"]);
  return { kind: "name", form: "surname, not owed", printed, secret: "", isOwed: false };
};

const alone: readonly Sentence[] = [
  (_, { id }) => say`窗口受理时收取的身份证复印件（身份证${id()}）已按规定封存。`,
  (_, { id }) => say`经查，来函所附公民身份号码${id()}与户籍登记一致，工作人员当场出具了查询结果。`,
  (_, { id }) => say`系统比对失败的一条记录，证件号码：${id()}，已转公安部门核实。`,
  (world, { id }) => say`第${world.count(2, 60)}号申请未附证明材料，其身份证号：${id()}，补正期内未再来件。`,
  (_, { phone }) => say`有群众反映查阅点打印机故障，留下手机号${phone()}，我们在两个工作日内作了回复。`,
  (world, { phone }) => say`${world.day()}收到的一件申请只写明事项和联系电话：${phone()}，工作人员三次拨打均无人接听。`,
  (_, { phone }) => say`办理进度通过短信发送至${phone()}，申请人未提出异议。`,
  (_, { phone }) => say`申请人留有两个号码（${phone()}、${phone()}），均可接通。`,
  (_, { phone }) => say`补正通知发出后，按照来信所留电话${phone()}/${phone()}逐一作了说明。`,
  (_, { phone }) => say`根据申请人要求，答复书以彩信形式发至其手机（${phone()}）。`,
  (world, { phone }) => say`来电人${politeName(world)}（${phone()}）询问养老金调整办法，由窗口当场答复。`,
  (world, { card }) => say`多收的检索费${world.count(12, 380)}元已退回原卡，卡号${card()}。`,
  (_, { card }) => say`因系统重复扣款，复制费原路退回银行卡${card()}，当事人已确认到账。`,
  (world, { account }) => say`退费凭证上登记的收款账号：${account()}（开户行：中国工商银行${world.countyWord}支行）。`,
  (world, { account }) => say`补偿款由${world.town()}财政所拨付，开户行：${world.countyWord}农村信用合作联社，账号：${account()}，当月到账。`,
  (_, { id }) => say`本人持居民身份证（号码${id()}）到场，档案室予以查阅。`,
  (_, { id }) => say`附件第二页漏遮一处证件号：${id()}。`,
  (_, { phone }) => say`投诉人电话（微信同号）：${phone()}，办结后已回访。`,
  (_, { phone }) => say`按登记的手机号码${phone()}回访，对方表示理解。`,
  (_, { card }) => say`公示附件误将一名申请人的${card()}（储蓄卡）一并上传，发现后即予撤换。`,
  (_, { account }) => say`误时补贴打入存折，存折账号为${account()}，手续由村会计代办。`,
  (_, { card }) => say`申请人填写的银行账户：${card()}，经核对无误。`,
  (_, { home: at }) => say`申请人住${at()}，答复书以挂号信寄出。`,
  (_, { home: at }) => say`家住${at()}的一位居民来信，建议把公告栏移到大门外。`,
  (_, { home: at }) => say`该件申请表所填户籍地址：${at()}，与现居地不一致。`,
  (_, { home: at }) => say`因申请人行动不便，工作人员上门送达，现住址：${at()}。`,
  (world, { home: at }) => say`${world.day()}，依照申请人家庭住址${at()}邮寄的答复书被退回，改以公告送达。`,
  (_, { home: at }) => say`申请人通讯地址为${at()}，邮件两次无人签收。`,
  (_, { home: at }) => say`居住在${at()}的一名老人不会上网，由志愿者代为填写申请。`,
  (_, { home: at }) => say`答复书按申请表上的家庭地址：${at()}投递，三日内签收。`,
  (_, { home: at }) => say`申请人居住地：${at()}。`,
  (_, { home: at }) => say`复议申请书载明申请人住所：${at()}，我们据此寄送了答辩材料。`,
];

const named: readonly Sentence[] = [
  (world, { name, id }) => say`申请人${name()}（身份证号：${id()}）要求公开${world.town()}征地补偿安置方案，已按期答复。`,
  (world, { name, id }) => say`${name()}（身份证${id()}）于${world.day()}到县档案馆查阅房屋权属资料。`,
  (_, { name, id }) => say`自然人${name()}，公民身份号码${id()}，申请公开低保审批结果，予以公开。`,
  (_, { name, id }) => say`姓名：${name()}，身份证号码：${id()}，申请事项为学区划分依据。`,
  (_, { name, id }) => say`村民${name()}，男，身份证号${id()}，请求公开宅基地审批材料。`,
  (_, { name, id }) => say`${name()}，${id()}，因材料不齐被要求补正。`,
  (_, { id, name }) => say`身份证号码为${id()}的${name()}已在告知书上签字。`,
  (_, { name, phone }) => say`申请人${name()}（联系电话${phone()}）撤回了申请。`,
  (_, { name, phone }) => say`自然人${name()}，手机：${phone()}，要求获取道路改造预算，已提供复印件。`,
  (_, { name, phone }) => say`${name()}（${phone()}）在县长信箱来信，询问公租房分配名单何时公布。`,
  (_, { name, phone }) => say`申请人：${name()} 电话：${phone()}`,
  (_, { name, phone }) => say`该公司经办人${name()}，手机号码${phone()}，已领取答复书。`,
  (_, { name, phone }) => say`姓名：${name()}；联系电话：${phone()}；申请内容：入学积分办法。`,
  (_, { name, phone }) => say`来访人${name()}，联系方式：${phone()}，所提事项转交信访部门。`,
  (world, { name, account }) => say`退款登记：户名：${name()}，账号：${account()}，开户行：农业银行${world.countyWord}支行。`,
  (world, { name, card }) => say`窗口将多收的${world.count(10, 260)}元转至${name()}的农业银行卡（${card()}）。`,
  (_, { name, card }) => say`申请人${name()}提供的银行卡号${card()}已停用，改以现金退还。`,
  (_, { name, home: at }) => say`申请人${name()}，住${at()}，对不予公开的决定不服，提起行政复议。`,
  (_, { name, home: at }) => say`${name()}（住${at()}）认为答复内容不全，来信要求说明。`,
  (_, { name, home: at }) => say`户主${name()}家住${at()}，要求公布危房鉴定结论。`,
  (_, { name, phone }) => say`委托代理人${name()}（${phone()}）代为领取了材料。`,
  (_, { name, phone }) => say`举报人${name()}，电话${phone()}，反映公示栏长期不更新，查实后已整改。`,
  (_, { name, home: at }) => say`原告${name()}，住${at()}，诉请撤销我单位答复，一审判决驳回。`,
  (_, { name, home: at }) => say`姓名：${name()}，户籍所在地：${at()}，提交日期见回执。`,
];

const applicants: readonly Sentence[] = [
  (world, { name }) => say`申请人${name()}于${world.day()}向本机关提出申请，要求公开水价成本监审报告。`,
  (_, { name }) => say`自然人${name()}申请公开小学招生范围，当日答复。`,
  (world, { name }) => say`申请人${name()}、${name()}共同申请公开${world.village()}集体资产清查结果，予以部分公开。`,
  (_, { name }) => say`申请人：${name()}`,
  (_, { name }) => say`申请人 ${name()}`,
  (world, { name }) => say`申请人${name()}等${world.count(3, 9)}人要求公开同一份规划图，合并答复。`,
  (_, { name }) => say`申请人为${name()}，申请内容是公交线路调整的依据。`,
  (_, { name }) => say`申请人姓名：${name()}，申请方式：当面提交。`,
  (_, { name }) => {
    const applicant = name();
    return say`申请人${applicant}要求获取医保定点名单，收到材料后，${notOwed(applicant)}表示满意。`;
  },
  (_, { name }) => say`行政复议申请人${name()}不服我单位答复，复议机关维持了原决定。`,
  (_, { name }) => say`经延期一次后，向申请人${name()}作出书面答复。`,
  (_, { name }) => say`申请人${name()}（联系电话138****2046）未在期限内补正，视为放弃。`,
];

const triple: readonly Sentence[] = [
  (_, { name, id, phone }) => say`申请人${name()}，身份证号码${id()}，联系电话${phone()}，申请公开车辆补贴发放情况。`,
  (_, { name, id, home: at }) => say`申请人${name()}（身份证号：${id()}），住${at()}。`,
  (_, { name, phone, home: at }) => say`姓名：${name()}　联系电话：${phone()}　地址：${at()}`,
  (_, { name, card, phone }) => say`户名${name()}，卡号${card()}，手机${phone()}，退费已办结。`,
  (_, { name, home: at, id }) => say`${name()}，女，住${at()}，公民身份号码${id()}。`,
  (_, { name, phone, home: at }) => say`收件人：${name()}，${phone()}，地址：${at()}。`,
  (_, { name, account, id }) => say`收款人${name()}（身份证号码：${id()}）提供的账号${account()}与户名不符，退回更正。`,
];

/** Every sentence with planted data, those with one datum first. */
export const plantedSentences: readonly Sentence[] = [...alone, ...applicants, ...named, ...triple];
