import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Addresses of the sample and of what surrounds it. */
export const paths = {
  home: "/",
  agency: "/xiangshan-office",
  report: "/xiangshan-office/2017",
  version: "/xiangshan-office/2017/v/1",
  offline: "/offline",
  missing: "/xiangshan-office/1999",
  years: "/pingtan-zone",
  columns: "/pingtan-zone/2019",
  compare: "/compare?agencies=pingtan-zone&indicators=applications.received.total&years=2013-2021",
  compareStart: "/compare",
  findings: "/findings",
  findingsOfKind: "/findings?family=narrative&year=2017",
  claims: "/claims",
  claimsFound: "/claims?q=50711",
  claimsNone: "/claims?q=%E5%A4%A9%E6%B0%94",
  citations: "/citations",
};

/** The link to its agency among those of the home page, in either language. */
export const agencyLink = ".agencies .name[href$='/xiangshan-office']";

/** The same addresses in English. */
export const englishPaths = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path === "/" ? "/en" : `/en${path}`])) as typeof paths;

export const topSections = ["一、概况", "二、主动公开政府信息情况", "三、依申请公开政府信息情况", "四、", "五、", "六、", "七、"];

/** The figures of the table by their code, as a reader sees them. */
export function figuresOn(page: Page): Promise<Record<string, string>> {
  return page.locator("#table tr[id]:has(td.v)").evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.id.slice(2), row.querySelector("td.v")?.textContent?.trim() ?? ""])));
}

/** Addresses of everything the phone keeps, in any of its caches. */
export function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept: string[] = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) kept.push(decodeURIComponent(url));
    return kept;
  });
}

/** Waits until the phone keeps something whose address ends so. */
export async function untilKept(page: Page, ending: string): Promise<void> {
  await expect.poll(async () => (await keptOn(page)).some((url) => url.endsWith(ending)), { timeout: 20_000 }).toBe(true);
}

/** How far the page can be pushed sideways; 0 on a page that fits its screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Every piece of text and every spoken label that holds Chinese without saying so. */
export function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (han.test(node.textContent ?? "") && node.parentElement?.closest("[lang]")?.getAttribute("lang") !== "zh-CN") found.push(node.textContent?.trim() ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label],[title],[alt]")) {
      for (const name of ["aria-label", "title", "alt"]) if (han.test(element.getAttribute(name) ?? "")) found.push(`${name}: ${element.getAttribute(name)}`);
    }
    return found;
  });
}
