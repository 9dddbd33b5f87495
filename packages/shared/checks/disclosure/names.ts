import type { Stretch } from "../../claims/index.ts";
import { fullNameAtEnd, fullNamesAtStart, isFullName, likeliestLength, isTypicalName, isTypicalShortName, isWordLike } from "./personNames.ts";
import { before, type Surroundings } from "./surroundings.ts";

/** Who files an application or a suit; 被申请人 is the office. */
const applicant =
  "(?<!被)申请人|申请者|申请公民|自然人|投诉人|举报人|信访人|上访人|来信人|来访人|来电人|求助人|咨询人|反映人|(?<!被)上诉人|原告|当事人|第三人|复议人|起诉人|户主|持证人|持卡人|权利人|受助人|救助对象|低保户|低保对象|保障对象|五保户|被征收人|被征地人|被拆迁人|被征地农民|受援人|受害人|被害人|代理人|监护人|缴款人|缴费人|领款人|贫困户|困难户|残疾人|患者|死者|伤者";
const citizen = "村民|居民|市民|公民|群众|业主|职工|农民|网民|网友|教师|学生|家长|老人|姓名|配偶|妻子?|丈夫|儿子|女儿|父亲|母亲|签收人|收件人";
const act = "提出|提交|递交|申请|向|诉|不服|要求|因|来信|来电|来访|反映|投诉|举报|咨询|询问|通过|称|认为|表示|建议|的(?:政府)?(?:信息|申请|信访|投诉|举报|复议|诉讼|要求|答复)";
/** What else is said of a person; too common to tell by itself that a name stands before it. */
const said =
  "提供|作出|做出|送达|寄|邮|签|领|当[面场]|到|前?来|在|从|自|经|由|以|按|未|不|没|已|曾|再|均|也|所[在持有留填申提述]|之|为|是|联[名合系]|一[同起并行]|分别|共同|等?[二两三四五六七八九十\\d]{1,3}(?:人|名|户)|出具|发[送放给来]|告知|回复|答复|退|进行|解释|说明|反馈|要|请求|本人|名下|持|同意|补[正充交]|更正|撤[回销]|收[到取悉]|获[取得悉]|查[询阅看]|复制|复印|缴|支付|需|希望|想|说|质疑|起诉|上访|信访|拒|坚持|针对|委托|代理|被|拟|系|代[为理领收]|夫[妻妇]|兄[弟妹]|姐[妹弟]|房[屋产]|住房|宅基|承包|父|母|妻|之[子女]|家[住里中]|户籍|现[住年]|年[龄满已]|汉族|出生|自[行愿]|死亡|去世|病[故逝]|逾期|先后|多次|反复|连续|放弃|拒绝|重[复新]|主动|亲[自笔]|书面|口头|网上|现场|依[法据]|根据|随后|遂|仍|还|又|属|投递|呈|上诉|申诉|撤诉|[败胜]诉|出庭|参加|陈述|主张|强调|指出|发现|认可|接受|满意|理解|感谢|索[取要]|擅自|违[法规]|办理|申报|登记|填写|取得|户主|[（(]";
