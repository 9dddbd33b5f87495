import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { builtPages, Site } from "./harness/site.ts";

let pages: string;
let site: Site;
let phone: Phone;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), "nianbao-pages-"));
  await cp(builtPages, pages, { recursive: true });
  site = await Site.start({ NIANBAO_WEB: pages });
  phone = await Phone.switchOn({ hasTouch: true });
});
afterAll(async () => {
  await phone.switchOff();
  await site.dispose();
  await rm(pages, { recursive: true, force: true });
});

const workers = () =>
  phone.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return { isWaiting: registration.waiting !== null, controls: navigator.serviceWorker.controller?.state };
  });

describe("a new version of the site", () => {
  it("waits until the reader accepts it", async () => {
    await phone.page.goto(site.url + paths.report);
    await phone.page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

    await site.stop();
    await appendFile(join(pages, "client/sw.js"), "\n// the next version\n");
    await site.restart();
    await phone.page.reload();

    const prompt = phone.page.locator("#notice-update");
    await prompt.waitFor();
    expect(await prompt.textContent()).toContain("有新版本");
    expect(await workers()).toEqual({ isWaiting: true, controls: "activated" });

    const reloaded = phone.page.waitForEvent("load");
    await prompt.getByRole("button", { name: "刷新" }).tap();
    await reloaded;
    expect(await workers()).toMatchObject({ isWaiting: false });
    await phone.page.locator("#table").waitFor();
    expect(await prompt.count()).toBe(0);
    expect(phone.complaints()).toEqual([]);
  });
});
