import type { Claim, ClaimVerdict } from "../report/index.ts";
import { clausesOf, type Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { concepts } from "./concepts/index.ts";
import { scanFigures, type Figure } from "./figures.ts";
import { fits, sumOf, type TableFigures } from "./holdAgainst.ts";
import type { NarrativeSource } from "./narrativeSource.ts";
import { RunningText } from "./runningText.ts";
import { subjectOf, type Subject } from "./subject.ts";

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
    const isAboutWhole = subject === "whole" && (year === null || year === narrative.year) && !isPartOfYear(clause) && named?.isSure === true;
    const verdict = hold(figure, named?.concept ?? null, figures, isAboutWhole);
    return [{
      figure, clause, subject, concept: named?.concept.id ?? null,
      claim: {
        value: figure.value, unit: figure.unit, exactness: figure.exactness, kind: figure.kind, what: narrative.isMasked(stretch) ? "" : whatOf(clause, figure, running.text.slice(figure.start, figure.end)), scope: scopeOf(clause), year,
        ...verdict, about: null, section: narrative.sectionAt(stretch.start), passage: narrative.passage(stretch),
      },
    }];
  });
  return { claims: claims.map((each) => withCount(each, claims)), running };
}

/** The count in the same sentence that a share or a change follows: 各乡镇1037条，占21%. */
function withCount(each: ReadClaim, claims: readonly ReadClaim[]): ReadClaim {
  if (each.figure.kind !== "share" && each.figure.kind !== "change") return each;
  const own = claims.indexOf(each);
  for (let at = own - 1; at >= 0 && claims[at]?.clause.sentence === each.clause.sentence; at--) {
    if (claims[at]?.figure.kind === "count") return { ...each, claim: { ...each.claim, about: at } };
  }
  return each;
}

const emptyClause: Clause = { lead: "", tail: "", earlier: "", sentence: "", context: "", start: 0, end: 0, isFresh: true };

interface Named {
  concept: Concept;
  /** The words before the concept's own, in which its subject stands. */
  before: string;
  /** The text tells that the figure is about what the form counts. */
  isSure: boolean;
}

/** Other work of an office in which applications, replies and cases are counted too. */
const otherWork = /审批|窗口|服务中心|信访|热线|办件|社保|不动产|建议|提案|信箱|留言|来信|诉求|咨询/;

function conceptOf({ unit, isDenial }: Figure, clause: Clause, headings: readonly string[], last: string | null): Named | null {
  const { sentence, context } = clause;
  const wordings = wordingsOf(clause);
  for (const concept of concepts) {
    if (!concept.units.test(unit) || (unit === "" && isDenial !== true)) continue;
    if (concept.within !== undefined && (last === null || !concept.within.test(last))) continue;
    const before = beforeOf(concept, wordings, clause.tail);
    if (before === null || /上年|去年|上一年|同期/.test(before)) continue;
    return { concept, before, isSure: concept.about === undefined || isAbout(concept.about, sentence, `${headings.join("\n")}\n${context}`) };
  }
  return null;
}

function isAbout(about: RegExp, sentence: string, surroundings: string): boolean {
  return about.test(sentence) || (!otherWork.test(sentence) && about.test(surroundings));
}

/** The words that may name what is counted: 收到申请12件, 收到12件申请 and 12件予以公开, each with what stands before the figure's own words. */
interface Wordings {
  lead: string;
  /** The words around the figure as one, where it stands among them. */
  around: string | null;
}

function wordingsOf({ lead, tail }: Clause): Wordings {
  return { lead, around: tail === "" || tail.length > 40 ? null : lead + tail.replace(/^(?:是|为|的)/, "") };
}

function beforeOf({ before, after }: Concept, { lead, around }: Wordings, tail: string): string | null {
  if (before !== undefined) {
    const match = before.exec(lead) ?? (around === null ? null : before.exec(around));
    if (match !== null) return lead.slice(0, match.index);
  }
  return after?.test(tail) === true ? lead : null;
}

/** A subject holds for the sentence from where it is named; a clause without one speaks of the same. */
class SubjectsOfSentences {
  private readonly agency: string;
  private sentence = "";
  private current: Subject = "whole";

  constructor(agency: string) {
    this.agency = agency;
  }

  of(clause: Clause, named: Named | null): Subject {
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence;
      this.current = earlierSubject(clause.earlier, this.agency);
    }
    const own = named === null ? null : subjectOf(named.before, this.agency);
    if (own !== null) this.current = own;
    else if (named === null) this.current = subjectOf(firstWords(clause.lead), this.agency) === "part" ? "part" : this.current;
    return this.current;
  }
}

/** The subject that the clauses before the first figure name: 2017年，县政府办公室…， */
function earlierSubject(earlier: string, agency: string): Subject {
  let found: Subject = "whole";
  for (const clause of earlier.split(/[,:()]/)) {
    const subject = subjectOf(firstWords(clause), agency);
    if (subject === "whole" || subject === "part") found = subject;
  }
  return found;
}

/** The words up to the first verb that offices use of their work. */
function firstWords(clause: string): string {
  const verb = /(?:共|累计|主动)?(?:公开|收到|受理|接到|未|发布|完成|召开|开展|组织|印发|办理|答复|举办|制定|制发|通过)/.exec(clause);
  return verb === null ? "" : clause.slice(0, verb.index);
}

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

const wholeYear = /(?:自|从|截至|截止)?(?:20\d\d年)?(?:1月1日起?[至到]?(?:20\d\d年)?12月31日|12月31日|12月底)/g;

/** 上半年, 第一季度, 8月以来: not what the form counts. */
function isPartOfYear({ earlier, lead }: Clause): boolean {
  return /\d{1,2}月|[上下]半年|季度|[一二三四五六七八九十]月份/.test(`${earlier}${lead}`.replace(wholeYear, ""));
}

function scopeOf({ earlier, lead }: Clause): string | null {
  const words = [...`${earlier}${lead}`.matchAll(/(?:全|我|本)(?:省|自治区|市|州|盟|区|县|旗|镇|乡|街道|局|办|厅|委|单位|机关|部门|系统)|市本级|县本级|区本级/g)];
  return words.at(-1)?.[0] ?? null;
}

const longestWhat = 40;

/** The words that say what the figure counts: those before it, or those after it where it comes first. */
function whatOf({ lead, tail }: Clause, { unit, isDenial }: Figure, denial: string): string {
  if (isDenial === true) return (denial + tail).slice(0, longestWhat);
  const before = lead.replace(/^.*(?:其中)/, "");
  const isVerbOnly = before === "" || /^.{0,3}(?:收到|完成|发布|受理|召开|开展|组织|提出|推出|发放|办结|有|对|将|了)$/.test(before);
  const words = isVerbOnly && tail !== "" ? (before + (unit === "" ? "" : "…") + tail) : before;
  return words.length > longestWhat ? words.slice(-longestWhat) : words;
}
