import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { agencyLink, englishPaths, figuresOn, overflow, paths, unmarkedChinese, untilKept } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";
import { violations } from "./harness/violations.ts";

const album = fileURLToPath(new URL("photographs", import.meta.url));
const languageLink = '.crumbs [hreflang="zh-CN"]';
/** What a browser says of a server that is gone. */
const gone = /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED)/;

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
  await mkdir(album, { recursive: true });
});
afterAll(() => site.dispose());
afterEach(() => phone.switchOff());

async function linksOf(path: string): Promise<Record<string, string>> {
  const html = await (await fetch(site.url + path)).text();
  const own = /<html lang="([^"]+)"/.exec(html)?.[1] ?? "";
  const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map((match): [string, string] => [match[1] ?? "", match[2] ?? ""]);
  return { lang: own, canonical: /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1] ?? "", ...Object.fromEntries(alternates) };
}

describe.each(Object.entries(englishPaths))("the English %s page", (name, path) => {
  it("says in English what is not the report's own, fits a small phone and has no accessibility faults", async () => {
    phone = await Phone.switchOn();
    await phone.page.setViewportSize({ width: 360, height: 780 });
    await phone.page.goto(site.url + path);
    expect(await phone.page.getAttribute("html", "lang")).toBe("en");
    expect(await unmarkedChinese(phone.page)).toEqual([]);
    expect(await overflow(phone.page)).toBe(0);
    expect(await violations(phone.page)).toEqual([]);
    for (const width of [390, 1280]) {
      await phone.page.setViewportSize({ width, height: 844 });
      expect(await overflow(phone.page)).toBe(0);
      await phone.page.screenshot({ path: join(album, `english-${name}-${width}.png`), fullPage: true });
    }
    expect(phone.complaints(name === "missing" ? /404/ : undefined)).toEqual([]);
  });
});

describe("the English report", () => {
  it("is whole: sentences, labels and units are English, the narrative stays Chinese and says so", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + englishPaths.report);
    expect(Object.keys(await figuresOn(phone.page))).toHaveLength(58);
    expect(await phone.page.title()).toBe("Annual report for 2017 · 象山县人民政府办公室 · 政府信息公开年报");
    expect(await phone.page.locator("h1").textContent()).toBe("Annual report for 2017");
    expect(await phone.page.locator(".title .lead").textContent()).toMatch(/^The report itself is in Chinese\./);
    expect(await phone.page.locator(".keys .say").allTextContents()).toEqual([
      "Of these, 9 online, 3 by letter. Nobody applied in person.",
      "All 12 were closed on time, without an extension.",
      "172 items were posted on the government website.",
      "No reconsiderations or lawsuits over access to information were reported.",
      "3 training courses were held.",
    ]);
    expect(await phone.page.locator(".outcomes > p").textContent()).toBe("4 given, 1 refused, 7 could not be given.");
    const row = phone.page.locator('[id="c-training.participants"]');
    expect(await row.locator("summary").textContent()).toBe("(3) Persons trained (person-times)");
    expect(await row.locator("td.u").textContent()).toBe("person-times");
    await row.locator("summary").click();
    expect(await row.locator('.source [lang="zh-CN"]').first().textContent()).toBe("（三）接受培训人员数");
    expect(await row.locator(".source").textContent()).toMatch(/Line \d+ of the original file.*unchanged since.*2017-xiangshan-office\.txt/s);
    expect(await phone.page.locator("#text h2").first().getAttribute("lang")).toBe("zh-CN");
  });

  it("is complete without JavaScript, and its links stay English", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(site.url + englishPaths.report);
    expect((await phone.page.content()).match(/<td class="v">/g)).toHaveLength(58);
    await phone.page.locator(".by a").click();
    expect(new URL(phone.page.url()).pathname).toBe(englishPaths.agency);
    await phone.page.locator(".crumbs a").first().click();
    expect(new URL(phone.page.url()).pathname).toBe(englishPaths.home);
    await phone.page.goto(site.url + englishPaths.offline);
    expect(await phone.page.locator("#kept").textContent()).toContain("JavaScript");
  });

  it("is not carried by a reader of Chinese: nothing English travels with a Chinese page", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    const asked: string[] = [];
    phone.page.on("request", (request) => void (request.serviceWorker() === null && asked.push(request.url())));
    await phone.page.goto(site.url + paths.agency);
    await phone.page.locator(".ledger a").tap();
    await phone.page.waitForURL(site.url + paths.report);
    await phone.page.locator("#table").waitFor();
    expect(asked.filter((url) => /\/assets\/en[.-]/.test(url))).toEqual([]);
    expect(gzipSync(await (await fetch(`${site.url}/app.js`)).text()).length).toBeLessThan(5_000);
  });
});

