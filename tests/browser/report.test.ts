import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { figuresOn, overflow, paths, topSections } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.dispose());
afterEach(() => phone.switchOff());

async function expectWholeReport(): Promise<void> {
  const figures = await figuresOn(phone.page);
  expect(Object.keys(figures)).toHaveLength(58);
  expect(figures).toMatchObject({ "applications.received.total": "12", "proactive.total": "212", "training.participants": "380", "capacity.budget": "5", "litigation.total": "0" });
  const headings = await phone.page.locator("#text h2").allTextContents();
  expect(headings).toHaveLength(7);
  topSections.forEach((start, index) => expect(headings[index]).toMatch(new RegExp(`^${start}`)));
  expect(await phone.page.locator("h1").textContent()).toContain("2017年度");
}

describe("the report on a phone", () => {
  it("shows the narrative and all 58 figures, and fits the screen", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    await expectWholeReport();
    expect(await phone.page.locator(".keys .figure a").allTextContents()).toEqual(["12", "12", "212", "0", "380"]);
    expect(await phone.page.locator(".outcomes > p").textContent()).toBe("给了4件，没给1件，给不了7件。");
    expect(await phone.page.locator(".squares i").count()).toBe(12);
    expect(await overflow(phone.page)).toBe(0);
    expect(phone.complaints()).toEqual([]);
  });

  it("opens a figure's source where the figure is tapped", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await phone.page.goto(`${site.url}${paths.report}#c-training.participants`);
    const row = phone.page.locator('[id="c-training.participants"]');
    await row.scrollIntoViewIfNeeded();
    const figure = await row.locator("td.v").boundingBox();
    await phone.page.touchscreen.tap((figure?.x ?? 0) + (figure?.width ?? 0) / 2, (figure?.y ?? 0) + (figure?.height ?? 0) / 2);
    const source = row.locator(".source");
    await source.waitFor({ state: "visible" });
    expect(await source.textContent()).toMatch(/原文件第\d+行.*第1版.*2017-xiangshan-office\.txt/s);
    expect(phone.complaints()).toEqual([]);
  });

  it("reaches a part through the contents under the thumb", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    await phone.page.locator(".bar summary").click();
    await phone.page.locator(".drawer a", { hasText: "来源与版本" }).click();
    expect(new URL(phone.page.url()).hash).toBe("#source");
    await phone.page.waitForFunction(() => (document.getElementById("source")?.getBoundingClientRect().top ?? -1) < innerHeight / 2);
    expect(await phone.page.locator("#source code").first().textContent()).toMatch(/^[0-9a-f]{64}$/);
    expect(phone.complaints()).toEqual([]);
  });

  it("folds the contents away once they have led somewhere, at Escape and at a tap beside them", async () => {
    phone = await Phone.switchOn({ reducedMotion: "reduce" });
    await phone.page.goto(site.url + paths.report);
    const summary = phone.page.locator(".bar summary");
    const open = phone.page.locator(".drawer[open]");
    await summary.click();
    await phone.page.locator(".drawer a", { hasText: "来源与版本" }).click();
    await expect.poll(() => open.count()).toBe(0);
    await summary.focus();
    await phone.page.keyboard.press("Enter");
    await phone.page.keyboard.press("Tab");
    await phone.page.keyboard.press("Escape");
    expect(await open.count()).toBe(0);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.click();
    await phone.page.mouse.click(195, 60);
    expect(await open.count()).toBe(0);
  });

  it("never hides what the keyboard has reached under the tools", async () => {
    phone = await Phone.switchOn({ reducedMotion: "reduce" });
    await phone.page.goto(site.url + paths.report);
    const hidden: string[] = [];
    for (let step = 0; step < 30; step++) {
      await phone.page.keyboard.press("Tab");
      const found = await phone.page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector(".bar")?.getBoundingClientRect().top ?? 0;
        return focused !== null && focused.closest(".bar") === null && focused.getBoundingClientRect().bottom > bar ? focused.textContent : null;
      });
      if (found !== null) hidden.push(found);
    }
    expect(hidden).toEqual([]);
  });

  it("grows with the text size that the reader has set", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    const size = () => phone.page.locator("#text p").first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const before = await size();
    await phone.page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await size()).toBe(before * 2);
    expect(await overflow(phone.page)).toBe(0);
  });

  it("gives every tool and row at least 44 pixels", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    const small = await phone.page.locator(".bar > a, .bar summary, .years a, .crumbs a, #table summary").evaluateAll((targets) =>
      targets.filter((target) => target.checkVisibility()).filter((target) => Math.round(target.getBoundingClientRect().height) < 44).map((target) => target.textContent?.trim()));
    expect(small).toEqual([]);
  });
});

describe("the report without JavaScript", () => {
  it("is complete, and its sources open", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.report);
    const html = await phone.page.content();
    expect(html.match(/<td class="v">/g)).toHaveLength(58);
    expect(await phone.page.locator("#text h2").count()).toBe(7);
    expect(await phone.page.locator('[id="c-training.participants"] td.v').textContent()).toContain("380");
    await phone.page.locator('[id="c-applications.received.total"] summary').click();
    await phone.page.locator('[id="c-applications.received.total"] .source').waitFor({ state: "visible" });
  });

  it("leads on by plain links to the agency, the front page and the version", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.report);
    await phone.page.locator(".by a").click();
    expect(new URL(phone.page.url()).pathname).toBe(paths.agency);
    await phone.page.locator(".crumbs a").first().click();
    expect(new URL(phone.page.url()).pathname).toBe(paths.home);
    await phone.page.goto(site.url + paths.report);
    await phone.page.locator(".versions a").click();
    expect(new URL(phone.page.url()).pathname).toBe(paths.version);
    expect(await phone.page.locator(".note").first().textContent()).toContain("这是第1版");
  });

  it("explains plainly what the offline page needs", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.offline);
    expect(await phone.page.locator("#kept").textContent()).toContain("JavaScript");
  });
});

describe("the weight of the report", () => {
  it("is at most 40 KB of HTML with its styles and 5 KB of script at first sight", async () => {
    phone = await Phone.switchOn();
    const html = await (await fetch(site.url + paths.report)).text();
    expect(gzipSync(html).length).toBeLessThan(40_000);
    const entry = await (await fetch(`${site.url}/app.js`)).text();
    expect(gzipSync(entry).length).toBeLessThan(5_000);
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });
});

describe("addresses that lead nowhere", () => {
  it("answer 404 with a plain sentence and ways on", async () => {
    phone = await Phone.switchOn();
    const answer = await phone.page.goto(site.url + paths.missing);
    expect(answer?.status()).toBe(404);
    expect(await phone.page.locator(".lead").textContent()).toBe("象山县人民政府办公室1999年的年报，本站未收录。");
    await phone.page.locator(".ways-on a").first().click();
    await phone.page.waitForURL(site.url + paths.agency);
    expect((await phone.page.goto(`${site.url}/no/such/page/here`))?.status()).toBe(404);
    expect((await phone.page.goto(`${site.url}/nobody`))?.status()).toBe(404);
  });
});
