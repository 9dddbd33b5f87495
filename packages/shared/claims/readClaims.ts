import type { Claim, ClaimVerdict } from "../report/index.ts";
import { clausesOf, type Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { longestWhat, scopeOf, whatOf } from "./claimWords.ts";
import { conceptOf, type Named } from "./conceptOf.ts";
import { scanFigures, type Figure } from "./figures.ts";
import { fits, sumOf, type TableFigures } from "./holdAgainst.ts";
import type { NarrativeSource } from "./narrativeSource.ts";
import { RunningText } from "./runningText.ts";
import type { Subject } from "./subject.ts";
import { SubjectsOfSentences } from "./subjectsOfSentences.ts";

/** A claim with what checks of the narrative need beside it: where it stands in the running text, and the clause around it. */
export interface ReadClaim {
  claim: Claim;
  figure: Figure;
  clause: Clause;
  /** Of whom it speaks, as far as the sentence tells. */
  subject: Subject;
  concept: string | null;
}

/** The claims of a narrative in order, and the running text in which they stand. */
export interface ReadClaims {
  claims: ReadClaim[];
  running: RunningText;
}

/** Reads every figure of the narrative, what it counts, and whether it says the same as the table (DESIGN §5). `agency` is the name as printed. */
export function readClaims(narrative: NarrativeSource, figures: TableFigures, agency: string): ReadClaims {
  const running = new RunningText(narrative);
  const found = scanFigures(running);
  const clauses = clausesOf(running.text, found);
  const subjects = new SubjectsOfSentences(agency);
  let last: string | null = null;
  const claims = found.flatMap((figure, index): ReadClaim[] => {
    const clause = clauses[index] ?? emptyClause;
    const stretch = running.stretch(figure.start, figure.end);
    if (clause.isFresh) last = null;
    const named = figure.kind === "count" ? conceptOf(figure, clause, narrative.headingsAt(stretch.start), last) : null;
    if (named === null && figure.isDenial === true) return [];
    last = named?.concept.id ?? last;
    const subject = subjects.of(clause, named);
    const year = yearOf(clause);
    const isAboutWhole = subject === "whole" && (year === null || year === narrative.year) && !isPartOfYear(clause) && named?.isSure === true && !isPartOfWhole(clause, named);
    const { value, unit, exactness, kind } = figure;
    const naming = named === null ? null : named.isBehind ? "behind" : "before";
    const what = isMaskedNear(narrative, running, figure) ? "" : whatOf(clause, figure, running, naming);
    const place = { section: narrative.sectionAt(stretch.start), passage: narrative.passage(stretch) };
    const verdict = hold(figure, named?.concept ?? null, figures, isAboutWhole);
    return [{
      figure, clause, subject, concept: named?.concept.id ?? null,
      claim: { value, unit, exactness, kind, what, scope: scopeOf(clause), year, ...verdict, about: null, ...place },
    }];
  });
  return { claims: claims.map((each) => withCount(each, claims)), running };
}

/** Whether personal data stand among the words that `what` may quote. */
function isMaskedNear(narrative: NarrativeSource, running: RunningText, { start, end }: Figure): boolean {
  const from = Math.max(0, start - longestWhat);
  const to = Math.min(running.text.length, end + longestWhat);
  return [running.stretch(from, start + 1), running.stretch(start, end), running.stretch(Math.max(start, end - 1), to)].some((stretch) => narrative.isMasked(stretch));
}

/** The count in the same sentence that a share or a change follows: 各乡镇1037条，占21%. */
function withCount(each: ReadClaim, claims: readonly ReadClaim[]): ReadClaim {
  if (each.figure.kind !== "share" && each.figure.kind !== "change") return each;
  const own = claims.indexOf(each);
  for (let at = own - 1; at >= 0 && claims[at]?.clause.sentence === each.clause.sentence; at--) {
    if (claims[at]?.figure.kind === "count") return { ...each, claim: { ...each.claim, what: each.claim.what === "占" ? `${claims[at]?.claim.what ?? ""}占` : each.claim.what, about: at } };
  }
  return each;
}

const emptyClause: Clause = { lead: "", joint: "", tail: "", earlier: "", sentence: "", context: "", start: 0, end: 0, isFresh: true };

type Verdict = Pick<Claim, "verdict" | "codes" | "printed">;

function hold(figure: Figure, concept: Concept | null, figures: TableFigures, isAboutWhole: boolean): Verdict {
  const choices = concept === null || figures.edition === null ? [] : (concept.codes[figures.edition] ?? []).filter((codes) => codes.every((code) => hasRow(code, figures)));
  const held = choices.map((codes) => {
    const sum = sumOf(codes, figures);
    return { codes, printed: sum?.value ?? null, fits: sum === null ? null : fits(figure, sum) };
  });
  const [first] = held;
  if (first === undefined) return { verdict: "namedOnly", codes: [], printed: null };
  const agreeing = held.find((each) => each.fits === true);
  const told = agreeing ?? held.find((each) => each.fits === false) ?? first;
  const verdict: ClaimVerdict = agreeing !== undefined ? "agrees" : isAboutWhole && held.every((each) => each.fits === false) ? "conflicts" : "notAssessable";
  return { verdict, codes: [...told.codes], printed: told.printed };
}

/** A row that the table lacks cannot be what the text means. */
function hasRow(code: string, { cells, states, uncertain }: TableFigures): boolean {
  return cells[code] !== undefined || uncertain[code] !== undefined || (states[code] !== undefined && states[code] !== "absent");
}

function yearOf({ earlier, lead }: Clause): number | null {
  const years = [...`${earlier}${lead}`.matchAll(/(?<![\d(])(20\d\d|19\d\d)年/g)].map((match) => Number(match[1]));
  return years.at(-1) ?? null;
}

const totals = /^(?:received|results|proactive|reconsideration|litigation|disputes)$/;

/** Words by which a figure that looks like a total is a part of it: 另收到5件, 通过网站收到5件, 收到5件涉及科技奖励, 抽查20件. */
function isPartOfWhole({ sentence, joint, earlier, tail }: Clause, { concept, before, isBehind }: Named): boolean {
  if (/抽查|抽取|抽样|随机/.test(sentence)) return true;
  if (!totals.test(concept.id)) return false;
  const words = joint + before;
  const isOneOf = concept.id === "proactive" ? /另|此外|还|方面|领域/ : /另|此外|还|方面|领域|通过|利用/;
  return isOneOf.test(words) || /其中/.test(joint) || /其中[,:]$/.test(earlier) || (/(?:方面|领域)[,:]$/.test(earlier) && !/(?:申请|公开)[^,:]*[,:]$/.test(earlier)) || (!isBehind && /^(?:涉及|关于|有关|来自|通过|以(?!上))/.test(tail));
}

const wholeYear = /(?:今年|20\d\d年|一年)以?来|(?:自|从|截至|截止)?(?:20\d\d年)?(?:1月1日起?[至到]?(?:20\d\d年)?12月31日|12月31日|12月底|十二月底)(?:期间)?|报告期[间内]?/g;

/** 上半年, 第一季度, 8月以来, 截至六月底, 五年来: not what the form counts. */
function isPartOfYear({ earlier, lead }: Clause): boolean {
  return /\d{1,2}月|[上下]半年|季度|[一二三四五六七八九十]月(?:份|底|末|初|以来)?|以来|[一二三四五六七八九十两几\d]年来|期间/.test(`${earlier}${lead}`.replace(wholeYear, ""));
}
