import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { figuresOn, overflow, paths, untilKept } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";
import { violations } from "./harness/violations.ts";

const album = fileURLToPath(new URL("photographs", import.meta.url));
const columns = "/pingtan-zone/2021";
const online = "applications.received.online";

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
  await mkdir(album, { recursive: true });
});
afterAll(() => site.dispose());
afterEach(() => phone.switchOff());

const rowOf = (code: string): Locator => phone.page.locator(`[id="c-${code}"]`);
const focused = () => phone.page.evaluate(() => document.activeElement?.tagName.toLowerCase() + ":" + (document.activeElement?.textContent ?? "").trim());

/** Taps the very characters of a figure. */
async function tapFigure(figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  const box = await figure.boundingBox();
  await phone.page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
}

/** What stands in the open source of a row. */
async function traceOf(row: Locator): Promise<string> {
  await row.locator(".source mark").first().waitFor({ state: "visible" });
  return (await row.locator(".source").innerText()).replace(/\s+/g, " ");
}

async function expectOnlineTraced(row: Locator): Promise<void> {
  const trace = await traceOf(row);
  expect(trace).toMatch(/3\.网络申请数 件 9 出处 原文件第\d+行 相符 收到申请数 12 = 0 \+ 0 \+ 9 \+ 3 正文 写作“9件”，与此一致 版本 第1版起就是这样 文件 2017-xiangshan-office\.txt [0-9a-f]{8} 复制校验值 来历 \d+年\d+月\d+日随程序装入的样例/);
  expect(await row.locator(".source mark").textContent()).toBe("9");
}

describe("a figure's place in the source", () => {
  it("opens where the figure is touched, with the figure marked, and closes again", async () => {
    phone = await Phone.switchOn({ viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: "reduce" });
    await phone.page.goto(site.url + paths.report);
    await tapFigure(rowOf(online).locator("td.v"));
    await expectOnlineTraced(rowOf(online));
    expect(await overflow(phone.page)).toBe(0);
    await tapFigure(rowOf(online).locator("summary"));
    await rowOf(online).locator(".source").waitFor({ state: "hidden" });
    expect(phone.complaints()).toEqual([]);
  });

  it.each(["Enter", "Space"])("opens with the keyboard by %s; at Escape the figure has the focus again", async (key) => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    await rowOf(online).locator("summary").focus();
    await phone.page.keyboard.press(key);
    await expectOnlineTraced(rowOf(online));
    await phone.page.keyboard.press("Tab");
    expect(await focused()).toBe("a:写作“9件”");
    await phone.page.keyboard.press("Tab");
    expect(await focused()).toBe("a:第1版");
    await phone.page.keyboard.press("Tab");
    expect(await focused()).toBe("a:2017-xiangshan-office.txt");
    await phone.page.keyboard.press("Escape");
    await rowOf(online).locator(".source").waitFor({ state: "hidden" });
    expect(await focused()).toBe("summary:3.网络申请数");
  });

  it("is brought into sight where the tapped row stands at the foot of the screen", async () => {
    phone = await Phone.switchOn({ viewport: { width: 360, height: 640 }, hasTouch: true, reducedMotion: "reduce" });
    await phone.page.goto(site.url + paths.report);
    const row = rowOf(online);
    await row.evaluate((element) => scrollTo(0, element.getBoundingClientRect().bottom + scrollY - innerHeight + 70));
    await tapFigure(row.locator("td.v"));
    await expect.poll(() => row.locator(".source .trace").first().evaluate((trace) => trace.getBoundingClientRect().bottom < (document.querySelector(".bar")?.getBoundingClientRect().top ?? 0))).toBe(true);
  });

  it("opens from a figure among the first five too", async () => {
    phone = await Phone.switchOn({ hasTouch: true, reducedMotion: "reduce" });
    await phone.page.goto(site.url + paths.report);
    await tapFigure(phone.page.locator(".keys .figure a").first());
    expect(await traceOf(rowOf("applications.received.total"))).toContain("（一）收到申请数 件 12");
  });

  it("is complete without JavaScript, every figure with the words of its row", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false, hasTouch: true });
    await phone.page.goto(site.url + paths.report);
    await tapFigure(rowOf(online).locator("td.v"));
    await expectOnlineTraced(rowOf(online));
    const figures = Object.values(await figuresOn(phone.page));
    expect(await phone.page.locator("#table mark").allTextContents()).toEqual(figures);
    await rowOf(online).locator("a[data-copy]").click();
    expect(new URL(phone.page.url()).hash).toBe("#hash");
    expect(await phone.page.locator("#hash").textContent()).toMatch(/^[0-9a-f]{64}$/);
  });

  it("opens offline, from the page that was kept", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await phone.page.goto(site.url + paths.report);
    await untilKept(phone.page, paths.report);
    await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await phone.page.context().setOffline(true);
    await phone.page.reload();
    await phone.page.locator("#notice-kept, #notice-offline").first().waitFor();
    await tapFigure(rowOf(online).locator("td.v"));
    await expectOnlineTraced(rowOf(online));
  });

  it("leads to the file and to the whole checksum, which can be copied", async () => {
    phone = await Phone.switchOn({ permissions: ["clipboard-read", "clipboard-write"] });
    await phone.page.goto(site.url + paths.report);
    await rowOf(online).locator("summary").click();
    await rowOf(online).locator("a[data-copy]").click();
    await phone.page.locator("#notice-copied").waitFor();
    const hash = await phone.page.locator("#hash").textContent();
    expect(await phone.page.evaluate(() => navigator.clipboard.readText())).toBe(hash);
    const [download] = await Promise.all([phone.page.waitForEvent("download"), rowOf(online).locator("a[download]").click()]);
    expect([download.suggestedFilename(), new URL(download.url()).pathname]).toEqual(["2017-xiangshan-office.txt", `/files/${hash}`]);
  });

  it("opens nothing on paper", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + columns);
    await phone.page.emulateMedia({ media: "print" });
    expect(await phone.page.locator("#table .source").evaluateAll((found) => found.filter((each) => each.checkVisibility()).length)).toBe(0);
  });
});