describe("the way to the other language", () => {
  it("leads to the same page and back, by a plain link that is big enough, query and all", async () => {
    phone = await Phone.switchOn({ javaScriptEnabled: false });
    await phone.page.goto(`${site.url}${paths.report}?scope=unknown`);
    const toEnglish = phone.page.locator('.crumbs [hreflang="en"]');
    expect([await toEnglish.textContent(), await toEnglish.getAttribute("lang")]).toEqual(["English", "en"]);
    const box = await toEnglish.boundingBox();
    expect(Math.min(Math.round(box?.width ?? 0), Math.round(box?.height ?? 0))).toBeGreaterThanOrEqual(44);
    await toEnglish.click();
    expect(phone.page.url()).toBe(`${site.url}${englishPaths.report}?scope=unknown`);
    expect([await phone.page.locator(languageLink).textContent(), await phone.page.locator(languageLink).getAttribute("lang")]).toEqual(["中文", "zh-CN"]);
    await phone.page.locator(languageLink).click();
    expect(phone.page.url()).toBe(`${site.url}${paths.report}?scope=unknown`);
  });

  it("works in the app too, which then speaks the other language everywhere", async () => {
    phone = await Phone.switchOn({ hasTouch: true });
    await phone.page.goto(site.url + paths.home);
    await phone.page.locator('.crumbs [hreflang="en"]').tap();
    await phone.page.waitForURL(site.url + englishPaths.home);
    await phone.page.locator(agencyLink).tap();
    await phone.page.waitForURL(site.url + englishPaths.agency);
    await phone.page.locator(".ledger a").tap();
    await phone.page.waitForURL(site.url + englishPaths.report);
    await phone.page.locator("#table").waitFor();
    expect(await phone.page.getAttribute("html", "lang")).toBe("en");
    const drawn = await phone.page.locator("#app").innerText();
    await phone.page.context().setOffline(true);
    expect(await phone.page.locator("#notice-offline").textContent()).toContain("You are offline");
    await phone.page.context().setOffline(false);
    await phone.page.reload();
    expect(drawn).toBe(await phone.page.locator("#app").innerText());
    expect(await unmarkedChinese(phone.page)).toEqual([]);
    expect(phone.complaints()).toEqual([]);
  });

  it("is told to search engines: each page names itself and the other", async () => {
    phone = await Phone.switchOn();
    const address = (path: string) => (path === "/" ? new RegExp("^https?://[^/]+/$") : new RegExp(`^https?://[^/]+${path}$`));
    for (const [name, lang] of [["home", "zh-CN"], ["home", "en"], ["agency", "en"], ["report", "zh-CN"], ["version", "en"], ["offline", "en"]] as const) {
      const links = await linksOf(lang === "en" ? englishPaths[name] : paths[name]);
      expect(links).toEqual({
        lang,
        canonical: expect.stringMatching(address(lang === "en" ? englishPaths[name] : paths[name])),
        "zh-CN": expect.stringMatching(address(paths[name])),
        en: expect.stringMatching(address(englishPaths[name])),
        "x-default": expect.stringMatching(address(paths[name])),
      });
    }
    expect(await linksOf(englishPaths.missing)).toEqual({ lang: "en", canonical: "" });
  });
});

describe("a site below another path", () => {
  it("has its English pages below it too, and hands out the original document", async () => {
    const below = await Site.start({ NIANBAO_BASE: "/xxgk" });
    try {
      phone = await Phone.switchOn({ hasTouch: true });
      const origin = new URL(below.url).origin;
      await phone.page.goto(`${origin}/xxgk${paths.report}`);
      await phone.page.locator('.crumbs [hreflang="en"]').tap();
      await phone.page.waitForURL(`${origin}/xxgk${englishPaths.report}`);
      await phone.page.locator(".title .lead").waitFor();
      const download = phone.page.waitForEvent("download");
      await phone.page.locator("#source a[download]").tap();
      expect((await download).suggestedFilename()).toBe("2017-xiangshan-office.txt");
      await phone.page.locator(".crumbs a").first().tap();
      await phone.page.waitForURL(`${origin}/xxgk/en`);
      expect(phone.complaints()).toEqual([]);
    } finally {
      await below.dispose();
    }
  });
});

