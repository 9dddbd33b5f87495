import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overflow, paths, untilKept } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";

let site: Site;
let phone: Phone;

const gone = /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED)/;

beforeEach(async () => {
  site = await Site.start();
});
afterEach(async () => {
  await phone.switchOff();
  await site.dispose();
});

/** The rows of the comparison's table as a reader sees them. */
function rowsShown(): Promise<string[]> {
  return phone.page.locator(".compare-data tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, " ").trim()).join(" | ")));
}

/** 平潭's applications as its gold files have them: 2018 and 2020 were never imported. */
const expected = [
  "以下按福建省统计表，单位：条",
  "2013 | 0 | —", "2014 | 1 | +1", "2015 | 0 | −1", "2016 | 0 | 0", "2017 | 0 | 0",
  "2018 | 本站未收录 | —",
  "以下按2019年格式（试行），单位：件 · 口径变化，前后不可比",
  "2019 | 23 | 不可比",
  "2020 | 本站未收录 | —",
  "以下按2021年格式，单位：件",
  "2021 | 70 | 2020年未收录",
];

async function expectSeries(): Promise<void> {
  await phone.page.locator(".compare-data").waitFor();
  expect(await rowsShown()).toEqual(expected);
  const note = await phone.page.locator(".break-note").textContent();
  expect(note).toContain("2017年与2019年之间：口径变化，前后不可比");
  expect(note).toContain("2019年5月15日起施行修订的《条例》");
  expect(await phone.page.locator(".says").textContent()).toBe("2013到2017年最少0条，最多1条（2014年）；2019年23件，2021年70件。2018、2020年本站未收录。2017年与2019年之间口径变了，前后不能直接比。");
  expect(await phone.page.locator("figure.chart").count()).toBe(1);
}

async function loseEverythingButThePhone(): Promise<void> {
  await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await site.stop("SIGKILL");
  await phone.restart();
}

describe("one agency through three forms", () => {
  it("shows every year, the missing ones too, and the break with its reason", async () => {
    phone = await Phone.switchOn({ viewport: { width: 360, height: 780 } });
    await phone.page.goto(site.url + paths.compare);
    await expectSeries();
    expect(await phone.page.title()).toContain("收到申请数，2013—2021 · 平潭综合实验区管委会");
    expect(await overflow(phone.page)).toBe(0);
    expect(phone.complaints()).toEqual([]);
  });

  it("shows the same without JavaScript", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.compare);
    await expectSeries();
  });

  it("leads from each figure to its row in its own report", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.compare);
    const links = await phone.page.locator(".compare-data td a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links[0]).toBe("/pingtan-zone/2013#c-applications.received.total");
    expect(links.at(-1)).toBe("/pingtan-zone/2021#c-applications.new@total");
    for (const href of [links[0] ?? "", links.at(-1) ?? ""]) {
      await phone.page.goto(site.url + href);
      expect(await phone.page.locator(`[id="${href.split("#")[1] ?? ""}"]`).count()).toBe(1);
    }
  });

  it("opens again without the network, after the browser was restarted", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.compare);
    await untilKept(phone.page, paths.compare);
    await loseEverythingButThePhone();
    await phone.page.goto(site.url + paths.compare);
    await expectSeries();
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("is worked out on the phone where only the agency's page was read, by the same code", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.years);
    await untilKept(phone.page, "keep=figures");
    await untilKept(phone.page, "/definitions.json");
    await loseEverythingButThePhone();
    await phone.page.goto(site.url + paths.compare);
    await expectSeries();
    expect(await phone.page.locator("#notice-kept").textContent()).toMatch(/存于 20\d\d年\d+月\d+日/);
    await phone.page.goto(site.url + paths.compareStart);
    await phone.page.locator(".offers a", { hasText: "平潭综合实验区管委会" }).waitFor();
    expect(phone.complaints(gone)).toEqual([]);
  });
});

describe("choosing", () => {
  it("finds an agency by pinyin initials while typing, and an indicator by its code, with the keyboard alone", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.compareStart);
    await phone.page.locator("input[name=addAgency]").focus();
    await phone.page.keyboard.type("ptzh");
    await phone.page.getByRole("link", { name: "平潭综合实验区管委会" }).first().waitFor();
    await expect.poll(() => phone.page.locator("[data-choices] a").count()).toBe(1);
    await phone.page.keyboard.press("ArrowDown");
    await phone.page.keyboard.press("Enter");
    await phone.page.waitForURL(`${site.url}/compare?agencies=pingtan-zone`);
    await phone.page.locator("summary", { hasText: "添加指标" }).focus();
    await phone.page.keyboard.press("Enter");
    await phone.page.locator("input[name=addIndicator]").focus();
    await phone.page.keyboard.type("outcomes.given.share");
    await expect.poll(() => phone.page.locator("form[data-pick=indicator] [data-choices] a").count()).toBe(1);
    await phone.page.keyboard.press("ArrowDown");
    await phone.page.keyboard.press("Enter");
    await phone.page.locator(".compare-data").waitFor();
    expect(new URL(phone.page.url()).search).toBe("?agencies=pingtan-zone&indicators=outcomes.given.share");
    expect(await rowsShown()).toContain("2021 | 50.7% 35/69 | 2020年未收录");
    expect(phone.complaints()).toEqual([]);
  });

  it("works by sending the form, without JavaScript", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + paths.compare);
    await phone.page.locator("summary", { hasText: "添加单位" }).click();
    await phone.page.locator("input[name=addAgency]").fill("xsx");
    await phone.page.locator("form[data-pick=agency] button").click();
    expect(await phone.page.locator(".chips li").allTextContents()).toEqual([expect.stringContaining("平潭"), expect.stringContaining("象山县人民政府办公室"), expect.stringContaining("收到申请数")]);
    expect(await rowsShown()).toContain("2017 | 12 | 2016年未收录");
    await phone.page.locator("select[name=from]").selectOption("2017");
    await phone.page.locator(".years-form button").click();
    expect((await rowsShown()).filter((row) => row.startsWith("2016"))).toEqual([]);
    await phone.page.locator(".chips li", { hasText: "象山" }).getByRole("link").click();
    expect(await phone.page.locator(".chips li").count()).toBe(2);
    await phone.page.locator(".chips li", { hasText: "平潭" }).getByRole("link").click();
    expect(await phone.page.locator(".chips li").allTextContents()).toEqual([expect.stringContaining("收到申请数")]);
    expect(await phone.page.locator(".missing-names").count()).toBe(0);
  });

  it("says what it does not find, and keeps the rest", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(`${site.url}/compare?agencies=pingtan-zone,nowhere&indicators=applications.received.total,nonsense&addIndicator=%E5%A4%A9%E6%B0%94`);
    expect(await phone.page.locator(".missing-names").textContent()).toBe("没有找到：nowhere、nonsense。");
    expect(await phone.page.locator("[data-found]").allTextContents()).toContain("没有找到“天气”。换个词试试。");
    expect((await rowsShown()).length).toBe(expected.length);
    await phone.page.goto(`${site.url}/compare?agencies=nowhere&indicators=nonsense&years=9`);
    expect(await phone.page.locator("h1").textContent()).toBe("历年比较");
    expect(await phone.page.locator(".missing-names").textContent()).toBe("没有找到：nowhere、nonsense。");
  });
});
