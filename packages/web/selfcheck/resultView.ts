import { passedChecks, type PassedCheck } from "@nianbao/shared/checks";
import { findEdition } from "@nianbao/shared/editions";
import type { ParsedReport } from "@nianbao/shared/report";
import { make, type Content } from "./element.ts";
import { figuresView, uncertainView } from "./figuresView.ts";
import { findingsView, mixed } from "./findingsView.ts";
import { Places } from "./places.ts";
import type { Reading, Understood } from "./understand.ts";
import type { Wording } from "./wording.ts";

/** One file that was put in, and what came of it; `reading` is null while it is being checked. */
export interface CheckedFile {
  readonly id: string;
  readonly name: string;
  readonly source: Blob;
  at: Date;
  /** What was read of the file by itself. */
  alone: Reading | null;
  /** The same with what does not fit between it and the other files. */
  reading: Reading | null;
}

export interface Counts {
  errors: number;
  warnings: number;
  uncertain: number;
}

export function countsOf({ findings, uncertain }: ParsedReport): Counts {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors, uncertain: Object.keys(uncertain).length };
}

/** What may be done with a result. */
export interface Acts {
  print: (article: HTMLElement) => void;
  remove: () => void;
}

/** Everything that is shown of one file. */
export function resultView(file: CheckedFile, wording: Wording, acts: Acts): HTMLElement {
  const { reading } = file;
  if (reading === null) return make("article", { id: file.id, class: "result waiting" }, make("p", { class: "progress" }, wording.say("checking", { name: file.name })));
  const article = make("article", { id: file.id, class: reading.ok ? "result" : "result refused" });
  article.append(...(reading.ok ? understoodView(file, reading, wording) : [refusedView(file, wording.refusal(reading), wording)]));
  article.append(actsView(article, reading.ok, wording, acts));
  return article;
}

function refusedView({ name }: CheckedFile, sentence: string, wording: Wording): HTMLElement {
  return make("div", {}, make("h2", { tabindex: "-1", lang: wording.dataLang }, name), make("p", { class: "refusal" }, mixed(sentence, wording)));
}

function actsView(article: HTMLElement, isPrintable: boolean, { say }: Wording, { print, remove }: Acts): HTMLElement {
  const buttons = [
    isPrintable ? make("button", { type: "button", class: "button second", click: () => print(article) }, say("print")) : null,
    make("button", { type: "button", class: "plain", click: remove }, say("remove")),
  ];
  return make("div", { class: "acts" }, buttons);
}

function understoodView(file: CheckedFile, understood: Understood, wording: Wording): HTMLElement[] {
  const { report } = understood;
  const { say } = wording;
  const places = new Places(understood);
  const counts = countsOf(report);
  const isClean = counts.errors + counts.warnings + counts.uncertain === 0;
  const sections: Content[] = [
    make("header", {},
      make("p", { class: "quiet file" }, mixed(say("fileFacts", { name: file.name, size: sizeOf(file.source.size), time: wording.time(file.at) }), wording)),
      make("h2", { tabindex: "-1", lang: wording.dataLang }, report.title),
      make("p", { class: "facts" }, factsOf(report, wording).map((fact) => make("span", {}, mixed(fact, wording))))),
    countsView(counts, wording),
    isClean ? make("p", { class: "clean" }, say("clean")) : null,
    findingsView("error", understood, places, wording), findingsView("warning", understood, places, wording), uncertainView(understood, places, wording),
    passedView(report, wording), figuresView(understood, wording),
    make("footer", { class: "quiet" },
      make("p", {}, say("caveat")), places.countsParagraphs ? make("p", {}, say("paragraphsNote")) : null,
      make("p", { class: "on-paper" }, say("printedBy", { time: wording.time(file.at) }))),
  ];
  return [sections].flat().filter((each): each is HTMLElement => each instanceof HTMLElement);
}

/** Which report it is, piece by piece. */
function factsOf(report: ParsedReport, wording: Wording): string[] {
  const { say } = wording;
  const edition = findEdition(report.edition);
  const gaps = Object.keys(report.states).length;
  return [
    report.agency === "" ? say("noAgency") : report.agency, say("ofYear", { year: report.year }),
    ...(edition === undefined ? [say("noTable")] : [wording.labelOf({ label: edition.name, labelEn: edition.nameEn }), say("figuresRead", { count: Object.keys(report.cells).length })]),
    ...(gaps === 0 ? [] : [say("gapsRead", { count: gaps })]),
  ];
}

function countsView(counts: Counts, { say }: Wording): HTMLElement {
  const names = ["errors", "warnings", "uncertain"] as const;
  return make("dl", { class: "counts" }, names.map((name) =>
    make("div", { class: counts[name] === 0 ? "none" : name }, make("dt", {}, say(name)), make("dd", { class: "num" }, String(counts[name])))));
}

function passedView(report: ParsedReport, wording: Wording): HTMLElement | null {
  const edition = findEdition(report.edition);
  const passed = new Map<string, PassedCheck>();
  if (edition !== undefined) for (const code of Object.keys(report.cells)) for (const check of passedChecks(edition, report.cells, code)) passed.set(keyOf(check), check);
  if (passed.size === 0) return null;
  const nameOf = wording.namesOf(edition);
  return make("details", { class: "fold passed" },
    make("summary", {}, make("h3", {}, wording.say("passedTitle", { count: passed.size }))),
    make("p", { class: "quiet" }, wording.say("passedLead")),
    make("ul", {}, [...passed.values()].map((check) => make("li", {}, mixed(wording.passed(check, nameOf), wording)))));
}

// One rule of a form may hold of several rows or columns.
const keyOf = ({ id, left, right }: PassedCheck): string => [id, ...left, "=", ...right].map((part) => (typeof part === "string" ? part : part.code)).join();

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