describe("an English address that leads nowhere", () => {
  it("answers 404 in English, with ways on in English", async () => {
    phone = await Phone.switchOn();
    expect((await phone.page.goto(site.url + englishPaths.missing))?.status()).toBe(404);
    expect(await phone.page.locator(".lead").textContent()).toBe("The 1999 report of 象山县人民政府办公室 is not held here.");
    await phone.page.locator(".ways-on a").first().click();
    await phone.page.waitForURL(site.url + englishPaths.agency);
    for (const path of ["/en/nobody", "/en/no/such/page/here", "/en/en"]) expect((await phone.page.goto(site.url + path))?.status()).toBe(404);
    expect(await unmarkedChinese(phone.page)).toEqual([]);
  });
});

describe("an English page without the server", () => {
  it("opens again, lists itself, and what was not kept is said in English", async () => {
    const own = await Site.start();
    try {
      phone = await Phone.switchOn({ hasTouch: true });
      await phone.page.goto(own.url + englishPaths.report);
      await untilKept(phone.page, englishPaths.report);
      await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await own.stop("SIGKILL");
      await phone.restart();
      await phone.page.goto(own.url + englishPaths.report);
      expect(Object.keys(await figuresOn(phone.page))).toHaveLength(58);
      expect(await phone.page.locator("#notice-kept").textContent()).toMatch(/saved on \d+ [A-Z][a-z]+ 20\d\d/);
      expect(await unmarkedChinese(phone.page)).toEqual([]);

      await phone.page.goto(own.url + englishPaths.offline);
      const kept = phone.page.locator(".kept-list li");
      await kept.first().waitFor();
      expect(await kept.allTextContents()).toEqual([expect.stringMatching(/^Annual report for 2017 · 象山县人民政府办公室\s*Saved on \d+ [A-Z]/)]);
      expect(await unmarkedChinese(phone.page)).toEqual([]);
      await kept.locator("a").tap();
      await phone.page.waitForURL(own.url + englishPaths.report);

      await phone.page.goto(own.url + englishPaths.agency);
      await phone.page.locator(".kept-list li").waitFor();
      expect(await phone.page.locator("#kept").textContent()).toContain("this page was not saved");
      await phone.page.goto(own.url + paths.agency);
      await phone.page.locator(".kept-list li").waitFor();
      expect(await phone.page.locator("#kept").textContent()).toContain("这一页也没有存过");
      expect(phone.complaints(gone)).toEqual([]);
    } finally {
      await own.dispose();
    }
  });

  it("opens from what the app had asked for, and is listed once", async () => {
    const own = await Site.start();
    try {
      phone = await Phone.switchOn({ hasTouch: true });
      await phone.page.goto(own.url + englishPaths.home);
      await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await phone.page.locator(agencyLink).tap();
      await phone.page.waitForURL(own.url + englishPaths.agency);
      await phone.page.locator(".ledger a").tap();
      await phone.page.locator("#table").waitFor();
      await untilKept(phone.page, '"id":"T2014"}');
      await own.stop("SIGKILL");
      await phone.restart();
      await phone.page.goto(own.url + englishPaths.report);
      await phone.page.locator("#table").waitFor();
      expect(await phone.page.locator("h1").textContent()).toBe("Annual report for 2017");
      expect(await unmarkedChinese(phone.page)).toEqual([]);
      await phone.page.locator("#notice-kept").waitFor();
      await phone.page.goto(own.url + englishPaths.offline);
      await phone.page.locator(".kept-list li").first().waitFor();
      const listed = await phone.page.locator(".kept-list a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(listed.sort()).toEqual([englishPaths.home, englishPaths.agency, englishPaths.report]);
      expect(phone.complaints(gone)).toEqual([]);
    } finally {
      await own.dispose();
    }
  });
});
