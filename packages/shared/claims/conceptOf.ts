import type { Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { concepts } from "./concepts/index.ts";
import type { Figure } from "./figures.ts";

/** The concept that a figure names. */
export interface Named {
  concept: Concept;
  /** The words before the concept's own, in which its subject stands. */
  before: string;
  /** The words that name it stand behind the figure, or around it. */
  isBehind: boolean;
  /** The text tells that the figure is about what the form counts. */
  isSure: boolean;
}

/** Other work of an office in which applications, replies and cases are counted too. */
const otherWork = /审批|窗口|服务中心|信访|热线|办件|社保|不动产|建议|提案|信箱|留言|来信|诉求|咨询/;

/** The concept that the words around a figure name, null where they name none; `last` is that of the figure before. */
export function conceptOf({ unit, isDenial }: Figure, clause: Clause, headings: readonly string[], last: string | null): Named | null {
  const { sentence, context } = clause;
  const wordings = wordingsOf(clause);
  for (const concept of concepts) {
    if (!concept.units.test(unit) || (unit === "" && isDenial !== true)) continue;
    if (concept.within !== undefined && (last === null || !concept.within.test(last))) continue;
    const named = namedBy(concept, wordings, clause.tail);
    if (named === null || /上年|去年|上一年|同期/.test(named.before)) continue;
    return { concept, ...named, isSure: concept.about === undefined || isAbout(concept.about, sentence, `${headings.join("\n")}\n${context}`) };
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

function namedBy({ before, after }: Concept, { lead, around }: Wordings, tail: string): Pick<Named, "before" | "isBehind"> | null {
  const [own, whole] = [before?.exec(lead) ?? null, around === null ? null : (before?.exec(around) ?? null)];
  if (own !== null) return { before: lead.slice(0, own.index), isBehind: false };
  if (whole !== null) return { before: lead.slice(0, whole.index), isBehind: true };
  return after?.test(tail) === true ? { before: lead, isBehind: true } : null;
}
