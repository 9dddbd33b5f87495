import type { Stretch } from "../../claims/index.ts";
import { isNameInCell } from "./personNames.ts";

/** What a heading says a cell holds. */
export type CellLabel = "name" | "address" | "account";

/** A cell that stands under or beside a heading for a personal datum. */
export interface LabelledCell extends Stretch {
  label: CellLabel;
}

interface Cell extends Stretch {
  printed: string;
  /** Without blanks. */
  words: string;
}

const person =
  "(?:行政)?(?:复议)?(?:申请|投诉|举报|信访|上访|来信|来访|来电|求助|咨询|反映|当事|收款|领款|领取|持卡|持证|开户|缴款|缴费|付款|补偿|权利|起诉|居住)人员?|申请者|第三人|原告|户主|自然人|公民|村民|居民|业主|患者|学生|家长|(?:退费|救助|补助|补偿|慰问|帮扶)对象|低保户|贫困户|困难户";
const nameHeading = new RegExp(`^(?:(?:${person})?(?:姓名|户名|名字)|(?:${person})(?:名称)?)$`);
const homeHeading = new RegExp(`^(?:${person})?(?:(?:家庭|现|常|暂|居|原|户籍)?住址|住所地?|家庭(?:地址|住所)|(?:户籍|户口|身份证|现?居住|常住)(?:所在)?(?:地址?|址))$`);
const postHeading = new RegExp(`^(?:${person})?(?:详细|通讯|通信|联系|邮寄|送达|收件)?地址$`);
const accountHeading = new RegExp(`^(?:${person})?(?:银行|储蓄|社保|工资|收款|退款|退费)*(?:卡号|[账帐]号|[账帐]户|[账帐]户号码|卡号码|存折号?|一卡通号?)$`);
const identityHeading = /身份证|身份号码|证件号码?$/;
const officialHeading = /职务|职位|职称|岗位|分管|办公|传真|法定代表人|负责人/;
/** 单位 and 姓名 are a list of contacts, unless it is one of applicants. */
const unitHeading = /^(?:责任|所在|成员|公开|主管|承办)?(?:单位|部门|科室)(?:名称)?$/;
const privateHeading = /申请|信访|投诉|来[信访电]|身份|证件|住|户/;
const title = /(?:[县市区镇乡局科处部厅院校所站队股司会]长|主任|书记|主席|科员|调研员|巡视员|经理|[正副][处科局厅]级)(?:\(.*\))?$/;
const longestLine = 2000;
const longestHeading = 14;

/**
 * The cells of tables in running text that hold a name, an address or an account by their heading, which stands above them or to the left. Tables are lines
 * with tabs, pipes or wide blanks. The names in tables and rows of officials (职务, 县长) are none.
 */
export function labelledCells(text: string): LabelledCell[] {
  const found: LabelledCell[] = [];
  let heads: readonly Cell[] = [];
  let pairs: (readonly [Cell, Cell])[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const row = end - start < 3 || end - start > longestLine ? [] : rowOf(text.slice(start, end), start);
    const own = pairsIn(row, pairs.length > 0);
    if (own.length === 0) {
      found.push(...cellsOfPairs(pairs));
      pairs = [];
    }
    pairs.push(...own);
    if (own.length > 0 || (row.length === 0 && end > start)) heads = [];
    else if (isHead(row)) heads = row;
    else found.push(...cellsUnder(heads, row));
  }
  found.push(...cellsOfPairs(pairs));
  return found;
}

/** The cells of a line, none where it is no row: tabs part them, or pipes, or else two blanks and more. Empty ones keep their column. */
function rowOf(line: string, start: number): Cell[] {
  const mark = line.includes("\t") ? "\t" : line.includes("|") ? "|" : null;
  if (mark === null && !line.trim().includes("  ")) return [];
  const cells: Cell[] = [];
  let at = start;
  for (const printed of mark === null ? line.split(/( {2,})/) : line.split(mark)) {
    const from = at + printed.length - printed.trimStart().length;
    const cell = { start: from, end: from + printed.trim().length, printed: printed.trim(), words: printed.replace(/\s/g, "") };
    const last = cells.at(-1);
    // Characters drawn apart by two blanks (姓  名) are one cell.
    if (mark === null && last !== undefined && isCharacter(last) && isCharacter(cell) && from - last.end <= 4) {
      cells.splice(-1, 1, { start: last.start, end: cell.end, printed: line.slice(last.start - start, cell.end - start), words: last.words + cell.words });
    } else if (mark !== null || cell.words !== "") cells.push(cell);
    at += printed.length + (mark === null ? 0 : 1);
  }
  return cells.filter(({ words }) => words !== "").length < 2 ? [] : cells;
}

