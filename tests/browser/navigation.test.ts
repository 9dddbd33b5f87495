import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { agencyLink, figuresOn, paths } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.dispose());
afterEach(() => phone.switchOff());

declare global {
  interface Window {
    /** Set by a test; it is gone when the browser loads another document. */
    sameDocument?: boolean;
  }
}

async function tapThrough(): Promise<void> {
  await phone.page.goto(site.url + paths.home);
  await phone.page.evaluate(() => (window.sameDocument = true));
  await phone.page.locator(agencyLink).tap();
  await phone.page.waitForURL(site.url + paths.agency);
  await phone.page.locator(".ledger a").tap();
  await phone.page.waitForURL(site.url + paths.report);
  await phone.page.locator("#table").waitFor();
}

describe("the app, after the first tap", () => {
  it("goes from the front page to the agency and the report without loading another document", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await tapThrough();
    expect(await phone.page.evaluate(() => window.sameDocument)).toBe(true);
    const figures = await figuresOn(phone.page);
    expect(Object.keys(figures)).toHaveLength(58);
    expect(figures["training.participants"]).toBe("380");
    expect(await phone.page.title()).toMatch(/^2017年度.* · 象山县人民政府办公室 · /);
    expect(await phone.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    // The way up is smooth, so it takes a moment.
    await phone.page.waitForFunction(() => scrollY === 0);
    expect(phone.complaints()).toEqual([]);
  });

  it("draws the same page as the server", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await tapThrough();
    const drawn = await phone.page.locator("#app").innerText();
    await phone.page.reload();
    expect(drawn).toBe(await phone.page.locator("#app").innerText());
  });

  it("goes back to the place that was left", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await tapThrough();
    await phone.page.locator(".versions a").scrollIntoViewIfNeeded();
    const left = await phone.page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(1000);
    await phone.page.locator(".versions a").tap();
    await phone.page.waitForURL(site.url + paths.version);
    await phone.page.locator(".note", { hasText: "这是第1版" }).waitFor();
    await phone.page.goBack();
    await phone.page.waitForURL(site.url + paths.report);
    await phone.page.waitForFunction((place) => Math.abs(scrollY - place) < 5, left);
    expect(await phone.page.evaluate(() => window.sameDocument)).toBe(true);
    expect(phone.complaints()).toEqual([]);
  });

  it("asks the server only by stored documents", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    const asked: string[] = [];
    phone.page.on("request", (request) => {
      if (request.url().includes("/graphql")) asked.push(`${request.method()} ${new URL(request.url()).searchParams.get("id")?.length}`);
    });
    await tapThrough();
    expect(new Set(asked)).toEqual(new Set(["GET 64"]));
  });

  it("lets links into the page and to files alone", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await tapThrough();
    await phone.page.locator(".bar > a", { hasText: "统计表" }).tap();
    await phone.page.waitForURL(`${site.url}${paths.report}#table`);
    expect(await phone.page.evaluate(() => window.sameDocument)).toBe(true);
    const download = phone.page.waitForEvent("download");
    await phone.page.locator("#source a[download]").tap();
    expect((await download).suggestedFilename()).toBe("2017-xiangshan-office.txt");
  });

  it("serves a site below another path", async () => {
    const below = await Site.start({ NIANBAO_BASE: "/xxgk" });
    try {
      phone = await Phone.switchOn({ hasTouch: true });
      await phone.page.goto(`${new URL(below.url).origin}/xxgk/`);
      await phone.page.locator(agencyLink).tap();
      await phone.page.waitForURL(/\/xxgk\/xiangshan-office$/);
      await phone.page.locator(".ledger a").tap();
      await phone.page.waitForURL(/\/xxgk\/xiangshan-office\/2017$/);
      await phone.page.locator("#table").waitFor();
      expect(await phone.page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toMatch(/\/xxgk\/$/);
      expect(phone.complaints()).toEqual([]);
    } finally {
      await below.dispose();
    }
  });
});