describe("one of several figures of a row", () => {
  it("opens on a desk where it is clicked; Escape folds it, then its row", async () => {
    phone = await Phone.switchOn({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    await phone.page.goto(site.url + columns);
    const row = rowOf("applications.new@total");
    await row.locator("td a").first().click();
    const natural = rowOf("applications.new@natural");
    await natural.locator("mark").waitFor({ state: "visible" });
    expect([await natural.locator("mark").textContent(), await natural.locator(".excerpt").textContent()]).toEqual(["64", expect.stringMatching(/^一、本年新收政府信息公开申请数量\t64\t0\t0\t2\t0\t4\t70$/)]);
    expect(await focused()).toBe("summary:自然人 64");
    await phone.page.keyboard.press("Escape");
    await natural.waitFor({ state: "hidden" });
    await phone.page.keyboard.press("Escape");
    await row.locator(".source").waitFor({ state: "hidden" });
    expect(await focused()).toMatch(/^summary:一、本年新收/);
  });

  it("marks the empty place of a blank", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(`${site.url}/pingtan-zone/2013`);
    const row = rowOf("proactive.channel.gazette");
    await row.locator("summary").first().click();
    await row.locator(".figures summary").click();
    const blank = rowOf("proactive.channel.gazette#cumulative");
    expect([await blank.locator("mark").textContent(), await blank.locator(".place").textContent()]).toEqual(["", expect.stringMatching(/^原文件第\d+行，这一格：空白$/)]);
    expect((await blank.locator("mark").boundingBox())?.width).toBeGreaterThan(15);
  });
});

it("every part of the text says where it begins in the source", async () => {
  phone = await Phone.switchOn();
  await phone.page.goto(site.url + paths.report);
  const places = phone.page.locator("#text .headed a");
  expect(await places.count()).toBe(await phone.page.locator("#text :is(h2, h3, h4, h5)").count());
  expect([await places.first().textContent(), await places.first().getAttribute("aria-label"), await places.first().getAttribute("href")]).toEqual(["第5行", "原文件第5行", "#source"]);
});

describe.each([360, 390, 768, 1280])("at a width of %i", (width) => {
  it.each(["light", "dark"] as const)("open sources fit, and have no accessibility faults, in %s colours", async (colorScheme) => {
    phone = await Phone.switchOn({ colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
    for (const [name, path, code] of [["source", paths.report, online], ["source-columns", columns, "applications.result.granted@total"]] as const) {
      await phone.page.goto(site.url + path);
      await rowOf(code).locator("th > details > summary").click();
      const others = rowOf(code).locator(".figures summary");
      if ((await others.count()) > 0) await others.first().click();
      expect(await overflow(phone.page)).toBe(0);
      expect(await violations(phone.page, "#table")).toEqual([]);
      await rowOf(code).evaluate((row) => row.scrollIntoView());
      await phone.page.screenshot({ path: join(album, `${name}-${width}-${colorScheme}.png`) });
    }
  });
});
