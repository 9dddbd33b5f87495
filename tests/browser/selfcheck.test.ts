import { once } from "node:events";
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { understand } from "../../packages/server/modules/imports/reading/understand.ts";
import { T2014 } from "../../packages/shared/editions/T2014.ts";
import { zhCN } from "../../packages/shared/locales/index.ts";
import type { ParsedReport } from "../../packages/shared/report/index.ts";
import { plainLabel } from "../../packages/shared/text/index.ts";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";
import { overflow, unmarkedChinese } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { asDocx } from "./harness/reportFiles.ts";
import { builtPages, Site } from "./harness/site.ts";
import { violations } from "./harness/violations.ts";

const inBuild = join(builtPages, "client/selfcheck.html");

let folder: string;
/** The page as a colleague brings it on a stick. */
let built: string;
let phone: Phone;
let requests: string[];

/** Writes files for a person to choose; the names are what she sees. */
async function files(contents: Record<string, string | Uint8Array>): Promise<string[]> {
  for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
  return Object.keys(contents).map((name) => join(folder, name));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-selfcheck-"));
  built = join(folder, "年报自查（县府办）.html");
  await copyFile(inBuild, built);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  // The journeys begin with the network on, so that a request would really leave and be seen.
  phone = await Phone.switchOn({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  requests = [];
  phone.page.context().on("request", (request) => requests.push(request.url()));
});
afterEach(() => phone.switchOff());

async function openFromDisk(): Promise<Page> {
  await phone.page.context().setOffline(true);
  await phone.page.goto(pathToFileURL(built).href);
  return phone.page;
}

async function putIn(page: Page, paths: string[]): Promise<void> {
  const before = await page.locator(".result").count();
  await page.setInputFiles("#files", paths);
  await expect.poll(() => page.locator(".result:not(.waiting)").count(), { timeout: 30_000 }).toBe(before + paths.length);
}

const labels = new Map(T2014.rows.map((row) => [row.code, plainLabel(row.label)]));
const sentencesOf = ({ findings }: Pick<ParsedReport, "findings">): string[][] => {
  const inOrder = [...findings.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "warning")];
  return inOrder.map((finding) => [finding.code, finding.severity, zhCN.findingMessage(finding, (code) => labels.get(code) ?? code)]);
};

/** Code, severity and sentence of each finding on the page, from the top. */
function findingsOn(page: Page): Promise<string[][]> {
  return page.locator("[data-code]").evaluateAll((items) => items.map((item) => [item.getAttribute("data-code") ?? "", item.getAttribute("data-severity") ?? "", item.querySelector(".sentence")?.textContent ?? ""]));
}

function figuresOn(page: Page): Promise<Record<string, number>> {
  return page.locator("[data-figure]").evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [cell.getAttribute("data-figure") ?? "", Number(cell.textContent)])));
}

