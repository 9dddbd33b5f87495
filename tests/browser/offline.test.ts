import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agencyLink, figuresOn, paths, untilKept } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";

let site: Site;
let phone: Phone;

/** What a browser says of a server that is gone; the journeys below bring it about. */
const gone = /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED)/;

beforeEach(async () => {
  site = await Site.start();
  phone = await Phone.switchOn({ hasTouch: true });
});
afterEach(async () => {
  await phone.switchOff();
  await site.dispose();
});

async function loseEverythingButThePhone(): Promise<void> {
  await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await site.stop("SIGKILL");
  await phone.restart();
}

async function expectWholeReport(): Promise<void> {
  const figures = await figuresOn(phone.page);
  expect(Object.keys(figures)).toHaveLength(58);
  expect(figures["applications.received.total"]).toBe("12");
  expect(await phone.page.locator("#text h2").count()).toBe(7);
  expect(await phone.page.locator("#text").textContent()).toContain("【摘要】");
}

describe("without the server", () => {
  it("a report that was read once opens again at its own address, after the browser was restarted", async () => {
    await phone.page.goto(site.url + paths.report);
    await untilKept(phone.page, paths.report);
    await loseEverythingButThePhone();
    await phone.page.goto(site.url + paths.report);
    await expectWholeReport();
    expect(await phone.page.locator("#notice-kept").textContent()).toMatch(/存于 20\d\d年\d+月\d+日/);
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("a report that came over a messenger is kept under its own address", async () => {
    await phone.page.goto(`${site.url}${paths.report}?from=singlemessage&isappinstalled=0`);
    await untilKept(phone.page, paths.report);
    await loseEverythingButThePhone();
    await phone.page.goto(`${site.url}${paths.report}?from=timeline`);
    await expectWholeReport();
    await phone.page.goto(site.url + paths.report);
    await expectWholeReport();
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("a report that was read in the app opens at its own address too", async () => {
    await phone.page.goto(site.url + paths.home);
    await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await phone.page.locator(agencyLink).tap();
    await phone.page.waitForURL(site.url + paths.agency);
    await phone.page.locator(".ledger a").tap();
    await phone.page.locator("#table").waitFor();
    await untilKept(phone.page, '"id":"T2014"}');
    await loseEverythingButThePhone();
    await phone.page.goto(site.url + paths.report);
    await phone.page.locator("#table").waitFor();
    await expectWholeReport();
    await phone.page.locator("#notice-kept").waitFor();
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("the offline page lists what is kept, and its links work", async () => {
    await phone.page.goto(site.url + paths.report);
    await untilKept(phone.page, paths.report);
    await loseEverythingButThePhone();
    await phone.page.goto(site.url + paths.offline);
    const kept = phone.page.locator(".kept-list li");
    await kept.first().waitFor();
    expect(await kept.count()).toBe(1);
    expect(await kept.textContent()).toMatch(/2017年度.*象山县人民政府办公室.*存于 20\d\d年\d+月\d+日/);
    await kept.locator("a").tap();
    await phone.page.locator("#table").waitFor();
    await expectWholeReport();
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("an address that was never read says so and shows what there is instead", async () => {
    await phone.page.goto(site.url + paths.report);
    await untilKept(phone.page, paths.report);
    await loseEverythingButThePhone();
    await phone.page.goto(site.url + paths.agency);
    await phone.page.locator(".kept-list li").waitFor();
    expect(await phone.page.locator("#kept").textContent()).toContain("这一页也没有存过");
    expect(phone.complaints(gone)).toEqual([]);
  });

  it("a tap on a link that cannot be answered falls back to the offline page", async () => {
    await phone.page.goto(site.url + paths.report);
    await untilKept(phone.page, paths.report);
    await site.stop("SIGKILL");
    await phone.page.locator(".by a").tap();
    await phone.page.locator(".kept-list li").waitFor();
    expect(phone.complaints(gone)).toEqual([]);
  });
});

describe("without the network", () => {
  it("the page says so, and takes it back", async () => {
    await phone.page.goto(site.url + paths.report);
    await phone.page.context().setOffline(true);
    await phone.page.locator("#notice-offline").waitFor();
    await phone.page.context().setOffline(false);
    await phone.page.locator("#notice-offline").waitFor({ state: "detached" });
  });
});

describe("what is never kept", () => {
  it("is everything but readers' pages and stored answers", async () => {
    await phone.page.goto(site.url + paths.report);
    await untilKept(phone.page, paths.report);
    await phone.page.reload();
    await phone.page.goto(`${site.url}/healthz`);
    await phone.page.goto(`${site.url}${paths.missing}`);
    await phone.page.goto(site.url + paths.home);
    await untilKept(phone.page, "/");
    const kept = await phone.page.evaluate(async () => {
      const caught: string[] = [];
      for (const name of ["nianbao-pages", "nianbao-data"]) for (const { url } of await (await caches.open(name)).keys()) caught.push(new URL(url).pathname);
      return caught.sort();
    });
    expect(kept).toEqual(["/", "/xiangshan-office/2017"]);
  });
});
