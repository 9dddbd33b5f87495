import type { Stretch } from "../../claims/index.ts";
import { fullNameAtEnd, fullNamesAtStart, isFullName, isTypicalShortName, isWordLike } from "./personNames.ts";
import { before, type Surroundings } from "./surroundings.ts";

/** Who files an application or a suit; 被申请人 is the office. */
const applicant =
  "(?<!被)申请人|申请者|申请公民|自然人|投诉人|举报人|信访人|上访人|来信人|来访人|来电人|求助人|咨询人|反映人|(?<!被)上诉人|(?<!驳回)原告|当事人|第三人|复议人|起诉人|户主|持证人|持卡人|权利人|受助人|救助对象|低保户|贫困户|困难户|残疾人|患者|死者|伤者";
const citizen = "村民|居民|市民|公民|群众|业主|职工|农民|网民|网友|教师|学生|家长|老人|姓名";
const act = "提出|提交|递交|申请|向|诉|不服|要求|因|来信|来电|来访|反映|投诉|举报|咨询|询问|通过|称|认为|表示|建议|的(?:政府)?(?:信息|申请|信访|投诉|举报|复议|诉讼|要求|答复)";
const border = new RegExp(`^(?:$|[\\s,。;、:()"|/]|${act}|的|等|于|就|对|与|和|及|先生|女士|同志|身份|手机|电话|住|男|女)`);
const actAhead = new RegExp(`^(?:${act})`);
const wordLikeAhead = /^(?:\(|提出|提交|递交|申请|诉|不服|反映|来信|来电|来访|投诉|举报|称|因|于\d|向[我本县市区省该有]|要求公开|的(?:政府)?(?:信息公开)?(?:申请|信访|投诉|举报))/;
/** What only an applicant does: 王小明提出公开…的申请, 王小明诉某局. */
const applies = /(?:提出|提交|递交)[^。;\n]{0,24}申请|申请(?:公开|获取|查阅|复议|行政复议|政府信息|信息公开)|(?:不服|诉(?![讼求状权]))[^。;\n]{0,30}(?:政府|局|委|厅|办|案|信息公开|答复)|的(?:政府)?(?:信息公开)?申请|\((?:以下简称|下称|系)?"?(?:申请人|原告|投诉人|举报人|信访人)/g;
const aheadOfName = /(?:^|[\s,。;、:()"']|收到|答复|回复|关于|对|与|和|为|由|给|经|即|及)$/;
const behindName = /(?:本人|等\d{0,4}[人名户]?|向[^,。;]{1,16})$/;
const official = /^[ \t]*[,、(]?[ \t]*(?:职务|职位|党内职务|分管|科室|部门)/;

const labelled = new RegExp(`(?:(?:${applicant})(?:姓名|名称)?|姓 {0,4}名|名字|户 {0,4}名|收款人)[ \\t]*(?:[:(|]|是|为|\\t)[ \\t:]*`, "g");
const apposed = new RegExp(`(?:${applicant}|${citizen})(?:之一)? ?`, "g");
const isApplicant = new RegExp(applicant);

/** The full names of persons who appear as applicants, parties or in a field 姓名, and in the column of a list under such a heading. */
export function applicantNames(around: Surroundings): Stretch[] {
  const { text } = around;
  return [
    ...[...text.matchAll(labelled)].flatMap(({ 0: label, index }) => namesFrom(text, index + label.length, true, () => true)),
    ...[...text.matchAll(apposed)].flatMap(({ 0: word, index }) => namesFrom(text, index + word.length, false, (name, next) => standsForPerson(word, name, next))),
    ...[...text.matchAll(applies)].flatMap(({ index }) => nameThatApplies(around, index)),
    ...namesInColumns(text),
  ];
}

/** The name that begins at a position, and those joined to it: 王小明、李建国. */
function namesFrom(text: string, start: number, isLabelled: boolean, isEnough: (name: string, next: string) => boolean): Stretch[] {
  const names: Stretch[] = [];
  for (let from = start; names.length < 20; ) {
    const piece = text.slice(from, from + 24);
    const length = fullNamesAtStart(piece, isLabelled).find((each) => {
      const next = piece.slice(each);
      return border.test(next) && isEnough(piece.slice(0, each), next) && !official.test(next);
    });
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
  if (isWordLike(name)) return files ? (name.length > 2 ? wordLikeAhead : /^(?:提出|提交|申请公开|因|不服|诉[^。;\n]{2,20}[政局])/).test(next) : /^(?:申请公开|来信|来电|来访)/.test(next);
  if (/^的/.test(next) && !actAhead.test(next)) return name.length > 2 && files;
  return name.length > 2 || actAhead.test(next) || (files && /^(?:[,。;、()\s等因就]|于\d|$)/.test(next));
}

/** The name before what only an applicant does, if it begins where a name may; one of two characters where nothing but a name may stand. */
function nameThatApplies(around: Surroundings, act: number): Stretch[] {
  const line = before(around, act, 30);
  for (const words of [line, line.replace(behindName, "")]) {
    const length = [4, 3, 2].find((each) => words.length >= each && isFullName(words.slice(-each)) && mayBegin(words.slice(0, -each), words.slice(-each), around.text.slice(act, act + 1)));
    const end = act - (line.length - words.length);
    if (length !== undefined) return [{ start: end - length, end }];
  }
  return [];
}

function mayBegin(ahead: string, name: string, act: string): boolean {
  const isReply = /(?:收到|答复|回复)$/.test(ahead);
  // 由专人 and 对于群众 begin with no surname.
  if (/^[由和于]/.test(name) && !isReply && act !== "诉") return false;
  if (name.length > 2) return aheadOfName.test(ahead);
  return act !== "的" && (isReply || (isTypicalShortName(name) && aheadOfName.test(ahead)) || (/(?:^|[\s。;])$/.test(ahead) && (act === "诉" || !isWordLike(name))));
}

/** The names in a list: cells under a heading 姓名 or 申请人, as far as the rows go. */
function namesInColumns(text: string): Stretch[] {
  const names: Stretch[] = [];
  let column = -1;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const cells = end - start < 2000 ? text.slice(start, end).split("\t") : [];
    const heading = cells.length < 2 ? -1 : cells.findIndex((cell) => /^(?:姓名|(?:申请人|申请者|投诉人|信访人|户主|当事人)(?:姓名)?)$/.test(cell.replace(/\s/g, "")));
    if (cells.length < 2 || heading !== -1) column = heading;
    else if (column !== -1) names.push(...nameInCell(cells, column, start));
  }
  return names;
}

function nameInCell(cells: readonly string[], column: number, line: number): Stretch[] {
  const cell = cells[column] ?? "";
  const name = cell.trim();
  if (!isFullName(name, true)) return [];
  const start = line + cells.slice(0, column).reduce((total, { length }) => total + length + 1, 0) + cell.indexOf(name);
  return [{ start, end: start + name.length }];
}

/** What stands between a name and a datum of the same person: 王小明（男，汉族，身份证号：. */
const between = /(?:[\s,、:()/\-—"'|+]|居民|公民|身份证?|有效|证件|号码?|手机|移动|固定|电话|联系|方式|银行|账户|账号|帐号|卡号|储蓄|开户行?|本人|家庭|户籍|现|住址|地址|住在|居住|家住|租住|住|为|是|的|系|男|女|[\p{Script=Han}]族|性别|年龄|岁|出生|年|月|日|生于?|先生|女士|同志|老师|分别|及|和|其|tel|phone|mobile|no\.?|[\dXx*]{1,21}|[\p{Script=Han}]{2,6}银行(?:[\p{Script=Han}]{2,10}[支分]行)?)$/iu;
const longestBetween = 24;

/** The full name right beside a datum of the same person, before it or in brackets behind it. */
export function nameBeside(around: Surroundings, datum: Stretch): Stretch | null {
  return nameAhead(around, datum.start) ?? nameBehind(around, datum.end);
}

function nameAhead(around: Surroundings, position: number): Stretch | null {
  const line = before(around, position, 60).replace(/^[^]*\n/, "");
  let words = line;
  let doubtful: Stretch | null = null;
  for (let step = 0; step < longestBetween; step++) {
    const length = fullNameAtEnd(words);
    const end = position - (line.length - words.length);
    const found = length === 0 ? null : { start: end - length, end };
    // 熊和 may be a name, but behind 李建国 that is a word.
    if (found !== null && !(length === 2 && between.test(words))) return found;
    doubtful ??= found;
    const shorter = words.replace(between, "");
    if (shorter === words) break;
    words = shorter;
  }
  return doubtful;
}

const bearer = "机主|户名|姓名|联系人|收款人|持卡人";
const bracketBehind = new RegExp(`^[ \\t]*(?:[(\\t ,、]|${bearer})[ \\t:是为]*(?:${bearer})?[ \\t:是为]*`);

function nameBehind({ text }: Surroundings, end: number): Stretch | null {
  const piece = text.slice(end, end + 24).replace(/\n[^]*$/, "");
  const opening = bracketBehind.exec(piece)?.[0];
  if (opening === undefined) return null;
  const rest = piece.slice(opening.length);
  const length = fullNamesAtStart(rest, true).find((each) => /^(?:$|[^\p{Script=Han}]|先生|女士|同志|的|系|为|本人|提出|向|身份|手机|电话|住)/u.test(rest.slice(each)));
  return length === undefined ? null : { start: end + opening.length, end: end + opening.length + length };
}
