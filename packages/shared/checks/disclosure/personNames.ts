import { doubleSurnames, singleSurnames } from "./surnames.ts";

/** What follows a short name rather than ends a longer one: 任静以邮寄方式. */
const seldomLast = /[以系对就在向为与和于经由因又再均也已曾未不并]$/;
/** Characters that no given name holds. */
const neverGiven = "的了着过是及或被把将让给也还不没未已须请该其这那哪们个每等者所某省市县区镇乡巷号室局厅处科部委校司店署队股府员申提出受答款税费率何谁至且你他她它您咱吗呢吧么女氏卡码";
/** Characters that some given names hold (王向东, 李有才); after a surname that is a word of prose itself they make none of it. */
const seldomGiven = "在有和与对向为以于就又无应需此各之村街路院社组班站机构关门单位理复条件项额数量共次份余多少由因经并但而则若如虽本我从网上下前后内中现当日月年时书面";
/** Surnames that are ordinary words: 申请人于网上提出, 申请人应提出. */
const wordLike = "和于应向方时从和单全由查安常支计明成关权路连车平申边包解项管官满位门卫党元公但干都区封尚房农敬信来相展原印司左居初强修国战同须可能需均";

/** Titles that follow a surname, and words that begin with one: neither is a full name. */
const words = new Set([
  "先生", "女士", "小姐", "何时", "何种", "何处", "同志", "老师", "主任", "局长", "科长", "书记", "县长", "市长", "镇长", "乡长", "处长", "院长", "校长", "经理", "医生", "律师", "师傅", "主席", "部长", "厅长", "会长", "教授", "大爷", "大妈", "阿姨", "总", "工", "姓", "氏", "氏族",
  "方式", "方面", "方法", "方便", "方案", "方向", "方可", "方能", "方才", "时间", "时限", "时候", "时效", "时期", "关系", "关于", "关注", "关切", "关心", "关键", "关爱", "路线", "路段", "路径", "路面", "文化", "文件", "文明", "文本", "文书", "文档", "文字", "文体", "安全", "安排", "安置", "安装", "安心", "安居", "权利", "权益", "权力", "权限", "权属", "万人", "万元", "万户", "成立", "成功", "成果", "成员", "成本", "成效",
  "金额", "金融", "金钱", "高度", "高效", "高校", "常见", "常住", "常用", "常务", "常态", "支付", "支持", "支出", "支队", "支行", "支部", "计划", "计算", "计生", "明确", "明显", "明细", "查询", "查阅", "查看", "查处", "查找", "查收", "单位", "单独", "全部", "全体", "全市", "全县", "全区", "全省", "全年", "全国", "全面", "全程", "全额", "应当", "应该", "应急", "应用", "应对", "应诉", "申请", "申报", "申诉", "申领", "申述", "向本",
  "边远", "边界", "周边", "周围", "周期", "周知", "党员", "党委", "党组", "党政", "党风", "党群", "包括", "包含", "包办", "包干", "房屋", "房产", "房号", "房东", "房源", "项目", "项下", "章程", "章节", "卫生", "卫健", "车辆", "车主", "车牌", "马上", "马路", "温馨", "温暖", "连续", "连接", "连同", "平台", "平均", "平时", "平等", "平方", "水平", "公司", "公开", "公民", "公告", "公示", "公布", "公众", "公共", "公证", "公安", "公正", "公平", "公务", "公益", "公文", "居民", "居住", "居委", "来信", "来访", "来电", "来源", "来函", "由于", "由来",
  "师生", "游客", "商户", "商业", "商家", "商品", "商标", "利益", "利用", "利害", "利民", "信息", "信访", "信件", "信函", "信用", "信箱", "原告", "原因", "原件", "原则", "原有", "原文", "原先", "费用", "费率", "国家", "国有", "国土", "国务", "国办", "国籍", "强制", "强调", "强化", "解决", "解读", "解答", "解释", "解除", "展示", "展开", "相关", "相应", "相同", "相互", "初审", "初步", "初次", "元整", "任何", "任务", "任职", "任免", "任命", "顾虑", "宣传", "宣布", "储户", "农户", "农民", "农村", "农业", "农田", "盘点", "满意", "满足", "满分", "位置", "门口", "门户", "门诊", "景区", "景观", "管理", "管委", "管辖", "管护", "南区", "江苏", "江西", "贺信", "尚未", "尚无", "尚有", "齐全", "简介", "简称", "简易", "简化", "简要", "施工", "施行", "施政", "洪水",
  "程序", "程度", "余人", "余件", "余额", "余次", "于今", "古城", "石材", "毛重", "毛利", "白色", "黄色", "蓝色", "付费", "付款", "易于", "易懂", "易地", "牛羊", "谈话", "谈心", "荣誉", "容易", "普通", "普查", "普及", "普法", "但是", "干部", "干群", "干净", "富民", "富裕", "智能", "智慧", "修改", "修订", "修正", "修建", "印发", "印章", "印刷", "战略", "危房", "危险", "危及", "危害", "银行", "隆重", "都是", "都能", "司法", "司机", "艾滋", "官网", "官方", "封闭", "区域", "区级", "区县", "花费", "花园", "海域", "海洋", "海关", "班子", "索引", "索取", "索赔", "母亲", "阳光", "阳台",
  "华侨", "华人", "雷同", "史料", "龙头", "武装", "严重", "严格", "严肃", "康复", "段落", "段位", "冷静", "席位", "乐观", "劳动", "劳务", "功能", "纪律", "纪检", "纪委", "符合", "童年", "季度", "左右", "盛况", "游览", "苗木", "谷物", "路灯", "连队", "项链", "麻烦", "封面", "官员", "敬请", "敬老", "敬业", "勾选", "宾馆", "战士", "幸福", "奉献", "居所", "束缚", "展览", "但未", "于法", "群众", "村民", "市民", "企业", "法人", "社会", "学生", "家长", "业主", "职工", "百姓", "老人", "网民", "网友", "双方", "各方", "部分", "其他", "当事", "媒体", "热线", "邮箱", "记者", "多人", "众人", "金华", "首先", "依法", "及时", "如实", "书面", "另行", "直接", "主动", "再次", "重新", "同时", "自行", "分别", "先行", "共同", "一并", "当面", "网上", "口头", "尽快", "及早", "按时", "按期", "当场", "邮寄", "窗口", "常年", "时常", "明知", "明文", "平日", "从来", "向来", "成批", "余下",
  "储蓄", "毕业", "毕竟", "农商", "农行", "农信", "农合", "洪涝", "洪峰", "洪灾", "赖以", "应发", "应缴", "应退", "应付", "应收", "全称", "全名", "党龄", "党派", "相片", "原籍", "原名", "简历", "费额", "白天", "张贴", "许可", "许多", "杜绝", "严禁", "林地", "林权", "林木", "田间", "田地", "钱款", "谢意", "祝贺", "周末", "黄金", "高温", "高质", "高层", "高速", "金属", "石头", "任意", "史上", "江水", "池塘", "文旅", "龙舟", "段时", "何以", "马匹", "余户", "华东", "毛利",
]);
const longestGiven = 2;
/** What may stand right before a name that no blank or mark parts from its sentence. */
const borderBefore = /[人民员户生者主师友父母妻夫子女叫给由与和及向对找系到请致即收中村组告名至属将把为象户队社就]$/;
const dot = "[·•・‧∙⋅]";
const dottedAtStart = new RegExp(`^\\p{Script=Han}{2,8}(?:${dot}\\p{Script=Han}{1,8}){0,2}${dot}(?=\\p{Script=Han}{2})`, "u");
const dottedAtEnd = new RegExp(`\\p{Script=Han}{2,8}(?:${dot}\\p{Script=Han}{2,8}){1,3}$`, "u");
/** None of these stands in a name that is written with a dot. */
const notInDotted = /^.*[人告者民户名属至向由给与和对致系为叫名员称中]/;
const apartAtStart = /^(\p{Script=Han}) {1,2}(\p{Script=Han})(?! {0,2}\p{Script=Han}(?!\p{Script=Han}))/u;
const apartAtEnd = /(?<=^|[\s,:;、(|\d]|[名人])(\p{Script=Han}) {1,2}(\p{Script=Han})$/u;

/** Characters that are a given name far more often than the second half of a word or a place. */
const typicalGiven = "花香芹娣茂莲芝菁蓉蓓锋铭鑫淼淑娥娇媛嫣妍妮婕婵嘉喆哲雯霖霏露翠滨澜渊煜炳焕坤培奎奕岚巍彤彪忠恒懿捷斐昊昕晗晶睿硕磊祺绍翀耀聪胜芙芬芸莎萌葵虎虹蕊贝贞赫逸迪郁钊钢锐锦阳雄霄靖韬颂颖骏骥魁鸣鸿鹤麟婵霞勤鹃伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀英霞刚桂建志红玉春雪梅兰晓斌宇浩凯健俊帆鑫波辉鹏飞云燕玲颖琳晨峰龙旭婷婧倩莹琴莉萍珍菊凤琪瑶佳怡欣悦蕾薇洁丹彬博翔亮毅炜炎东庆荣贵福祥根海林森松柏楠桐栋梁宁平明华";

/** How many characters of the name are the surname: 王小明 1, 欧阳小明 2, none of a known one 0. */
export function surnameLength(name: string): number {
  if (name.length > 2 && doubleSurnames.has(name.slice(0, 2))) return 2;
  return singleSurnames.has(name.slice(0, 1)) ? 1 : 0;
}

/**
 * True for a surname with a given name of one or two characters; 张某, 王先生 and words like 方式 are none. `isExpected` where something else says that a name
 * stands there (a label, an identity number): then a surname like a word (于, 方) may have any given name.
 */
export function isFullName(name: string, isExpected = false): boolean {
  const surname = surnameLength(name);
  const given = name.slice(surname);
  if (surname === 0 || given.length === 0 || given.length > longestGiven || !/^\p{Script=Han}+$/u.test(given)) return false;
  const excluded = !isExpected && wordLike.includes(name.slice(0, surname)) ? neverGiven + seldomGiven : neverGiven;
  // 黄金 is a word, 黄金花 a name.
  const isWord = words.has(given) || (words.has(name.slice(0, 2)) && !(given.length === 2 && typicalGiven.includes(given.slice(-1))));
  return !isWord && ![...given].some((character) => excluded.includes(character));
}

/**
 * The length of the full name that a text ends with, beside what says that a name is to be expected; 0 where it ends with none. Names with a dot (买买提·吐尔逊)
 * and two characters drawn apart (金 军) count.
 */
export function fullNameAtEnd(text: string): number {
  const dotted = dottedAtEnd.exec(text)?.[0].replace(notInDotted, "") ?? "";
  if (new RegExp(dot).test(dotted.slice(1))) return dotted.length;
  const apart = apartAtEnd.exec(text);
  if (apart !== null && isFullName(`${apart[1] ?? ""}${apart[2] ?? ""}`, true) && !/\p{Script=Han} {1,2}$/u.test(text.slice(0, apart.index))) return apart[0].length;
  for (const length of [4, 3, 2]) {
    const name = text.slice(-length);
    if (text.length < length || !isFullName(name, true) || (length === 4 && surnameLength(name) !== 2)) continue;
    const rest = text.slice(0, -length);
    if (rest === "" || !/\p{Script=Han}$/u.test(rest) || borderBefore.test(rest)) return length;
  }
  return 0;
}

/**
 * The lengths that a full name at the start of a text may have, the likeliest first: the longest, but of names with a dot, which may be long, the shortest.
 * `isExpected` as for `isFullName`.
 */
export function fullNamesAtStart(text: string, isExpected: boolean): number[] {
  const first = dottedAtStart.exec(text)?.[0].length;
  if (first !== undefined) return [2, 3, 4, 5, 6, 7, 8].map((length) => first + length).filter((length) => length <= text.length);
  const apart = isExpected ? apartAtStart.exec(text) : null;
  if (apart !== null && isFullName(`${apart[1] ?? ""}${apart[2] ?? ""}`, true)) return [apart[0].length];
  return [4, 3, 2].filter((length) => text.length >= length && isFullName(text.slice(0, length), isExpected) && (length < 4 || surnameLength(text) === 2));
}

/** Of lengths that a name may have, the one a reader sees; each begins the text. */
export function likeliestLength(text: string, lengths: readonly number[]): number | undefined {
  const [longest, ...shorter] = lengths;
  return longest !== undefined && seldomLast.test(text.slice(0, longest)) ? (shorter[0] ?? longest) : longest;
}

/** True when a cell holds nothing but a full name, its characters drawn apart or not. */
export function isNameInCell(cell: string): boolean {
  return isFullName(cell.replace(/\s/g, ""), true) || (dottedAtStart.test(cell) && cell.length <= 20 && /^[\p{Script=Han}\p{P}]+$/u.test(cell));
}

/** True when the name's last character is a given name far more often than part of a word: 李伟, 于晓霞. */
export function isTypicalName(name: string): boolean {
  return typicalGiven.includes(name.slice(-1)) && isFullName(name);
}

/** True for a name of two characters that nobody reads as a word: 李伟, 赵英. */
export function isTypicalShortName(name: string): boolean {
  return name.length === 2 && !isWordLike(name) && isTypicalName(name);
}

/** True when the name's surname is an ordinary word, so that without a sign that a name follows it may be none: 个人和法人. */
export function isWordLike(name: string): boolean {
  return wordLike.includes(name.slice(0, 1)) && surnameLength(name) === 1;
}
