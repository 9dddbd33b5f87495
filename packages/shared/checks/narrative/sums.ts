import { passageFact, type ReadClaim, type ReadClaims } from "../../claims/index.ts";
import type { Finding } from "../../report/index.ts";

/** A stated total and the classes that the text lists of it. */
interface Listing {
  total: ReadClaim;
  items: ReadClaim[];
  /** The list says that it is complete: it names a class of everything else, or the kinds there are. */
  isComplete: boolean;
}

/**
 * Listed classes against their stated total (domain notes, D5). A list that says it is complete must add up; any other may leave
 * something out, but not come to more. Classes that may count the same thing twice, such as channels, are not added.
 */
export function checkSums({ claims, running: { text } }: ReadClaims): Finding[] {
  return claims.flatMap((total, index) => {
    const listings = [listAfter(text, claims, index), kindsAfter(text, claims, index), outcomesAfter(claims, index)];
    return listings.flatMap((listing) => (listing === null ? [] : findingOf({ total, ...listing })));
  });
}

function findingOf({ total, items, isComplete }: Listing): Finding[] {
  const sum = Number(items.reduce((each, { figure }) => each + figure.value, 0).toFixed(6));
  if (items.some(mayOverlap) || isMixed(items) || sum === total.figure.value || (sum < total.figure.value && !isComplete)) return [];
  const { claim } = total;
  return [{
    code: "narrative.sum", severity: "warning", where: claim.section === null ? {} : { section: claim.section },
    facts: {
      said: claim.value, sum, difference: Number((sum - claim.value).toFixed(6)), unit: claim.unit, what: claim.what,
      items: items.map((item) => ({ what: item.claim.what, value: item.claim.value })), passage: passageFact(claim.passage),
    },
  }];
}

const isPlainCount = ({ figure }: ReadClaim): boolean => figure.kind === "count" && figure.exactness === "exact" && figure.leeway === 0;
const mayOverlap = ({ clause }: ReadClaim): boolean => /网站|微信|微博|公众号|公报|渠道|平台|客户端|抖音|栏目|原创/.test(clause.lead + clause.tail);
const isRest = ({ clause }: ReadClaim): boolean => /^(?:其他|其它|其余)/.test(clause.lead);
/** One unit beside several channels, or last year's figure, are no classes of one thing. */
const isMixed = (items: readonly ReadClaim[]): boolean => new Set(items.map(({ subject }) => subject)).size > 1 || items.some(({ clause }) => /上年|去年|同期/.test(clause.lead));
const mostItems = 40;

/** 共公布2599条，其中…25条，…68条 or 2599条（…25条，…其他68条）: a list in the same sentence, or in the next one that begins with 其中. */
function listAfter(text: string, claims: readonly ReadClaim[], index: number): Omit<Listing, "total"> | null {
  const total = claims[index];
  const first = claims[index + 1];
  if (total === undefined || first === undefined || !isPlainCount(total)) return null;
  const between = text.slice(total.figure.end, first.figure.start);
  const opened = /^[,。;:]?(?<bracket>\(?)(?<word>其中:?|包括:?|分别[是为]:?|按[^,。;:]{1,8}分[,:])?/.exec(between);
  const isBracketed = opened?.groups?.bracket === "(";
  const isAnnounced = opened?.groups?.word !== undefined;
  // In 公开294件（占40.9%），部分公开101件 the bracket holds no list.
  if ((!isBracketed && !isAnnounced) || between.length > 60 || (isBracketed && between.includes(")"))) return null;
  const items = itemsFrom(text, claims, index + 1, total.figure.unit, isBracketed);
  const isComplete = items.slice(-2).some(isRest);
  return items.length < 2 || (!isAnnounced && !isComplete) ? null : { items, isComplete };
}

const opensKinds = /(?:类别|种类)(?:有|为|是|包括):[^,:。;]{1,40}$/;

/** 主要类别有：…594条，…281条: the kinds of what an earlier sentence counted. */
function kindsAfter(text: string, claims: readonly ReadClaim[], index: number): Omit<Listing, "total"> | null {
  const total = claims[index];
  if (total === undefined || !isPlainCount(total) || total.concept === null || total.subject !== "whole") return null;
  const at = claims.findIndex(({ figure }, later) => later > index && figure.unit === total.figure.unit && opensKinds.test(text.slice(Math.max(0, figure.start - 80), figure.start)));
  const first = claims[at];
  if (first === undefined || first.figure.start - total.figure.end > 600 || !first.clause.earlier.includes(coreOf(total))) return null;
  const items = itemsFrom(text, claims, at, total.figure.unit, false);
  return items.length < 2 ? null : { items, isComplete: true };
}

/** The words that both sentences must share, so that a list of other things is not taken for its kinds. */
function coreOf({ clause }: ReadClaim): string {
  return /主动公开(?:政府)?信息$/.exec(clause.lead)?.[0] ?? clause.lead;
}

const outcomes: ReadonlySet<string | null> = new Set(["given", "granted", "partial", "refused", "unable", "not_processed", "other", "already_public", "not_this_agency", "not_exist", "asked_to_amend", "other_channel"]);

/** 答复805件 … 予以公开258件；不予公开35件；…其他处理0件: the outcomes of the replies that were counted before. */
function outcomesAfter(claims: readonly ReadClaim[], index: number): Omit<Listing, "total"> | null {
  const total = claims[index];
  if (total === undefined || total.concept !== "results" || !isPlainCount(total)) return null;
  const later = claims.slice(index + 1, index + mostItems).filter(({ figure }) => figure.start - total.figure.end < 500);
  const until = later.findIndex(({ concept }) => concept === "results" || concept === "received");
  const items = (until === -1 ? later : later.slice(0, until)).filter(({ concept, figure }) => outcomes.has(concept) && figure.unit === total.figure.unit);
  const names = new Set(items.map(({ concept }) => concept));
  return names.size === items.length && items.length > 2 && names.has("other") ? { items, isComplete: true } : null;
}

/** A figure that is a total itself begins another thought. */
const isHead = ({ concept }: ReadClaim): boolean => /^(?:received|results|proactive|reconsideration|litigation|disputes)$/.test(concept ?? "");

/** The items of a list: counts of one unit, one after the other; what stands in brackets behind an item is a list of its own. */
function itemsFrom(text: string, claims: readonly ReadClaim[], from: number, unit: string, isBracketed: boolean): ReadClaim[] {
  const items: ReadClaim[] = [];
  let depth = isBracketed ? 1 : 0;
  let end = claims[from]?.figure.start ?? 0;
  let separator: string | undefined;
  for (const item of claims.slice(from, from + mostItems)) {
    const between = items.length === 0 ? "" : text.slice(end, item.figure.start);
    for (const character of between) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (/[。!?\n]/.test(between) && !/^。(?:各|其中)/.test(between)) break;
    if (depth < (isBracketed ? 1 : 0)) break;
    // After a list with commas a semicolon begins another thought.
    if (items.length > 0) separator ??= between.charAt(0);
    if (separator !== ";" && between.startsWith(";")) break;
    end = item.figure.end;
    if (depth > (isBracketed ? 1 : 0) || item.figure.kind !== "count") continue;
    if (item.figure.unit !== unit || !isPlainCount(item) || isHead(item)) break;
    items.push(item);
  }
  return items;
}
