import type { Stretch } from "../../claims/index.ts";
import { fullNameAtEnd, fullNamesAtStart } from "./personNames.ts";
import { before, type Surroundings } from "./surroundings.ts";

const bank =
  "(?:中国)?(?:工商|农业|建设|交通|邮政|邮政储蓄|邮储|招商|浦发|中信|民生|光大|华夏|兴业|平安|广发|农村商业|农村合作|农商|商业|信用)?(?:银行|信用社|信用联社)(?:\\p{Script=Han}{2,10}[支分]行)?卡?|(?<=[\\s,:;、(|的])\\p{Script=Han}{2,8}银行(?:\\p{Script=Han}{2,10}[支分]行)?卡?";
const wordsBetween = [
  "[\\s,、:()/\\-—\"'|+]|为|是|的|系|在|及|和|其|所|分别|本人|先生|女士|同志|老师|有效|号码?|tel|phone|mobile|no\\.?|[\\dXx*]{1,21}",
  "居民|公民|身份证?|证件|手机|移动|固定|电话|联系|方式|账户|账号|帐号|卡号|储蓄|开户行?|提供|持有|名下|所有|使用|登记|预留|填写|填报|转账|所留|绑定",
  "家庭|户籍|所在地|现|通讯|通信|邮寄|送达|住址|地址|住在|居住|家住|租住|住|男|女|\\p{Script=Han}族|性别|年龄|岁|出生|年|月|日|生于?",
];
/** What stands between a name and a datum of the same person: 王小明（男，汉族，身份证号：. */
const between = new RegExp(`(?:${[...wordsBetween, bank].join("|")})$`, "iu");
const longestBetween = 24;

/** The full name right beside a datum of the same person, before it or in brackets behind it. */
export function nameBeside(around: Surroundings, datum: Stretch): Stretch | null {
  return nameAhead(around, datum.start) ?? nameBehind(around, datum.end);
}

function nameAhead(around: Surroundings, position: number): Stretch | null {
  // 身份证号： at the end of a line goes on in the next.
  const line = before(around, position, 60).replace(/(?<=[号码话机址][:为]? ?)\n(?= *$)/, " ").replace(/^[^]*\n/, "");
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
const belongsTo = /^[ )]{0,2}的(?=\p{Script=Han})/u;
const bracketBehind = new RegExp(`^[ \\t]*(?:[(\\t ,、]|${bearer})[ \\t:是为]*(?:${bearer})?[ \\t:是为]*`);

const behindName = /^(?:$|[^\p{Script=Han}]|先生|女士|同志|的|系|为|本人|提出|向|身份|手机|电话|住|[已未曾在到经因对于就将被于不没也均]|表示|要求|申请|来信|来访|来电|反映|签|领|持)/u;

function nameBehind({ text }: Surroundings, end: number): Stretch | null {
  const piece = text.slice(end, end + 24).replace(/\n[^]*$/, "");
  const opening = (bracketBehind.exec(piece) ?? belongsTo.exec(piece))?.[0];
  if (opening === undefined) return null;
  const rest = piece.slice(opening.length);
  const length = fullNamesAtStart(rest, !opening.endsWith("的")).find((each) => behindName.test(rest.slice(each)));
  return length === undefined ? null : { start: end + opening.length, end: end + opening.length + length };
}
