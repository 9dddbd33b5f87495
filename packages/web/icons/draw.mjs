/** Draws the PNG icons from favicon.svg with Chromium: `node packages/web/icons/draw.mjs`. The pictures are committed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = join(import.meta.dirname, "../public");
const square = readFileSync(join(folder, "favicon.svg"), "utf8");
// A maskable icon fills its square; what matters stays inside the middle four fifths.
const maskable = square.replace('viewBox="0 0 64 64"', 'viewBox="-10 -10 84 84"').replace('<rect width="64" height="64" rx="14"', '<rect x="-10" y="-10" width="84" height="84"');
const pictures = [
  ["192.png", square, 192],
  ["512.png", square, 512],
  ["maskable-512.png", maskable, 512],
];

const browser = await chromium.launch({ executablePath: process.env.NIANBAO_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
mkdirSync(join(folder, "icons"), { recursive: true });
for (const [name, svg, size] of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(join(folder, "icons", name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
