import { nameInCell } from "./privateData.ts";
import type { Datum, Piece, Table } from "./pieces.ts";
import type { Maker } from "./plantedSentences.ts";
import type { World } from "./world.ts";

type Cell = Piece | number;
export type PlantedTable = (world: World, make: Maker) => Table;

const row = (...cells: Cell[]): Piece[][] => cells.map((cell) => [typeof cell === "number" ? String(cell) : cell]);
const table = (...rows: Piece[][][]): Table => ({ type: "table", rows, isStatistics: false });
const nameOf = ({ random }: World) => nameInCell(random);

/** A reader writes a blank for a line end inside a cell. */
const inCell = (datum: Datum): Datum => ({ ...datum, form: datum.form.replace("over a line end", "in a cell, over a line end"), printed: datum.printed.replace(/\n\s*/, " ") });

/** The tables of applicants that offices hang under their reports. */
export const plantedTables: readonly PlantedTable[] = [
  (world, { phone, home }) => table(row("序号", "姓名", "联系电话", "地址"), row(1, nameOf(world), phone(), home())),
  (world, { id }) => table(row("姓名", "身份证号码", "申请事项"), row(nameOf(world), inCell(id()), "查询房屋登记")),
  (world, { id, phone }) => table(row("序号", "申请人", "身份证号", "联系电话", "办理结果"), row(1, nameOf(world), inCell(id()), phone(), "予以公开")),
  (world, { account }) => table(row("户名", "开户行", "银行账号", "金额（元）"), row(nameOf(world), `工商银行${world.countyWord}支行`, account(), world.count(20, 900))),
  (world, { card }) => table(row("序号", "姓名", "银行卡号", "退费（元）"), row(1, nameOf(world), card(), world.count(20, 900))),
  (world, { phone }) => table(row("受理编号", "申请人姓名", "联系电话", "答复日期"), row(`${world.year}-${world.count(100, 999)}`, nameOf(world), phone(), `${world.year}.${world.count(1, 12)}.${world.count(1, 28)}`)),
  (world, { home }) => table(row("姓名", "家庭住址", "申请内容"), row(nameOf(world), home(), "低保评定结果")),
  (world, { phone, home }) => table(row("申请人姓名", nameOf(world)), row("联系电话", phone()), row("通讯地址", home())),
  (world) => table(row("姓名", "申请日期", "申请内容", "答复结果"), ...["校车线路", "河道采砂许可", "征地批文"].map((subject) => row(nameOf(world), world.day(), subject, "予以公开"))),
  (world, { id }) => table(row(1, nameOf(world), inCell(id()), `${world.year}年${world.day()}`, "当面")),
  (world, { phone }) => table(row("姓名", "联系电话", "事项"), row("张某某", "138****1907", "环评批复"), row("李××", "159****6630", "采购合同"), row(nameOf(world), phone(), "环评批复")),
  (world, { id }) => table(row("申请人", nameOf(world)), row("公民身份号码", inCell(id())), row("申请时间", world.day())),
];
