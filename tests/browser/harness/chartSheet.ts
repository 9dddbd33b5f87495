import vue from "@vitejs/plugin-vue";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";

const web = fileURLToPath(new URL("../../../packages/web", import.meta.url));
const entry = "virtual:chart-sheet";

// Drawn by the app, not by the server: random but repeatable figures over 2010 to 2024 with a break before 2019.
const source = `
import { createApp, h } from "vue";
import css from "${web}/ui/styles/tokens.css?inline";
import base from "${web}/ui/styles/base.css?inline";
import own from "${web}/charts/charts.css?inline";
import looks from "${web}/charts/looks.css?inline";
import { watchCharts } from "${web}/charts/rove.ts";
import SeriesChart from "${web}/charts/SeriesChart.vue";
const style = document.head.appendChild(document.createElement("style"));
style.textContent = css + base + own + looks;
watchCharts(document);
const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
let seed = 7;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const series = (id) => ({
  id, name: "单位" + id, breaks: [{ after: 2018, before: 2019, label: "2018与2019之间" }],
  points: years.map((year) => {
    const value = random() < 0.05 ? null : Math.round(random() * 500);
    return { year, value, word: value === null ? "未收录" : "", label: year + "年：" + (value ?? "未收录"), href: value === null ? null : "#c-" + year };
  }),
});
const chart = (count) => ({ title: count + "个单位收到申请数", years, unit: "件", series: Array.from({ length: count }, (_, index) => series(String(index + 1))), breakWord: "口径变化，前后不可比", formatTick: String });
window.drawCharts = (charts, count) => new Promise((resolve) => {
  const data = Array.from({ length: charts }, () => chart(count));
  document.querySelector("main").replaceChildren(document.createElement("div"));
  const start = performance.now();
  createApp({ render: () => data.map((each, key) => h(SeriesChart, { data: each, key })) }).mount("main div");
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - start);
    port2.postMessage(0);
  });
});
`;

/** A blank page that can draw charts as the app does. */
export class ChartSheet {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<ChartSheet> {
    const built = await build({
      configFile: false,
      root: web,
      logLevel: "error",
      plugins: [vue(), { name: "chart-sheet", resolveId: (id) => (id === entry ? `${web}/chart-sheet.js` : undefined), load: (id) => (id === `${web}/chart-sheet.js` ? source : undefined) }],
      define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
      build: { write: false, rollupOptions: { input: entry, output: { format: "iife" } } },
    });
    const [output] = [built].flat();
    const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
    if (chunk === undefined) throw new Error("the charts were not built");
    await page.setContent('<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>图</title><main><h1>图</h1></main></html>');
    await page.addScriptTag({ content: chunk.code });
    return new ChartSheet(page);
  }

  /** Draws so many charts of so many series over 15 years; the milliseconds until they are painted. */
  draw(charts: number, series: number): Promise<number> {
    return this.page.evaluate(([count, each]) => (window as unknown as { drawCharts(charts: number, series: number): Promise<number> }).drawCharts(count, each), [charts, series] as const);
  }
}
