import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Nianbao } from "../testkit/nianbao.ts";
import { serveCheckedReports } from "./harness/checkedReports.ts";
import { overflow, paths, unmarkedChinese } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { violations } from "./harness/violations.ts";

let site: Nianbao;
let phone: Phone;

beforeAll(async () => {
  site = await serveCheckedReports();
});
afterAll(() => site.dispose());
afterEach(() => phone.switchOff());

const stated = () => phone.page.locator(".stated > li");

describe("looking for a figure of the narratives", () => {
  it("finds 50711 by figure and words, with its sentence, without JavaScript", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.claims);
    await phone.page.locator("input[name=q]").fill("统一受理 累计收件 50,711 件");
    await phone.page.keyboard.press("Enter");
    await phone.page.waitForURL(/q=/);
    expect(new URL(phone.page.url()).searchParams.get("q")).toBe("统一受理 累计收件 50,711 件");
    expect(await phone.page.locator(".count").textContent()).toContain("找到3个数字");
    expect(await phone.page.locator(".of-report h2").allTextContents()).toEqual(["2017 试验县财政局", "2017 象山县人民政府办公室", "2016 试验县财政局"]);
    expect(await stated().locator("b").allTextContents()).toEqual(["50711件", "50711件", "50711件"]);
    expect(await stated().first().textContent()).toMatch(/累计收件.*统计表里没有这一项/s);
    expect(await phone.page.locator(".excerpt mark").allTextContents()).toEqual(["50711件", "50711件", "50711件"]);
    expect(await phone.page.locator(".excerpt").first().textContent()).toContain("累计收件50711件");
    expect(await phone.page.locator("input[name=q]").inputValue()).toBe("统一受理 累计收件 50,711 件");
    expect(phone.complaints()).toEqual([]);
  });

  it("leads to the part of the report where the sentence stands", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(`${site.url}/claims?q=50711&agency=xiangshan-office`);
    await phone.page.locator(".ways a").click();
    await phone.page.waitForURL(`${site.url}${paths.report}#s-*`);
    const id = decodeURIComponent(new URL(phone.page.url()).hash.slice(1));
    await phone.page.locator(`[id="${id}"]`).waitFor();
    await expect.poll(() => phone.page.locator(`[id="${id}"]`).evaluate((heading) => heading.getBoundingClientRect().top >= 0 && heading.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(phone.complaints()).toEqual([]);
  });

  it("says what came of holding a figure against the table, and leads to the row", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(`${site.url}/claims?agency=xiangshan-office&year=2017`);
    const conflict = stated().filter({ hasText: "34篇" }).first();
    expect(await conflict.textContent()).toContain("与统计表不一致，表中是0");
    const trained = stated().filter({ hasText: "380多人次" }).first();
    expect(await trained.textContent()).toContain("与统计表一致");
    await trained.locator("a").click();
    expect(new URL(phone.page.url()).hash).toBe("#c-training.participants");
  });

  it("narrows to an agency and a year, and says plainly where there is nothing", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(`${site.url}/claims?q=34`);
    expect(await stated().locator("b").allTextContents()).toEqual(["34个", "34篇", "34个"]);
    await phone.page.locator("select[name=agency]").selectOption({ label: "试验县财政局" });
    await phone.page.locator("select[name=year]").selectOption("2016");
    await phone.page.locator(".seek button").click();
    expect(new URL(phone.page.url()).search).toBe("?q=34&agency=test-finance&year=2016");
    expect(await phone.page.locator(".of-report h2").allTextContents()).toEqual(["2016 试验县财政局"]);
    await phone.page.goto(`${site.url}/claims?q=天气`);
    expect(await phone.page.locator(".count").textContent()).toContain("没有找到");
    expect(await stated().count()).toBe(0);
    await phone.page.locator(".count a").click();
    expect(new URL(phone.page.url()).pathname + new URL(phone.page.url()).search).toBe("/claims");
    expect(await stated().count()).toBeGreaterThan(20);
  });

  it("opens the rest by a link, and no figure stands twice", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.claims);
    const total = Number(/\d+/.exec((await phone.page.locator(".count").textContent()) ?? "")?.[0]);
    let seen = 0;
    for (let page = 0; page < 20; page++) {
      seen += await stated().count();
      const next = phone.page.locator(".pages [rel=next]");
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(seen).toBe(total);
  });

  it.each([
    ["markup", "?q=%3Cscript%3Ealert(1)%3C/script%3E"], ["endless words", `?q=${"%E7%94%B3".repeat(400)}`], ["what is no year and no agency", "?year=20170&after=-3&agency=..%2f.."],
    ["signs of a pattern", "?q=%25%5F%5C"], ["what is said twice", "?q=1&q=2"], ["a page beyond the last", "?after=99999"],
  ])("has a page for %s", async (_what, search) => {
    phone = await Phone.switchOn();
    const answer = await phone.page.goto(site.url + paths.claims + search);
    expect(answer?.status()).toBe(200);
    expect(await phone.page.locator(".count").count()).toBe(1);
    expect(await overflow(phone.page)).toBe(0);
    expect(phone.complaints()).toEqual([]);
  });
});

