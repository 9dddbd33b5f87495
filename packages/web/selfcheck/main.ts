import "./olderBrowsers.ts";
import "./selfcheck.css";
import { answerInWorker, isWorker } from "./checking.ts";
import { byId, fieldById, make } from "./element.ts";
import { Page } from "./page.ts";

if (isWorker) answerInWorker();
else open();

function open(): void {
  // The file as it came, before anything is written into it: what is saved and passed on is empty.
  const whole = `<!DOCTYPE html>${document.documentElement.outerHTML}`;
  const script = document.currentScript;
  const page = new Page(script?.textContent ?? "", /\/en\/selfcheck$/.test(location.pathname) ? "en" : "zh-CN");
  byId("save").addEventListener("click", () => save(whole, page.saveName));
  byId("language").addEventListener("click", () => page.switchLanguage());
  byId("check-paste").addEventListener("click", () => page.putInText(fieldById("paste").value));
  byId("words").addEventListener("change", () => page.checkAgain());
  watchFiles(page);
  script?.remove();
  byId("older").remove();
  byId("page").hidden = false;
}

function watchFiles(page: Page): void {
  const field = fieldById("files");
  const putIn = (files: FileList | null | undefined) => {
    if (files != null && files.length > 0) page.putIn([...files].map((file) => ({ name: file.name, source: file })));
  };
  field.addEventListener("change", () => {
    putIn(field instanceof HTMLInputElement ? field.files : null);
    // The same file may be put in again, once it was mended.
    field.value = "";
  });
  // A file that misses the field would otherwise open in place of this page.
  const isOver = (over: boolean) => byId("drop").classList.toggle("over", over);
  addEventListener("dragover", (event) => {
    event.preventDefault();
    isOver(true);
  });
  addEventListener("dragleave", () => isOver(false));
  addEventListener("drop", (event) => {
    event.preventDefault();
    isOver(false);
    putIn(event.dataTransfer?.files);
  });
}

function save(whole: string, name: string): void {
  const address = URL.createObjectURL(new Blob([whole], { type: "text/html" }));
  const link = make("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
