import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { figuresOn, overflow } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";
import { violations } from "./harness/violations.ts";

const applicants = "/pingtan-zone/2021";
const cumulative = "/pingtan-zone/2015";

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.dispose());
afterEach(async () => {
  expect(phone.complaints()).toEqual([]);
  await phone.switchOff();
});

const byId = (id: string) => phone.page.locator(`[id="${id}"]`);
const seen = (selector: string) => phone.page.locator(selector).evaluateAll((found) => found.filter((each) => each.checkVisibility()).length);

describe("a row of seven figures on a phone", () => {
  it("shows its total, and all seven with their places in the source where it is tapped, without JavaScript", async () => {
    phone = await Phone.switchOn({ viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false });
    await phone.page.goto(site.url + applicants);
    expect(await figuresOn(phone.page)).toMatchObject({ "applications.new@total": "70", "applications.result.granted@total": "30", "applications.result.unable.not_held@total": "25" });
    expect(await seen("#table td.c, #table th.c")).toBe(0);
    const row = byId("c-applications.result.granted@total");
    await row.locator("td.v").tap({ force: true });
    await row.locator(".source mark").first().waitFor({ state: "visible" });
    expect((await row.locator(".figures summary").allTextContents()).map((figure) => figure.trim())).toEqual(["自然人 27", "商业企业 0", "科研机构 0", "社会公益组织 2", "法律服务机构 0", "其他法人或其他组织 1"]);
    expect(await row.locator(".source mark").allTextContents()).toEqual(["30", "27", "0", "0", "2", "0", "1"]);
    for (const place of await row.locator(".place").allTextContents()) expect(place).toMatch(/原文件第\d+行/);
    expect(await overflow(phone.page)).toBe(0);
  });

  it.each([applicants, cumulative, "/pingtan-zone/2019", `/en${applicants}`])("fits a narrow screen on %s, opened too, and is easy to hit", async (path) => {
    phone = await Phone.switchOn({ viewport: { width: 360, height: 740 } });
    await phone.page.goto(site.url + path);
    const small = await phone.page.locator("#table summary").evaluateAll((rows) => rows.filter((row) => Math.round(row.getBoundingClientRect().height) < 44).length);
    expect(small).toBe(0);
    await phone.page.locator("#table details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
    expect(await overflow(phone.page)).toBe(0);
  });

  it("leads from the key figures to the row, and from an address to one kind of applicants", async () => {
    phone = await Phone.switchOn({ reducedMotion: "reduce" });
    await phone.page.goto(site.url + applicants);
    await phone.page.locator(".keys .figure a").first().click();
    await expect.poll(() => byId("c-applications.new@total").evaluate((row) => row.matches(":target") && row.getBoundingClientRect().top < innerHeight)).toBe(true);
    await phone.page.goto("about:blank");
    await phone.page.goto(`${site.url}${applicants}#c-applications.new@natural`);
    const natural = byId("c-applications.new@natural");
    await natural.waitFor({ state: "visible" });
    expect(await natural.locator("mark").textContent()).toBe("64");
    await expect.poll(() => natural.evaluate((figure) => figure.getBoundingClientRect().top < innerHeight)).toBe(true);
  });
});

describe("a row of several figures on a desk", () => {
  it("is a table with a heading for every column, and every figure opens its source", async () => {
    phone = await Phone.switchOn({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    await phone.page.goto(site.url + applicants);
    expect(await overflow(phone.page)).toBe(0);
    const table = phone.page.locator("#table table", { has: byId("c-applications.new@total") });
    expect(await table.locator("thead th[scope=col]").allTextContents()).toEqual(["指标", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他法人或其他组织", "总计", "单位"]);
    const row = byId("c-applications.new@total");
    expect((await row.locator("td").allTextContents()).map((figure) => figure.trim())).toEqual(["64", "0", "0", "2", "0", "4", "70", "件"]);
    expect(await row.locator("th[scope=row]").count()).toBe(1);
    expect(await seen("#table td.c")).toBeGreaterThan(25 * 6 - 1);
    await row.locator("td a").first().click();
    const natural = byId("c-applications.new@natural");
    await natural.waitFor({ state: "visible" });
    expect(await natural.locator(".place").textContent()).toMatch(/原文件第\d+行/);
    await row.locator("td a").last().click();
    expect(await byId("s-applications.new@total").evaluate((figure) => figure.matches(":target"))).toBe(true);
  });

  it("keeps the labels in sight where the columns are pushed sideways", async () => {
    phone = await Phone.switchOn({ viewport: { width: 800, height: 900 } });
    await phone.page.goto(`${site.url}/en${applicants}`);
    const region = phone.page.locator("#table .wide");
    expect(await region.getAttribute("aria-label")).not.toBe("");
    await region.evaluate((element) => (element.parentElement as HTMLElement).style.setProperty("width", "420px"));
    const label = byId("c-applications.new@total").locator("th");
    const before = await label.boundingBox();
    await region.evaluate((element) => (element.scrollLeft = 150));
    expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
    expect((await label.boundingBox())?.x).toBe(before?.x);
  });

  it("has this year beside all years in the form of Fujian", async () => {
    phone = await Phone.switchOn({ viewport: { width: 1280, height: 900 } });
    await phone.page.goto(site.url + cumulative);
    expect(await phone.page.locator("#table thead th").allTextContents()).toEqual(["指标", "本年度", "历年累计", "单位"]);
    expect((await byId("c-proactive.documents").locator("td").allTextContents()).map((figure) => figure.trim())).toEqual(["2949", "81916", "条"]);
    expect(await phone.page.locator("#table", { hasText: "本表之外" }).count()).toBe(0);
  });
});

it.each([
  ["light", 360, cumulative],
  ["light", 1280, applicants],
  ["dark", 360, applicants],
  ["dark", 1280, `/en${applicants}`],
] as const)("has no accessibility faults in %s colours at %i px on %s, folded and opened", async (colorScheme, width, path) => {
  phone = await Phone.switchOn({ colorScheme, viewport: { width, height: 900 } });
  await phone.page.goto(site.url + path);
  await phone.page.locator("#table details").evaluateAll((all) => all.slice(10, 20).forEach((each) => each.setAttribute("open", "")));
  expect(await violations(phone.page, "#table")).toEqual([]);
});