describe("on the report's page", () => {
  it("a figure's source says that the text states it too, and the text leads to all its figures", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.report);
    const row = phone.page.locator('[id="c-training.participants"]');
    await row.locator("summary").click();
    expect(await row.locator(".source").textContent()).toContain("写作“380多人次”，与此一致");
    const other = phone.page.locator('[id="c-response.interpretation_articles"]');
    await other.locator("summary").click();
    expect(await other.locator(".source").textContent()).toContain("写作“34篇”，与此不同");
    const link = phone.page.locator("#text > .quiet a").last();
    expect(await link.textContent()).toMatch(/^正文里有\d+个数字，看看它们数的是什么$/);
    await link.click();
    expect(new URL(phone.page.url()).search).toBe("?agency=xiangshan-office&year=2017");
  });
});

describe("documents cited by number", () => {
  it("are listed with the reports that cite them, and found by a part of the number", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.citations);
    expect(await phone.page.locator(".cited h2").allTextContents()).toEqual(["政务公开工作要点", "县政务公开工作细则"].sort());
    await phone.page.locator("input[name=q]").fill("县政办发");
    await phone.page.locator(".seek button").click();
    expect(await phone.page.locator(".cited > li").allTextContents()).toEqual([expect.stringMatching(/县政务公开工作细则.*县政办发〔2017〕15号 · 1份年报引用.*象山县人民政府办公室 2017/s)]);
    await phone.page.locator(".citing a").first().click();
    expect(new URL(phone.page.url()).pathname).toBe(paths.report);
  });
});

describe("the lists for everybody", () => {
  it("are reached and used by the keyboard alone", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.findings);
    await phone.page.locator(".lists a", { hasText: "文中数据" }).focus();
    await phone.page.keyboard.press("Enter");
    await phone.page.waitForURL(site.url + paths.claims);
    await phone.page.locator("input[name=q]").focus();
    await phone.page.keyboard.type("50711");
    await phone.page.keyboard.press("Tab");
    expect(await phone.page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("agency");
    await phone.page.keyboard.press("Tab");
    await phone.page.keyboard.press("Tab");
    await phone.page.keyboard.press("Enter");
    await phone.page.waitForURL(/q=50711/);
    expect(await stated().count()).toBe(3);
    expect(phone.complaints()).toEqual([]);
  });

  it.each(["/en/claims?q=50711", "/en/citations", "/en/claims?agency=xiangshan-office"])("%s speaks English, marks what is Chinese and has no accessibility faults", async (path) => {
    phone = await Phone.switchOn({ viewport: { width: 360, height: 780 } });
    await phone.page.goto(site.url + path);
    expect(await unmarkedChinese(phone.page)).toEqual([]);
    expect(await violations(phone.page)).toEqual([]);
    expect(await overflow(phone.page)).toBe(0);
    await phone.page.locator('.crumbs [hreflang="zh-CN"]').click();
    await phone.page.waitForURL(site.url + path.slice(3));
    expect(phone.complaints()).toEqual([]);
  });

  it("say without a network what was not kept", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await phone.page.context().setOffline(true);
    await phone.page.goto(site.url + paths.claimsFound);
    await expect.poll(() => phone.page.locator("#kept").textContent()).toContain("这一页也没有存过");
  });
});
