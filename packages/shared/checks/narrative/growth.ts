import { passageFact, type ReadClaim } from "../../claims/index.ts";
import type { Claim, Finding, Fact } from "../../report/index.ts";
import { tolerance } from "./shares.ts";

/** A stated change in percent against what the two figures give; null where they agree, or where there was nothing before. */
export function growthFacts(claim: Pick<Claim, "value" | "exactness" | "kind" | "unit">, words: string, now: number, before: number): Record<string, Fact> | null {
  if (claim.kind !== "change" || claim.unit !== "%" || claim.exactness !== "exact" || before <= 0) return null;
  const isDecrease = /(?:下降|减少|回落|降低|下滑|缩短)(?:了|约|近)?$/.test(words);
  const said = isDecrease ? -claim.value : claim.value;
  const computed = ((now - before) / before) * 100;
  if (Math.abs(computed - said) < tolerance(claim.value)) return null;
  return { said, computed: Number(computed.toFixed(2)), now, before };
}

interface Pair {
  now: ReadClaim;
  before: number;
}

const earlierYear = /(?:上年|去年|上一年|上年度|同期)(?:同期)?[^,。;]{0,6}$/;
/** 比2012年（25482件）, 较去年（639件）, 由2019年的2875件, 2011年为29条. */
const comparedYear = /(?:(?:比|较|由|从)|,)(?:(?:19|20)\d\d年度?|上年度?|去年|上一年)(?:同期)?[的为(]*$/;
const difference = /(?<way>增长|增加|上升|提高|多|下降|减少|回落|降低|下滑|少)(?:了)?$/;

/** Growth rates of which the text itself states both figures, or one and the difference (domain notes, D3): 收到3646件，上年3607件，同比增长1.05%. */
export function checkGrowth(claims: readonly ReadClaim[]): Finding[] {
  return claims.flatMap((change, index): Finding[] => {
    const { claim, clause } = change;
    if (claim.kind !== "change" || claim.unit !== "%") return [];
    const sentence = claims.slice(Math.max(0, index - 5), index + 3).filter((each) => each.clause.sentence === clause.sentence && each.claim.exactness === "exact");
    const pair = withDifference(sentence, change) ?? withBoth(sentence);
    const facts = pair === null ? null : growthFacts(claim, clause.lead, pair.now.claim.value, pair.before);
    if (pair === null || facts === null) return [];
    return [{ code: "narrative.growth", severity: "warning", where: claim.section === null ? {} : { section: claim.section }, facts: { ...facts, unit: pair.now.claim.unit, what: pair.now.claim.what, passage: passageFact(claim.passage) } }];
  });
}

const isCount = ({ claim }: ReadClaim): boolean => claim.kind === "count" && claim.unit !== "%";

/** 收到5件，比上年减少5件，下降50%. */
function withDifference(sentence: readonly ReadClaim[], change: ReadClaim): Pair | null {
  const at = sentence.findIndex((each) => each !== change && each.claim.kind === "change" && each.claim.unit !== "%" && difference.test(each.clause.lead));
  const [delta, now] = [sentence[at], sentence.slice(0, at === -1 ? 0 : at).filter((each) => isCount(each) && each.claim.unit === sentence[at]?.claim.unit).at(-1)];
  if (delta === undefined || now === undefined) return null;
  const isMore = /增|升|提高|多/.test(difference.exec(delta.clause.lead)?.groups?.way ?? "");
  return { now, before: now.claim.value - (isMore ? delta.claim.value : -delta.claim.value) };
}

/** 2011年收到138件，2012年收到66件; 比2012年（25482件）; 较上年的58人次. */
function withBoth(sentence: readonly ReadClaim[]): Pair | null {
  const counts = sentence.filter(isCount);
  const years = counts.flatMap(({ claim }) => (claim.year === null ? [] : [claim.year]));
  const before = counts.find(({ clause: { earlier, lead } }) => earlierYear.test(lead) || comparedYear.test(earlier + lead)) ?? (new Set(years).size === 2 ? counts.find(({ claim }) => claim.year === Math.min(...years)) : undefined);
  const others = counts.filter((each) => each !== before && each.claim.unit === before?.claim.unit);
  const [now] = others;
  return before === undefined || now === undefined || others.length > 1 ? null : { now, before: before.claim.value };
}
