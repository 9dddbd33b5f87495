import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, paths } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";
import { Site } from "./harness/site.ts";

const album = fileURLToPath(new URL("photographs", import.meta.url));
const inReadme = (name: string): string => fileURLToPath(new URL(`../../docs/${name}-390.png`, import.meta.url));

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await Site.start();
  phone = await Phone.switchOn();
  await mkdir(album, { recursive: true });
});
afterAll(async () => {
  await phone.switchOff();
  await site.dispose();
});

describe.each([360, 390, 768, 1280])("at a width of %i", (width) => {
  it.each(["light", "dark"] as const)("every page fits in %s colours", async (colorScheme) => {
    const page = await phone.newPage();
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(site.url + path);
      expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
      await page.screenshot({ path: join(album, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    if (process.env["NIANBAO_PHOTOGRAPHS"] !== undefined && width === 390 && colorScheme === "light") {
      for (const name of ["report", "compare"] as const) {
        await page.goto(site.url + paths[name]);
        await page.screenshot({ path: inReadme(name) });
      }
    }
    await page.close();
  });
});