async function understood(bytes: Uint8Array): Promise<ParsedReport> {
  const reading = await understand(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.report;
}

/** Two sums of the table do not agree, and one row says less than a part of it. */
const broken = (): string => reportText({ figures: { 当面申请数: "3", 主动公开政府信息数: "2" } });

describe("opened from a disk, without a network", () => {
  it("finds in the reference report as docx what the command finds, and reads the same figures", async () => {
    const bytes = await asDocx(reportText());
    const [path = ""] = await files({ "2017年年报.docx": bytes });
    const page = await openFromDisk();
    await putIn(page, [path]);
    const report = await understood(bytes);
    expect(await page.locator(".result h2").textContent()).toBe("象山县人民政府办公室2017年度信息公开工作年度报告");
    expect(await page.locator(".facts span").allTextContents()).toEqual(["象山县人民政府办公室", "2017年度", "2014年统计表", "读出58项数据"]);
    expect(await findingsOn(page)).toEqual(sentencesOf(report));
    expect(await figuresOn(page)).toEqual(report.cells);
    expect(report.cells["applications.received.total"]).toBe(12);
    const nianbao = await Nianbao.create();
    const command = await nianbao.run("parse", path);
    await nianbao.dispose();
    expect(sentencesOf(JSON.parse(command.stdout) as ParsedReport)).toEqual(await findingsOn(page));
    expect(phone.complaints()).toEqual([]);
  });

  it("shows errors first, each with the characters in question marked, and what agrees below", async () => {
    const bytes = await asDocx(broken());
    const page = await openFromDisk();
    await putIn(page, await files({ "有错的年报.docx": bytes }));
    const found = await findingsOn(page);
    expect(found).toEqual(sentencesOf(await understood(bytes)));
    expect(found.slice(0, 2).map(([code, severity]) => [code, severity])).toEqual([["identity.A1", "error"], ["identity.A7", "error"]]);
    expect(await page.locator("[data-code]").first().locator("mark").allTextContents()).not.toEqual([]);
    expect(await page.locator(".counts dd").allTextContents()).toEqual([String(found.filter(([, severity]) => severity === "error").length), String(found.filter(([, severity]) => severity === "warning").length), "0"]);
    await page.locator(".passed summary").click();
    expect(await page.locator(".passed li").allTextContents()).toContain("申请办结数 12 = 按时办结数 12 + 延期办结数 0");
  });

  it("is one file under 1.5 MB that asks nobody for anything", async () => {
    const page = await openFromDisk();
    await phone.page.context().setOffline(false);
    await putIn(page, await files({ "年报.docx": await asDocx(broken()), "年报.txt": reportText(), "年报.html": `<p>${reportText().replaceAll("\n", "</p><p>")}</p>` }));
    await page.locator("#language").click();
    expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([pathToFileURL(built).href]);
    expect((await stat(built)).size).toBeLessThan(1.5 * 1024 * 1024);
  });

  it("could not send what it read if it tried: the browser forbids it", async () => {
    const page = await openFromDisk();
    await phone.page.context().setOffline(false);
    let visits = 0;
    const elsewhere = createServer((_request, response) => void ((visits += 1), response.end())).listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const forbidden = await page.evaluate((to) => new Promise<string[]>((resolve) => {
      const seen = new Set<string>();
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        if (seen.add(effectiveDirective).size === 4) resolve([...seen].sort());
      });
      fetch(to).catch(() => undefined);
      new Image().src = to;
      document.body.append(Object.assign(document.createElement("script"), { textContent: "window.wasRun = true" }));
      document.body.appendChild(Object.assign(document.createElement("form"), { action: to })).submit();
    }), address);
    expect(forbidden).toEqual(["connect-src", "form-action", "img-src", "script-src-elem"]);
    expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
    elsewhere.closeAllConnections();
    elsewhere.close();
    expect(visits).toBe(0);
  });

  it("refuses a classified document and shows nothing of it", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "一.docx": await asDocx(`机密★1年\n${reportText()}`) }));
    expect(await page.locator(".refusal").textContent()).toBe(zhCN.refusalSentence({ reason: "classified", mark: "机密★1年" }));
    const shown = (await page.locator("body").textContent()) ?? "";
    expect(reportText().split("\n").map((line) => line.trim()).filter((line) => line.length > 8 && shown.includes(line))).toEqual([]);
    expect(shown).not.toContain("象山县");
  });

  it("says of what it cannot read why, and what to do", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "年报.pdf": "%PDF-1.4\n", "空.txt": "", "通知.txt": "关于放假的通知\n" }));
    expect(await page.locator(".refusal").allTextContents()).toEqual([expect.stringMatching(/^本页不读PDF。.*另存为docx/), zhCN.refusal.empty, zhCN.refusal.noTitle]);
    expect(await page.locator(".overview li").count()).toBe(3);
  });

  it("looks for the words of the office's own list, and again when the list changes", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "年报.txt": reportText() }));
    expect((await findingsOn(page)).filter(([code]) => code === "secrecy.word")).toEqual([]);
    await page.locator("#words").evaluate((field) => void (field.closest("details")?.setAttribute("open", "")));
    await page.fill("#words", "业务会议\n\n没有这个词");
    await page.locator("#words").blur();
    await expect.poll(async () => (await findingsOn(page)).filter(([code]) => code === "secrecy.word").length).toBe(1);
  });

  it("takes a file that is dropped anywhere on it, and text that is pasted", async () => {
    const page = await openFromDisk();
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "拖来的.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, reportText());
    await page.locator(".result h2").waitFor();
    expect(await page.locator(".file").textContent()).toContain("拖来的.txt");
    await page.getByText("或者粘贴文字").click();
    await page.fill("#paste", broken());
    await page.getByRole("button", { name: "检查这段文字" }).click();
    await page.locator(".result h2").nth(1).waitFor();
    expect(await page.locator(".overview li").nth(1).textContent()).toMatch(/^粘贴的文字错误\d+处/);
    await page.getByRole("button", { name: "移除" }).first().click();
    expect(await page.locator(".result").count()).toBe(1);
  });

  it("works in a browser of 2020 that starts no worker from a file", async () => {
    const bytes = await asDocx(broken());
    await phone.page.addInitScript(() => {
      Reflect.deleteProperty(window, "Worker");
      for (const owner of [Array.prototype, String.prototype, Uint8Array.prototype, Object.getPrototypeOf(Uint8Array.prototype) as object]) Reflect.deleteProperty(owner, "at");
      Reflect.deleteProperty(String.prototype, "replaceAll");
      Reflect.deleteProperty(Object, "hasOwn");
    });
    const page = await openFromDisk();
    await putIn(page, await files({ "年报.docx": bytes }));
    expect(await findingsOn(page)).toEqual(sentencesOf(await understood(bytes)));
    expect(phone.complaints()).toEqual([]);
  });

  it("saves itself as the very file that it came as, empty, whatever was checked", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "年报.txt": broken() }));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存本页" }).click()]);
    expect(download.suggestedFilename()).toBe("年报自查.html");
    expect((await readFile(await download.path())).equals(await readFile(built))).toBe(true);
  });
});