const border = new RegExp(`^(?:$|[\\s,。;、:()"|/]|${act}|${said}|的|等|于|就|对|与|和|及|先生|女士|同志|身份|手机|电话|住|男|女)`);
/** What follows nobody but a person. */
const personAhead = /^[,、( ]{0,2}(?:男|女|住|现住|家住|身份证|公民身份|汉族|\d{4}年\d{1,2}月\d{1,2}日出?生|\p{Script=Han}{1,3}族[,人])/u;
const actAhead = new RegExp(`^(?:${act})`);
const wordLikeAhead = /^(?:\(|提出|提交|递交|申请|诉|不服|反映|来信|来电|来访|投诉|举报|称|因|于\d|向[我本县市区省该有]|要求|的(?:政府)?(?:信息公开)?(?:申请|信访|投诉|举报))/;
/** What only an applicant does: 王小明提出公开…的申请, 王小明诉某局. */
const applies = /(?<=向[^,。;\n]{2,4})(?:出具|作出|送达|寄送|邮寄|发[出送]|告知|解释|说明)|(?<=收到[^,。;\n]{2,4})(?:信访|投诉|举报|来[信电函])|等[二两三四五六七八九十\d]{1,3}(?:人|名|户)(?=[^。;\n]{0,12}(?:村民|居民|群众|业主|申请|要求|提出|来[信访电]|诉|不服|反映|联名|共同))|要求(?:公开|获取|查阅|提供|信息公开)|(?:提出|提交|递交)[^。;\n]{0,24}申请|申请(?:公开|获取|查阅|复议|行政复议|政府信息|信息公开)|(?:不服|诉(?![讼求状权]))[^。;\n]{0,30}(?:政府|局|委|厅|办|案|信息公开|答复)|的(?:政府)?(?:信息公开)?申请|\((?:以下简称|下称|系)?"?(?:申请人|原告|投诉人|举报人|信访人)/g;
const aheadOfName = /(?:^|[\s,。;、:()"']|收到|答复|回复|关于|对|与|和|为|由|给|经|即|及|[比例]?如|其中|系|受理|办理|针对|就|在)$/;
const behindName = /(?:本人|(?:等\d{0,4}[人名户]?)?(?:联名|共同|一起)|等\d{0,4}[人名户]?|向[^,。;]{1,16})$/;
const official = /^[ \t]*[,、(]?[ \t]*(?:职务|职位|党内职务|分管|科室|部门)/;

const labelled = new RegExp(`(?:(?:${applicant})(?:姓名|名称)?|姓 {0,4}名|名字|户 {0,4}名|收款人)[ \\t]*(?:[:(|]|是|为|\\t)[ \\t:]*`, "g");
/** Whose account money goes to: 退款至王小明账户. */
const paid = /(?:退|汇|转|打|付|拨|发|存)[^。;,\n]{0,10}(?:至|给|到|入)/g;
const accountOf = /^(?:的|本人|名下|个人)*\p{Script=Han}{0,8}(?:账户|帐户|账号|帐号|卡号|银行卡|存折|一卡通)/u;
const apposed = new RegExp(`(?:${applicant}|${citizen})(?:之一)? ?`, "g");
const isApplicant = new RegExp(applicant);

/** The full names of persons who appear as applicants, parties or in a field 姓名, and in tables under such a heading. */
export function applicantNames(around: Surroundings): Stretch[] {
  const { text, cells } = around;
  return [
    ...[...text.matchAll(labelled)].flatMap(({ 0: label, index }) => namesFrom(text, index + label.length, true, () => true)),
    ...[...text.matchAll(apposed)].flatMap(({ 0: word, index }) => namesFrom(text, index + word.length, false, (name, next) => standsForPerson(word, name, next))),
    ...[...text.matchAll(paid)].flatMap(({ 0: words, index }) => nameOfAccount(text, index + words.length)),
    ...[...text.matchAll(applies)].flatMap(({ index }) => nameThatApplies(around, index)),
    ...cells.filter(({ label }) => label === "name"),
  ];
}

/** The name that begins at a position, and those joined to it: 王小明、李建国. */
function namesFrom(text: string, start: number, isLabelled: boolean, isEnough: (name: string, next: string) => boolean): Stretch[] {
  const names: Stretch[] = [];
  for (let from = start; names.length < 20; ) {
    const piece = text.slice(from, from + 24);
    const isJoined = names.length > 0;
    const length = likeliestLength(piece, fullNamesAtStart(piece, isLabelled || isJoined).filter((each) => {
      const next = piece.slice(each);
      return border.test(next) && (isJoined || isEnough(piece.slice(0, each), next)) && !official.test(next);
    }));
    if (length === undefined) break;
    names.push({ start: from, end: from + length });
    if (!/^[、和与及]/.test(piece.slice(length))) break;
    from += length + 1;
  }
  return names;
}

/** Right after 申请人 or 村民 any word may follow: a short name counts only before what a person does, one like a word seldom. */
function standsForPerson(word: string, name: string, next: string): boolean {
  const files = isApplicant.test(word);
  if (files && personAhead.test(next)) return true;
  if (isWordLike(name) && !(files && isTypicalName(name))) return files ? (name.length > 2 ? wordLikeAhead : /^(?:提出|提交|申请公开|因|不服|诉[^。;\n]{2,20}[政局])/).test(next) : /^(?:申请公开|来信|来电|来访)/.test(next);
  if (/^的/.test(next) && !actAhead.test(next)) return files && (name.length > 2 || isTypicalName(name));
  // The border is there already: behind 申请人 it is enough.
  return files || name.length > 2 || actAhead.test(next) || (isTypicalName(name) && /^等\d{0,3}[人名户]/.test(next));
}

function nameOfAccount(text: string, start: number): Stretch[] {
  const piece = text.slice(start, start + 24);
  const length = fullNamesAtStart(piece, false).find((each) => accountOf.test(piece.slice(each)) && (each > 2 || isTypicalShortName(piece.slice(0, each))));
  return length === undefined ? [] : [{ start, end: start + length }];
}

/** The name before what only an applicant does, if it begins where a name may; one of two characters where nothing but a name may stand. */
function nameThatApplies(around: Surroundings, act: number): Stretch[] {
  const line = before(around, act, 30);
  for (const words of [line, line.replace(behindName, "")]) {
    const length = [4, 3, 2].find((each) => words.length >= each && isFullName(words.slice(-each)) && mayBegin(words.slice(0, -each), words.slice(-each), around.text.slice(act, act + 1)));
    const end = act - (line.length - words.length);
    if (length !== undefined) return [...namesJoined(words.slice(0, -length), end - length), { start: end - length, end }];
  }
  return [];
}

/** The names that stand before a name and are joined to it: 李建国、张华和. */
function namesJoined(words: string, end: number): Stretch[] {
  const names: Stretch[] = [];
  for (let rest = words, at = end; /[、和与及]$/.test(rest); ) {
    rest = rest.slice(0, -1);
    const length = fullNameAtEnd(rest);
    if (length === 0) break;
    names.unshift({ start: at - 1 - length, end: at - 1 });
    rest = rest.slice(0, -length);
    at -= 1 + length;
  }
  return names;
}

function mayBegin(ahead: string, name: string, act: string): boolean {
  const isReply = /(?:收到|答复|回复)$/.test(ahead);
  // 由专人 and 对于群众 begin with no surname.
  if (/^[由和于]/.test(name) && !isReply && act !== "诉") return false;
  if (/[出作送寄邮发告解说]/.test(act)) return /向$/.test(ahead) && (name.length > 2 ? !isWordLike(name) : isTypicalShortName(name));
  if (act === "等" && /向$/.test(ahead)) return !isWordLike(name);
  if (name.length > 2) return aheadOfName.test(ahead);
  return act !== "的" && (isReply || (isTypicalShortName(name) && aheadOfName.test(ahead)) || (/(?:^|[\s。;])$/.test(ahead) && (act === "诉" || !isWordLike(name))) || (act === "等" && !isWordLike(name) && aheadOfName.test(ahead)));
}
