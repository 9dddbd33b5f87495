import { checkTogether } from "@nianbao/shared/checks";
import type { Locale } from "../i18n/locale.ts";
import { check } from "./checking.ts";
import { byId, fieldById, make } from "./element.ts";
import { zhCN, type MessageKey } from "./messages.zh-CN.ts";
import { countsOf, resultView, type CheckedFile } from "./resultView.ts";
import type { Reading } from "./understand.ts";
import { wordings, type Wording } from "./wording.ts";

/** Files are bounded as everywhere in the house. */
const largestFile = 20 * 1024 * 1024;

/** The page: what was put in stays in its memory and nowhere else, and goes with it. */
export class Page {
  private readonly program: string;
  private wording: Wording;
  private files: CheckedFile[] = [];
  private queue: Promise<void> = Promise.resolve();
  private count = 0;

  constructor(program: string, locale: Locale) {
    this.program = program;
    this.wording = wordings[locale];
    this.speak();
  }

  /** Says everything again in the other language; what is unfolded stays so. */
  switchLanguage(): void {
    const unfolded = detailsIn("results").map(({ open }) => open);
    this.wording = wordings[this.wording.locale === "en" ? "zh-CN" : "en"];
    this.speak();
    this.draw();
    detailsIn("results").forEach((each, index) => (each.open = unfolded[index] ?? false));
  }

  get saveName(): string {
    return this.wording.say("saveName");
  }

  /** Checks files one after the other and leads to the first of them. */
  putIn(files: readonly { name: string; source: Blob }[]): void {
    const added = files.map(({ name, source }): CheckedFile => ({ id: `file-${++this.count}`, name, source, at: new Date(), alone: null, reading: null }));
    this.files.push(...added);
    this.draw();
    this.inTurn(async () => {
      for (const file of added) {
        await this.checkOne(file, false);
        if (file === added[0]) document.getElementById(file.id)?.querySelector("h2")?.focus();
      }
      this.tell(added);
    });
  }

  putInText(text: string): void {
    if (text.trim() !== "") this.putIn([{ name: this.wording.say("pasteName"), source: new Blob([text]) }]);
  }

  /** Checks again what is there: the word list has changed. */
  checkAgain(): void {
    this.inTurn(async () => {
      for (const file of [...this.files]) if (file.reading?.ok === true) await this.checkOne(file, true);
      if (this.files.length > 0) this.tell(this.files);
    });
  }

  private inTurn(work: () => Promise<void>): void {
    // A mistake of ours with one file must not stop those behind it; the browser's console gets it.
    this.queue = this.queue.then(work).catch((error: unknown) => reportError(error));
  }

  private async checkOne(file: CheckedFile, isAgain: boolean): Promise<void> {
    byId("status").textContent = this.wording.say("checking", { name: file.name });
    const reading = await this.read(file, isAgain);
    file.alone = reading;
    file.reading = reading;
    file.at = new Date();
    const changed = this.compare();
    // What was removed while it waited stays removed.
    for (const each of new Set([file, ...changed])) document.getElementById(each.id)?.replaceWith(this.view(each));
    this.drawOverview();
  }

  /** Holds the reports that are here against each other; tells which of them have other findings now. */
  private compare(): CheckedFile[] {
    const read = this.files.flatMap((file) => (file.alone?.ok === true ? [{ file, alone: file.alone }] : []));
    const between = checkTogether(read.map(({ alone }) => alone.report));
    return read.flatMap(({ file, alone }, index) => {
      const findings = [...alone.report.findings, ...(between[index] ?? [])];
      const isChanged = file.reading?.ok !== true || file.reading.report.findings.length !== findings.length;
      file.reading = { ...alone, report: { ...alone.report, findings } };
      return isChanged ? [file] : [];
    });
  }

  private async read({ source }: CheckedFile, isAgain: boolean): Promise<Reading> {
    if (source.size > largestFile) return { ok: false, reason: "tooLarge" };
    const bytes = await source.arrayBuffer().catch(() => null);
    if (bytes === null) return { ok: false, reason: isAgain ? "changed" : "unopened" };
    const words = fieldById("words").value.split("\n").map((word) => word.trim()).filter((word) => word !== "");
    return check({ bytes: new Uint8Array(bytes), words: [...new Set(words)] }, this.program);
  }

  /** Tells those who do not see the page what came of it. */
  private tell(files: readonly CheckedFile[]): void {
    const [only, ...others] = files;
    if (only === undefined) return;
    const done = others.length === 0 ? this.wording.say("doneOne", { name: only.name, outcome: this.outcomeOf(only) }) : this.wording.say("doneSeveral", { count: files.length });
    byId("status").textContent = done;
  }

  private outcomeOf({ reading }: CheckedFile): string {
    if (reading?.ok !== true) return this.wording.say("refusedShort");
    return this.wording.say("counts", { ...countsOf(reading.report) });
  }

  private speak(): void {
    const { say, locale } = this.wording;
    document.documentElement.lang = locale;
    document.title = say("title");
    for (const element of document.querySelectorAll<HTMLElement>("[data-says]")) if (isKey(element.dataset["says"])) element.textContent = say(element.dataset["says"]);
    byId("language").lang = locale === "en" ? "zh-CN" : "en";
    byId("status").textContent = "";
  }

  private draw(): void {
    byId("results").replaceChildren(...this.files.map((file) => this.view(file)));
    this.drawOverview();
  }

  private view(file: CheckedFile): HTMLElement {
    return resultView(file, this.wording, { print: printOnly, remove: () => this.remove(file) });
  }

  private drawOverview(): void {
    byId("overview").replaceChildren(...(this.files.length > 1 ? [this.overview()] : []));
  }

  /** Where several files were put in, a line for each leads to its result. */
  private overview(): HTMLElement {
    const { say, dataLang } = this.wording;
    const lines = this.files.map((file) => {
      const link = make("a", { href: `#${file.id}`, lang: dataLang }, file.name);
      return make("li", { class: isMarked(file) ? "marked" : "" }, link, make("span", { class: "quiet" }, file.reading === null ? "…" : this.outcomeOf(file)));
    });
    return make("nav", { class: "overview", "aria-labelledby": "overview-title" }, make("h2", { id: "overview-title" }, say("overview", { count: lines.length })), make("ol", {}, lines));
  }

  private remove(file: CheckedFile): void {
    this.files = this.files.filter((each) => each !== file);
    byId(file.id).remove();
    for (const each of this.compare()) byId(each.id).replaceWith(this.view(each));
    this.drawOverview();
    byId("status").textContent = "";
    fieldById("files").focus();
  }
}

/** True for a file that has errors or was refused: in a long list these are looked for first. */
function isMarked({ reading }: CheckedFile): boolean {
  return reading !== null && (!reading.ok || countsOf(reading.report).errors > 0);
}

function isKey(name: string | undefined): name is MessageKey {
  return name !== undefined && name in zhCN;
}

function detailsIn(id: string): HTMLDetailsElement[] {
  return [...byId(id).querySelectorAll("details")];
}

/** Prints the list of one file alone. */
function printOnly(article: HTMLElement): void {
  document.body.classList.add("one");
  article.classList.add("printed");
  addEventListener("afterprint", () => {
    document.body.classList.remove("one");
    article.classList.remove("printed");
  }, { once: true });
  print();
}
