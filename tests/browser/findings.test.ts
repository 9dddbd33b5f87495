import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Nianbao } from "../testkit/nianbao.ts";
import { explain, serveCheckedReports } from "./harness/checkedReports.ts";
import { overflow, paths, unmarkedChinese, untilKept } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";
import { violations } from "./harness/violations.ts";

const finance = "/test-finance/2017";
const answer = "正文按文件计，统计表按稿件计，两处口径不同。";
/** What a browser says of a server that is gone. */
const gone = /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED)/;

let nianbao: Nianbao;
let phone: Phone;

beforeAll(async () => {
  nianbao = await serveCheckedReports();
  await explain(nianbao, "xiangshan-office", "narrative.conflict", answer);
});
afterAll(() => nianbao.dispose());
afterEach(() => phone.switchOff());

const entries = () => phone.page.locator(".entries > li");
const kinds = () => phone.page.locator(".kinds a").allTextContents();

describe("what does not add up in published reports", () => {
  it("stands on one page without JavaScript: each finding with its words, its mark and the unit's answer", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(nianbao.url + paths.findings);
    expect(await phone.page.locator("h1").textContent()).toBe("数据核对说明");
    expect(await phone.page.locator(".title .lead").textContent()).toContain("谁对谁错，没有人下过结论");
    const conflict = entries().filter({ hasText: "发布政策解读稿件34篇" }).filter({ hasText: answer });
    expect(await conflict.count()).toBe(1);
    expect(await conflict.locator(".excerpt mark").allTextContents()).toEqual(["34篇"]);
    expect(await conflict.locator(".explained").textContent()).toMatch(/^说明（单位，20\d\d年\d+月\d+日）：正文按文件计/);
    expect(await conflict.locator(".ways").textContent()).toMatch(/到年报里看.*原文件第\d+行/s);
    expect(await overflow(phone.page)).toBe(0);
    expect(phone.complaints()).toEqual([]);
  });

  it("is narrowed to a kind by a plain link, to an agency and a year by a form, and says so in its address", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(nianbao.url + paths.findings);
    await phone.page.locator(".kinds a", { hasText: "勾稽关系" }).click();
    expect(new URL(phone.page.url()).search).toBe("?family=sums");
    expect(await phone.page.locator(".of-report h2").allTextContents()).toEqual(["2017 试验县财政局"]);
    for (const text of await entries().allTextContents()) expect(text).toContain("应当等于");
    await phone.page.locator("select[name=agency]").selectOption("xiangshan-office");
    await phone.page.locator("select[name=year]").selectOption("2017");
    await phone.page.locator(".seek button").click();
    expect(new URL(phone.page.url()).search).toBe("?family=sums&agency=xiangshan-office&year=2017");
    expect(await phone.page.locator(".empty").textContent()).toContain("这个范围里没有核对说明");
    await phone.page.locator(".kinds a", { hasText: "全部" }).click();
    expect(new URL(phone.page.url()).search).toBe("?agency=xiangshan-office&year=2017");
    expect(await phone.page.locator("select[name=agency]").inputValue()).toBe("xiangshan-office");
    expect(await phone.page.locator(".of-report h2").allTextContents()).toEqual(["2017 象山县人民政府办公室"]);
  });

  it("counts each kind, and the kinds make up all", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(nianbao.url + paths.findings);
    const counts = (await kinds()).map((kind) => Number(/\d+$/.exec(kind)?.[0]));
    expect(counts[0]).toBe(counts.slice(1).reduce((sum, count) => sum + count, 0));
    await phone.page.locator(".kinds a").nth(1).click();
    await phone.page.locator('.kinds a[aria-current="true"]').nth(0).waitFor();
    await expect.poll(() => phone.page.locator(".kinds li:nth-child(2) a").getAttribute("aria-current")).toBe("true");
    expect(await entries().count()).toBe(Math.min(20, counts[1] ?? 0));
    expect(phone.complaints()).toEqual([]);
  });

  it("leads from page to page, and every finding stands on one of them", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(nianbao.url + paths.findings);
    const all = Number(/\d+$/.exec((await kinds())[0] ?? "")?.[0]);
    const links = new Set<string>();
    for (let page = 0; page < 10; page++) {
      for (const href of await phone.page.locator(".entries .ways a:first-child").evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""))) links.add(href);
      const next = phone.page.locator(".pages [rel=next]");
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(links.size).toBe(all);
  });

  it("leads to the note on the report's page, where it is found by the keyboard too", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(`${nianbao.url}/findings?agency=xiangshan-office&family=narrative`);
    const way = entries().filter({ hasText: answer }).locator(".ways a").first();
    await way.focus();
    await phone.page.keyboard.press("Enter");
    await phone.page.waitForURL(/\/xiangshan-office\/2017#f-narrative\.conflict-/);
    const note = phone.page.locator(".note:target");
    expect(await note.textContent()).toContain("发布政策解读稿件34篇");
    expect(await note.locator(".explained").textContent()).toContain(answer);
    await expect.poll(() => note.evaluate((element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0)).toBe(true);
    const section = await note.locator(".ways a", { hasText: "看这一段" }).getAttribute("href");
    expect(await phone.page.locator(`[id="${section?.slice(1) ?? ""}"]`).count()).toBe(1);
  });
});