describe("reports that are put in together", () => {
  const copied = Array.from({ length: 8 }, (_, index) => `局办公室会同各科室逐条梳理${"水利教育交通民政财政卫生农业林业".slice(index * 2, index * 2 + 2)}领域的办事指南并通过门户网站公开，方便群众查阅办理。`).join("");
  const report = (year: number): string => `清河县水利局${year}年政府信息公开工作年度报告\n一、总体情况\n${copied}\n二、其他事项\n无。\n`;

  it("are held against each other, and no longer when one is taken away", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "2024.txt": report(2024), "2023.txt": report(2023) }));
    const repeated = page.locator('[data-code="narrative.repeated"]');
    await expect.poll(() => repeated.count()).toBe(1);
    expect(await repeated.innerText()).toContain("与本单位2023年的报告相同");
    await page.getByRole("button", { name: "移除" }).last().click();
    await expect.poll(() => repeated.count()).toBe(0);
  });
});

describe("for the hand and the eye", () => {
  it("is worked with the keyboard alone", async () => {
    const [path = ""] = await files({ "年报.txt": broken() });
    const page = await openFromDisk();
    // Asked for early: the browser needs a moment to hand its dialogue over.
    const chosen = page.waitForEvent("filechooser");
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    const stops: string[] = [];
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press("Tab");
      stops.push(await focused());
    }
    expect(stops).toEqual(["save", "language", "files"]);
    await page.keyboard.press("Enter");
    await (await chosen).setFiles(path);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator(".involved").first().getAttribute("open")).toBe("");
  });

  it("prints the list of one file alone, without anything to press", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "甲.txt": broken(), "乙.txt": reportText() }));
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole("button", { name: "打印清单" }).first().click();
    await page.emulateMedia({ media: "print" });
    const paper = await page.locator("body").innerText();
    expect(paper).toContain("甲.txt");
    expect(paper).toContain("年报自查清单");
    expect(paper).not.toContain("乙.txt");
    for (const control of ["选择文件", "打印清单", "移除", "保存本页", "严禁放入涉密文件"]) expect(paper, control).not.toContain(control);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("body").innerText()).toContain("乙.txt");
  });

  it("speaks English throughout, and keeps what is unfolded", async () => {
    const page = await openFromDisk();
    await putIn(page, await files({ "a.docx": await asDocx(broken()), "b.txt": `秘密\n${reportText()}` }));
    await page.locator(".figures summary").click();
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.locator(".figures").getAttribute("open")).toBe("");
    expect(await unmarkedChinese(page)).toEqual([]);
    expect((await findingsOn(page))[0]?.[2]).toMatch(/^[A-Z“].*\.$/);
  });

  it.each(["light", "dark"] as const)("has no accessibility faults in %s colours, on a phone and on a desk, in either language", async (colorScheme) => {
    const page = await openFromDisk();
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await putIn(page, await files({ "年报.docx": await asDocx(broken()), "2021.txt": reportText({ year: 2021 }), "空.txt": "" }));
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator("#language").click();
    expect(await violations(page)).toEqual([]);
  });

  it.each([360, 390, 768, 1280])("fits a screen of %i", async (width) => {
    const page = await openFromDisk();
    await page.setViewportSize({ width, height: 844 });
    expect(await overflow(page)).toBe(0);
    await putIn(page, await files({ "一个名字很长很长很长很长很长很长很长很长很长很长的年报文件.docx": await asDocx(broken()), "空.txt": "" }));
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    for (const language of ["zh-CN", "en"]) {
      expect({ language, overflow: await overflow(page) }).toEqual({ language, overflow: 0 });
      await page.locator("#language").click();
    }
  });
});

describe("served by the site", () => {
  it("is the built file, works there too, and speaks English under /en", async () => {
    const site = await Site.start();
    try {
      const response = await phone.page.goto(`${site.url}/selfcheck`);
      expect((await response?.body())?.equals(await readFile(inBuild))).toBe(true);
      await putIn(phone.page, await files({ "年报.docx": await asDocx(reportText()) }));
      expect(await phone.page.locator(".facts span").last().textContent()).toBe("读出58项数据");
      await phone.page.goto(`${site.url}/en/selfcheck`);
      expect(await phone.page.locator("h1").textContent()).toBe("Check a report yourself");
      expect(phone.complaints()).toEqual([]);
    } finally {
      await site.dispose();
    }
  });
});