function isCharacter({ words }: Cell): boolean {
  return /^\p{Script=Han}$/u.test(words);
}

function isSentence({ words }: Cell): boolean {
  return words.length > 40 || words.includes("。");
}

function isHeading({ words }: Cell): boolean {
  return words.length <= longestHeading && !/\d/.test(words);
}

function isHead(row: readonly Cell[]): boolean {
  return row.every(isHeading) && row.some(({ words }) => labelOf(words) !== null);
}

function labelOf(heading: string): CellLabel | "post" | null {
  const words = heading.replace(/[:*]|\([^)]*\)$/g, "");
  if (nameHeading.test(words)) return "name";
  if (homeHeading.test(words)) return "address";
  if (postHeading.test(words)) return "post";
  return accountHeading.test(words) ? "account" : null;
}

/** A heading and the cell to its right, each two of a row; within a form rows of any other heading go on. */
function pairsIn(row: readonly Cell[], isWithin: boolean): (readonly [Cell, Cell])[] {
  const cells = row.filter(({ words }) => words !== "");
  const pairs = cells.flatMap((cell, index) => {
    const value = cells[index + 1];
    return value !== undefined && isHeading(cell) ? [[cell, value] as const] : [];
  });
  if (pairs.some(([{ words }, value]) => fits(labelOf(words), value) || (identityHeading.test(words) && /\d{6}/.test(value.words)))) return pairs;
  return isWithin && cells.length % 2 === 0 && !isHead(cells) && cells.every((cell, index) => index % 2 === 1 || isHeading(cell)) ? pairs : [];
}

function fits(label: CellLabel | "post" | null, { printed, words }: Cell): boolean {
  if (label === null) return false;
  return label === "name" ? namesIn(printed).length > 0 : label === "account" ? /^\d[\d\s-]{10,}$/.test(printed) : /\p{Script=Han}{2}.*\d/u.test(words);
}

function cellsOfPairs(pairs: readonly (readonly [Cell, Cell])[]): LabelledCell[] {
  return pairs.flatMap(([{ words }, value]) => labelled(labelOf(words), value, pairs.map(([heading]) => heading)));
}

function cellsUnder(heads: readonly Cell[], row: readonly Cell[]): LabelledCell[] {
  if (row.some((cell) => title.test(cell.words) || isSentence(cell))) return [];
  return heads.flatMap(({ words }, column) => {
    const label = labelOf(words);
    // Drawn with blanks, an empty cell shifts the others.
    const cell = row.length === heads.length ? row[column] : row.find((each) => fits(label, each));
    return cell === undefined ? [] : labelled(label, cell, heads);
  });
}

function labelled(label: CellLabel | "post" | null, cell: Cell, headings: readonly Cell[]): LabelledCell[] {
  if (!fits(label, cell) || label === null) return [];
  if (label === "account") return [{ label, start: cell.start, end: cell.end }];
  if (isOfOfficials(headings.map(({ words }) => words))) return [];
  if (label === "name") return namesIn(cell.printed).map(({ start, end }) => ({ label, start: cell.start + start, end: cell.start + end }));
  // An office has an address too.
  if (label === "post" && !headings.some(({ words }) => nameHeading.test(words) || identityHeading.test(words))) return [];
  return [{ label: "address", start: cell.start, end: cell.end }];
}

function isOfOfficials(headings: readonly string[]): boolean {
  return headings.some((words) => officialHeading.test(words)) || (headings.some((words) => unitHeading.test(words)) && !headings.some((words) => privateHeading.test(words)));
}

/** The full names in a cell, several with marks between them: 王小明、金 军（户主）. */
function namesIn(printed: string): Stretch[] {
  return [...printed.matchAll(/[^、,;/()]+/g)].flatMap(({ 0: piece, index }) => {
    const start = index + piece.length - piece.trimStart().length;
    return isNameInCell(piece.trim()) ? [{ start, end: start + piece.trim().length }] : [];
  });
}