describe("text that stands in another report too", () => {
  it("is folded on the report's page, opens by its own address, and names and links the other report", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(`${nianbao.url}/findings?agency=test-finance&year=2017&family=repeated`);
    const other = entries().filter({ has: phone.page.locator("a", { hasText: "对照象山县人民政府办公室2017年年报" }) }).first();
    const href = await other.locator(".ways a").first().getAttribute("href");
    await phone.page.goto(nianbao.url + finance);
    const note = phone.page.locator(`[id="${href?.split("#")[1] ?? ""}"]`);
    expect(await note.isVisible()).toBe(false);
    await phone.page.goto(nianbao.url + href);
    await note.waitFor({ state: "visible" });
    await note.locator("summary").click();
    expect((await note.locator(".shared .excerpt").first().textContent())?.length).toBeGreaterThan(20);
    await note.locator("a", { hasText: "对照象山县人民政府办公室2017年年报" }).click();
    await phone.page.waitForURL(`${nianbao.url}/xiangshan-office/2017`);
    expect(phone.complaints()).toEqual([]);
  });

  it("weighs little, however much there is of it", async () => {
    phone = await Phone.switchOn();
    const html = await (await fetch(nianbao.url + finance)).text();
    expect(gzipSync(html).length).toBeLessThan(32_000);
    const ids = [...html.matchAll(/ id="(f-[^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the page for everybody", () => {
  it.each([["/findings", 360], ["/findings", 1280], ["/findings?family=repeated", 390], ["/en/findings", 360], [finance, 390], [`/en${finance}`, 1280]])("%s at %i pixels has no accessibility faults and fits", async (path, width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      phone = await Phone.switchOn({ colorScheme, viewport: { width, height: 844 } });
      await phone.page.goto(nianbao.url + path);
      for (const summary of await phone.page.locator("main details:not(.statistics details) > summary.fold").all()) if (await summary.isVisible()) await summary.click();
      expect(await violations(phone.page)).toEqual([]);
      expect(await overflow(phone.page)).toBe(0);
      if (path.startsWith("/en")) expect(await unmarkedChinese(phone.page)).toEqual([]);
      if (colorScheme === "light") await phone.switchOff();
    }
  });

  it("has targets of 44 pixels", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(nianbao.url + paths.findings);
    const small = await phone.page.locator(".lists a, .kinds a, .seek select, .seek button, .of-report h2 a, .pages a, .entries summary, .foot nav a").evaluateAll((targets) =>
      targets.filter((target) => Math.round(target.getBoundingClientRect().height) < 44).map((target) => target.textContent));
    expect(small).toEqual([]);
  });

  it("is kept on the phone once it was read, and opens without the network", async () => {
    phone = await Phone.switchOn();
    const address = "/findings?family=sums";
    await phone.page.goto(nianbao.url + address);
    await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await phone.page.reload();
    await untilKept(phone.page, address);
    await phone.page.context().setOffline(true);
    await phone.page.reload();
    expect(await entries().first().textContent()).toContain("应当等于");
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("says in a collector's site what has to be checked, and that the site is not the agency", async () => {
    const site = await Site.start({ NIANBAO_PROFILE: "independent" });
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    try {
      await phone.page.goto(site.url + paths.findings);
      expect(await phone.page.locator("h1").textContent()).toBe("待核实");
      expect(await phone.page.locator(".title .lead").textContent()).toContain("本站不是发布年报的单位");
      expect(await phone.page.locator(".lists a").first().textContent()).toBe("待核实");
      await phone.page.locator(".foot nav a", { hasText: "文中数据" }).click();
      expect(new URL(phone.page.url()).pathname).toBe("/claims");
      await phone.page.locator(".foot nav a", { hasText: "年报自查" }).click();
      expect(new URL(phone.page.url()).pathname).toBe("/selfcheck");
    } finally {
      await site.dispose();
    }
  });
});
