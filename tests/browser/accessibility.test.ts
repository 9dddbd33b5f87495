import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";
import { violations } from "./harness/violations.ts";

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.dispose());
afterEach(() => phone.switchOff());

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  it.each(Object.entries(paths))("the %s page has no accessibility faults, on a phone and on a desk", async (_name, path) => {
    phone = await Phone.switchOn({ colorScheme });
    await phone.page.goto(site.url + path);
    expect(await violations(phone.page)).toEqual([]);
    await phone.page.setViewportSize({ width: 1280, height: 900 });
    expect(await violations(phone.page)).toEqual([]);
  });

  it("a report with its contents, a source and a notice open has none either", async () => {
    phone = await Phone.switchOn({ colorScheme });
    await phone.page.goto(site.url + paths.report);
    await phone.page.locator('[id="c-training.participants"] summary').click();
    await phone.page.context().setOffline(true);
    await phone.page.locator("#notice-offline").waitFor();
    expect(await violations(phone.page)).toEqual([]);
    await phone.page.locator(".bar summary").click();
    expect(await violations(phone.page)).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  it("the first stop skips to the text, and a source opens by Enter", async () => {
    phone = await Phone.switchOn();
    await phone.page.goto(site.url + paths.report);
    await phone.page.keyboard.press("Tab");
    expect(await phone.page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
    await phone.page.keyboard.press("Enter");
    expect(await phone.page.evaluate(() => document.activeElement?.id)).toBe("main");
    await phone.page.locator('[id="c-meetings.held"] summary').focus();
    await phone.page.keyboard.press("Enter");
    await phone.page.locator('[id="c-meetings.held"] .source').waitFor({ state: "visible" });
  });
});
