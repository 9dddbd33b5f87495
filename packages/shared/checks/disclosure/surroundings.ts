import type { NarrativeSource } from "../../claims/index.ts";
import type { LabelledCell } from "./tableCells.ts";
import type { Unwrapped } from "./unwrapped.ts";

/** A text in normal form, its lines joined where only a page's width broke them, with what a rule asks about the words around a number. */
export interface Surroundings extends Unwrapped {
  narrative: NarrativeSource;
  /** The cells whose heading says that they hold a personal datum, in order. */
  cells: readonly LabelledCell[];
}

const endOfSentence = /[。;!?]/;

/** What stands before a position in its sentence, at most `length` characters of it. */
export function before({ text }: Surroundings, position: number, length: number): string {
  const first = Math.max(0, position - length);
  let start = position;
  while (start > first && !"。;!?".includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, position);
}

/** What stands behind a position in its sentence, at most `length` characters of it. */
export function behind({ text }: Surroundings, position: number, length: number): string {
  const piece = text.slice(position, position + length);
  const first = piece.search(endOfSentence);
  return first === -1 ? piece : piece.slice(0, first);
}

const serialWords = "编号|编码|单号|案号|文号|序号|(?<!身份\\s?)证号|书号|票号|批号|流水号?|备案号?|许可证?|受理号|申请号|登记号|注册号|合同号|项目号|档号|索引号|代码|税号|识别号|快递|邮件号?|EMS|ISBN|条形?码|二维码|标识|工单|订单|字第|第|QQ群?号?";
const serial = new RegExp(`(?:${serialWords})[^\\p{L}\\d]{0,3}[A-Za-z为是]{0,4}[^\\p{L}\\d]{0,2}$`, "iu");

/** True when the words before say that the number names a thing: a case, a parcel, a credit code. */
export function isSerialNumber(around: Surroundings, start: number): boolean {
  return serial.test(before(around, start, 24));
}

/** True inside a web address or a name of letters and digits: t20170113_13812345678.htm. */
export function isInsideCode({ text }: Surroundings, start: number, end: number): boolean {
  const token = /[\w.:/?=&#%@~-]*$/.exec(text.slice(Math.max(0, start - 120), start))?.[0] ?? "";
  if (/:\/\/|www\.|\.(?:gov|com|cn|org|net)|[=_&#%]/i.test(token)) return true;
  if (/[A-Za-z]$/.test(token) && !/(?:tel|phone|mobile|mob|cell|wechat|weixin|vx|wx|no|id|[tmpv])$/i.test(token)) return true;
  return /^[A-Za-z_*×]/.test(text.slice(end, end + 1)) || /[*×]$/.test(text.slice(Math.max(0, start - 1), start));
}

/** True when a unit or a decimal stands behind: the number counts something. */
export function countsSomething(around: Surroundings, end: number): boolean {
  return /^\.\d|^ {0,2}(?:[元万亿条件次份篇户亩吨度%]|平方|立方|公里|千瓦|美元|人次|号(?!码))/.test(around.text.slice(end, end + 6));
}

/** True when a unit stands right before, as where figures are glued to the labels of a table. */
export function isGluedToUnit({ text }: Surroundings, start: number): boolean {
  return /[条件次元篇份数]$/.test(text.slice(Math.max(0, start - 1), start));
}

/** True in the statistical table, where a long row of digits is several figures. */
export function isInTable({ narrative, sourceAt }: Surroundings, position: number): boolean {
  const place = sourceAt(position);
  return narrative.tables.some(({ start, end }) => place >= start && place < end);
}
