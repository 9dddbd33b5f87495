import type { Clause } from "./clause.ts";
import type { Named } from "./conceptOf.ts";
import { subjectOf, type Subject } from "./subject.ts";

/** A subject holds for the sentence from where it is named; a clause without one speaks of the same. */
export class SubjectsOfSentences {
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
