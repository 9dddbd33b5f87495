import { createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";
import { describe, expect, it } from "vitest";
import { createText, textKey } from "../i18n/text.ts";
import { zhCN } from "../i18n/zh-CN.ts";
import { PassageText, type Stretch } from "./PassageText.ts";

async function drawn(text: string, marks: Stretch[]): Promise<string> {
  const app = createSSRApp({ render: () => h(PassageText, { text, marks }) });
  app.provide(textKey, createText("zh-CN", zhCN));
  return (await renderToString(app)).replace(/<!--.*?-->/g, "");
}

describe("a passage", () => {
  it("is word for word, with what is meant marked", async () => {
    expect(await drawn("共3期，380人次", [{ start: 1, end: 3 }, { start: 4, end: 9 }])).toBe('<p class="excerpt">共<mark>3期</mark>，<mark>380人次</mark></p>');
  });

  it("marks nothing twice, and nothing that is empty", async () => {
    expect(await drawn("共3期", [{ start: 1, end: 3 }, { start: 2, end: 3 }, { start: 3, end: 3 }])).toBe('<p class="excerpt">共<mark>3期</mark></p>');
  });

  it("never reads words as HTML", async () => {
    expect(await drawn("<b>3</b>", [{ start: 0, end: 3 }])).toBe('<p class="excerpt"><mark>&lt;b&gt;</mark>3&lt;/b&gt;</p>');
  });
});
