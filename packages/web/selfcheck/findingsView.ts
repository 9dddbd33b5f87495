import { formatNumber } from "@nianbao/shared/cells";
import { findEdition } from "@nianbao/shared/editions";
import type { Fact, Finding, Severity } from "@nianbao/shared/report";
import { chineseRuns } from "../ui/chineseRuns.ts";
import { make, type Content } from "./element.ts";
import type { MessageKey } from "./messages.zh-CN.ts";
import type { Evidence, Places } from "./places.ts";
import type { Understood } from "./understand.ts";
import type { Wording } from "./wording.ts";

/** A sentence that may quote the report: in English each piece of Chinese says that it is. */
export function mixed(text: string, { dataLang }: Wording): Content {
  if (dataLang === undefined) return text;
  return chineseRuns(text).map((piece, index) => (index % 2 === 0 ? piece : make("span", { lang: dataLang }, piece)));
}

// A tab is the border between two cells of a table; where each cell has a line of its own, so is the end of a line.
const drawn = (text: string): Content[] => text.split(/\s*[\n\f]\s*|\t/).flatMap((piece, index) => (index === 0 ? [piece] : [make("i", {}, "\t"), piece]));

/** What the file says around a place, word for word, with the place marked, and where that is. */
export function evidenceView({ excerpt, place }: Evidence, places: Places, wording: Wording, heading?: string): HTMLElement {
  const { text, start, end, cutBefore, cutAfter } = excerpt;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const words = places.words(wording, place);
  return make("div", { class: "evidence" },
    make("p", { class: "excerpt", lang: wording.dataLang },
      cutBefore ? ["…", drawn(before)] : drawn(before.replace(/^\s+/, "")),
      make("mark", {}, text.slice(start, end)),
      drawn(after.replace(/[^\S\t]+$/, "")), cutAfter ? "…" : null),
    make("p", { class: "quiet place" }, mixed(heading === undefined ? words : wording.join([words, wording.say("section", { heading })]), wording)));
}

/** A rule over so few figures shows each where it stands; those of longer rules are listed. */
const mostShown = 2;

const heads: Record<Severity, { title: MessageKey; lead: MessageKey }> = {
  error: { title: "errorsTitle", lead: "errorsLead" },
  warning: { title: "warningsTitle", lead: "warningsLead" },
};

/** The findings of one severity with all that they speak of, or nothing where there are none. */
export function findingsView(severity: Severity, understood: Understood, places: Places, wording: Wording): HTMLElement | null {
  const found = understood.report.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return null;
  const { title, lead } = heads[severity];
  return make("section", { class: `findings ${severity}` },
    make("h3", {}, wording.say(title), make("span", { class: "num count" }, String(found.length))),
    make("p", { class: "quiet" }, wording.say(lead)),
    make("ol", {}, found.map((finding) => findingView(finding, understood, places, wording))));
}

function findingView(finding: Finding, { report }: Understood, places: Places, wording: Wording): HTMLElement {
  const edition = findEdition(report.edition);
  const heading = places.headingOf(finding);
  const involved = [...operandsIn(Object.values(finding.facts)), ...cellsIn(finding.facts["codes"], report.cells)];
  const evidence = places.evidenceOf(finding, involved.length <= mostShown ? involved.map(({ code }) => code) : []);
  return make("li", { "data-code": finding.code, "data-severity": finding.severity },
    make("p", { class: "sentence" }, mixed(wording.finding(finding, edition), wording)),
    evidence.map((each, index) => evidenceView(each, places, wording, index === 0 ? heading : undefined)),
    evidence.length === 0 && heading !== undefined ? make("p", { class: "quiet place" }, mixed(wording.say("section", { heading }), wording)) : null,
    repeatedView(finding.facts["passages"], wording),
    involved.length > mostShown ? involvedView(involved, wording.namesOf(edition), places, wording) : null);
}

/** The passages that another of the files prints too. */
function repeatedView(fact: Fact | undefined, wording: Wording): HTMLElement | null {
  const texts = Array.isArray(fact) ? fact.flatMap((each) => (typeof each === "object" && each !== null && !Array.isArray(each) && typeof each.text === "string" ? [each.text] : [])) : [];
  if (texts.length === 0) return null;
  return make("details", { class: "involved" }, make("summary", {}, wording.say("repeated", { count: texts.length })), make("ul", {}, texts.map((text) => make("li", {}, mixed(`${text}…`, wording)))));
}

interface Operand {
  code: string;
  value: number;
}

/** The figures of an arithmetic rule, as `checkIdentities` records them. */
function operandsIn(facts: readonly Fact[]): Operand[] {
  return facts.flatMap((fact) => {
    if (Array.isArray(fact)) return operandsIn(fact);
    if (typeof fact !== "object" || fact === null) return [];
    return typeof fact.code === "string" && typeof fact.value === "number" ? [{ code: fact.code, value: fact.value }] : [];
  });
}

/** The cells that a sentence of the text was held against. */
function cellsIn(codes: Fact | undefined, cells: Readonly<Record<string, number>>): Operand[] {
  if (!Array.isArray(codes)) return [];
  return codes.flatMap((code) => (typeof code === "string" && cells[code] !== undefined ? [{ code, value: cells[code] }] : []));
}

function involvedView(operands: readonly Operand[], nameOf: (code: string) => string, places: Places, wording: Wording): HTMLElement {
  const rows = operands.map(({ code, value }) => {
    const evidence = places.evidenceAt(code);
    return make("li", {},
      make("span", {}, mixed(nameOf(code), wording)), make("b", { class: "num" }, formatNumber(value)),
      make("span", { class: "quiet" }, evidence === undefined ? "" : places.words(wording, evidence.place)));
  });
  return make("details", { class: "involved" }, make("summary", {}, wording.say("involved", { count: operands.length })), make("ul", {}, rows));
}
