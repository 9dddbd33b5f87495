import type { Citation } from "../../report/index.ts";

/** Commissions of government, whose 委 is none of a party committee's: 沪教委, 发改委, 管委. */
const commission = /(?:教|科|农|建|卫|计|改|信|资|商|交|体|文|旅|侨|民|管|安|编|绿化|规土|爱|残|关|综治|妇儿|禁毒|食|水|环|粮|金|城|房|投|经|军|地震|人大常|物|仲裁|创|国土|双|防)(?:工)?委/;
// What marks a series stands at its end; further ahead it is a word of the sentence.
const partyCommittee = /(?:[省市县区旗州盟镇乡党纪法]委|党工委|街道工委|^\p{Script=Han}?工委|党组|党[发办委字政])(?=.{0,4}$)|^\p{Script=Han}?委(?:办|发|字|函|通|$)/u;
const centre = /^中(?:办)?[发厅]/;
const closed = /密(?:办|字|发|函|电|传)?$|(?:内部|内参|内刊)(?:参考|情况|资料|文件|[发字函])?$|.{2}内$/;

/**
 * Why a document's series (县委发) may mark an internal one, or null: "party" for a committee of the party below the centre or a leading party group
 * (党组), "closed" for a series that says so (密, 内部, 内参). Documents of the centre (中发, 中办发) that a report cites are those the press printed;
 * 委 of a government's commission (教委, 管委) and series like 湘办发, which the letters do not tell from a government's, are none.
 */
export function internalSeries(series: string): "party" | "closed" | null {
  if (closed.test(series)) return "closed";
  if (centre.test(series) || commission.test(series)) return null;
  return partyCommittee.test(series) ? "party" : null;
}

/** The citations of internal documents by series, in the order of the text. */
export function internalDocuments(citations: readonly Citation[]): { series: string; kind: "party" | "closed"; citations: [Citation, ...Citation[]] }[] {
  const bySeries = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const others = bySeries.get(citation.series);
    if (others === undefined) bySeries.set(citation.series, [citation]);
    else others.push(citation);
  }
  return [...bySeries].flatMap(([series, citations]) => {
    const kind = internalSeries(series);
    return kind === null ? [] : [{ series, kind, citations }];
  });
}
