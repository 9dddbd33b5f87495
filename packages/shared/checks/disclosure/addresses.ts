import { before, behind, type Surroundings } from "./surroundings.ts";
import { fullNameAtEnd, fullNamesAtStart } from "./personNames.ts";
import type { Stretch } from "../../claims/index.ts";
import { overlapping } from "./overlapping.ts";
import type { PrivateDatum } from "./privateDatum.ts";

const number = "(?:\\d{1,5}|[一二三四五六七八九十百〇零]{1,5})";
const house = new RegExp(`(?:${number}[A-Za-z]?(?:[-之附]${number}){0,3} ?(?:号楼|号(?!文|令|公告|线)|幢|栋|座|室|单元|组|弄|社(?!区)|房(?!屋|产))|\\d{1,4}#|(?<![\\d-])\\d{1,4}(?:-\\d{1,4}){2,3}(?![\\d-]))(?: ?[\\dA-Za-z#-]{1,9}(?![\\dA-Za-z#元条件号室幢栋楼座组弄房单社之附-]))?`, "g");
/** No house is written without one of these; most words behind 住 have none. */
const houseMark = /[号幢栋座室元组弄社房#-]/;
const place = /[省市县区镇乡路街巷弄村里屯庄寨苑坊湾]|大道|胡同|街道|社区|小区|花园|公寓|家园|新城|宿舍|[华御学公]府|公馆|名[都邸]|雅[居园]|[花嘉]园|广场|国际/;
const room = new RegExp(`${number} ?(?:室|房|单元)|[幢栋座] ?(?:${number}单元 ?)?\\d{3,4}|\\d{1,4}#\\d{3}|\\d{1,4}(?:-\\d{1,4}){2}`);
/** A room that says so; 3-2-402 needs a place. */
const namedRoom = /\d ?(?:室|单元|[幢栋座#]\d)/;

const homeWords = [
  "(?:家庭|现|常|暂|居|原|户籍)? {0,3}住 {0,4}址|家庭地址|住所地?(?=[:为])|常居地|现居(?:住地?)?|居住(?:地址|地|于|在)",
  "(?:申请人|当事人|原告|投诉人|举报人|信访人|收件人|本人|其)(?:所?[填留]写?的?|提供的|的)?(?:通讯|通信|联系|邮寄|送达|收件)?地址(?=[:为是在])",
  // 户籍 alone is a word of prose.
  "(?:户籍|户口|身份证)(?:所在)?(?:地址|地)|(?:户籍|户口)(?=[:为是在\\t])",
  // 住 alone begins many words, and who moves in (入住) is told of a building.
  "(?:家|现|租|暂)?住(?:在|于|地)|[现家]住|家在|租住|暂住|(?<![入搬迁居安])住(?![建房宅院户宿所保培改有址在于地进])",
];
/** Words before where a person lives. */
const homeLabel = new RegExp(`(?:${homeWords.join("|")})[所在地址]{0,3}[:为是在于]{0,2}[ \\t]{0,3}`, "g");
/** 住所 is also where a company or an office has its seat. */
const organisation = /公司|企业|单位|机构|法定代表|局|政府|合作社|厂|店|中心|委员会|协会/;
const ownSeat = /(?:申请人|原告|当事人|本人|的)(?:的|现)?$/;
const ofCompany = /(?:公司|企业|厂|店|合作社|中心|局|政府)[\s,:(]*(?:住所地?|地址)?[\s:]*$/;
const officePiece = /服务中心|服务大厅|政务|行政|窗口|受理|查阅|办公|办理|政府|委员会|机关|大楼|公司/;
const officeSentence = /办公|查阅|受理点|受理机构|受理地|窗口|大厅|服务中心/;
const officeContact = /邮编|邮政编码|传真|咨询|监督|疑问|联系人|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/;
const addressLabel = /[\s,:(、;]*(?:家庭|通讯|通信|联系|邮寄|收件|送达)? {0,3}(?:地 {0,4}址)?[\s,:(、]*$/;
const longestAddress = 60;

/**
 * The home addresses of persons: what follows 住址, 家住, 户籍地 and the like down to a house, and an address beside a person's data or name. `data` are the
 * personal data already found, in order. An office's address is none.
 */
export function homeAddresses(around: Surroundings, data: readonly PrivateDatum[]): Stretch[] {
  const cells = around.cells.flatMap(({ label, start }) => (label === "address" ? (addressFrom(around, start) ?? []) : []));
  const labelled = [...labelledAddresses(around), ...cells];
  const taken = new Set(labelled.map(({ end }) => end));
  const beside = [...housesOf(around)].filter((address) => !taken.has(address.end) && isOfPerson(around, address, data));
  return [...labelled, ...beside].flatMap((address) => outside(data, address));
}

/** An address begins behind a name; 1234-5678-9012 may be a door or a card: what is a number is no house. */
function outside(data: readonly PrivateDatum[], { start, end }: Stretch): Stretch[] {
  const within = overlapping(data, { start, end });
  return within.some(({ kind }) => kind !== "name") ? [] : [{ start: Math.max(start, within.at(-1)?.end ?? 0), end }];
}

function* labelledAddresses(around: Surroundings): Generator<Stretch> {
  let done = 0;
  for (const { 0: label, index } of around.text.matchAll(homeLabel)) {
    const address = index < done || (label.startsWith("住所") && isSeat(around, index)) ? undefined : addressFrom(around, index + label.length);
    if (address === undefined) continue;
    done = address.end;
    yield address;
  }
}

function isSeat(around: Surroundings, position: number): boolean {
  const lead = before(around, position, 40).replace(/^[^]*\n/, "");
  return organisation.test(lead) && !ownSeat.test(lead);
}

/** The address that begins at a position, down to its last house, stair or room; with one that says so any name may be a place (水岸1幢2单元301室). */
function addressFrom(around: Surroundings, start: number): Stretch | undefined {
  const words = around.text.slice(start, start + longestAddress);
  const piece = houseMark.test(words) ? (/^[\p{Script=Han}A-Za-z\d\-#· ]{2,60}/u.exec(words)?.[0] ?? "") : "";
  const last = [...piece.matchAll(house)].at(-1);
  if (last === undefined || last.index === 0) return undefined;
  const end = last.index + last[0].trimEnd().length;
  const isOffice = officePiece.test(piece.slice(0, end)) || /^[\p{Script=Han}]{0,6}(?:服务|窗口|受理|查阅|办公|办理|大厅|政府)/u.test(piece.slice(end));
  const isPlace = place.test(piece.slice(0, last.index)) || (/^\p{Script=Han}{2}/u.test(piece) && namedRoom.test(piece));
  return isPlace && !isOffice ? { start, end: start + end } : undefined;
}

/** Every address down to a house, whoever's it is. */
function* housesOf(around: Surroundings): Generator<Stretch> {
  let done = 0;
  for (const { index } of around.text.matchAll(house)) {
    if (index < done) continue;
    const lead = /[\p{Script=Han}A-Za-z\d\-#·]*$/u.exec(around.text.slice(Math.max(done, index - longestAddress + 20), index))?.[0] ?? "";
    const address = lead === "" ? undefined : addressFrom(around, index - lead.length + wordsAhead(lead));
    if (address === undefined) continue;
    done = address.end;
    yield address;
  }
}

/** The length of the words or the name that are written on into an address: 反映其住房阳光小区, 王小明浙江省象山县. */
function wordsAhead(text: string): number {
  const words = /^.*(?:[其将]|位于|坐落(?:于|在)?|位置在|住房|房屋|房产|反映|购买|承租|租用|收件人|地址|住所地?)(?=\p{Script=Han}{2})/u.exec(text)?.[0].length;
  return words ?? fullNamesAtStart(text, true).find((length) => length > 2 && /^\p{Script=Han}{2,3}[省市县区]/u.test(text.slice(length))) ?? 0;
}

function isOfPerson(around: Surroundings, address: Stretch, data: readonly PrivateDatum[]): boolean {
  const lead = aheadOf(around, address.start);
  const rest = behind(around, address.end, 40).replace(/\n[^]*$/, "");
  if (officeSentence.test(lead) || officeSentence.test(rest) || ofCompany.test(lead)) return false;
  const beside = overlapping(data, { start: address.start - lead.length, end: address.end + rest.length });
  // Whoever gives an identity number or applies is no office, though a land line stands beside.
  if (beside.some(({ kind }) => kind === "identityNumber" || kind === "name")) return true;
  if (officeContact.test(lead) || officeContact.test(rest)) return false;
  const isNamed = fullNameAtEnd(lead.replace(addressLabel, "")) > 0;
  const isBracketed = lead.endsWith("(") && around.text.charAt(address.end) === ")";
  return beside.length > 0 || (isNamed && (isBracketed || room.test(around.text.slice(address.start, address.end))));
}

/** The words of the sentence before an address, on its line; before a line 地址：… of a form the lines above it too. */
function aheadOf(around: Surroundings, position: number): string {
  const words = before(around, position, 120);
  // 申请人：王小明；地址：… is one sentence to a reader.
  if (/^(?:家庭|通讯|通信|联系|邮寄|收件|送达)?地址[ :]*$/.test(words)) return around.text.slice(Math.max(0, position - 60), position).replace(/^[^]*[\n。]/, "");
  const line = words.replace(/^[^]*\n/, "");
  return /^[ \t]*(?:家庭|通讯|通信|联系|邮寄|收件|送达)? {0,3}地 {0,4}址[ \t:]*$/.test(line) ? words : line.slice(-60);
}
