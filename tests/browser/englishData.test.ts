import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Nianbao } from "../testkit/nianbao.ts";
import { reportText } from "../testkit/reportText.ts";
import { overflow, unmarkedChinese } from "./harness/pages.ts";
import { Phone } from "./harness/phone.ts";

let nianbao: Nianbao;
let phone: Phone;

const reports: { name: string; text: string; options?: string[] }[] = [
  { name: "2014.txt", text: reportText({ year: 2014 }) },
  { name: "2016.txt", text: reportText({ year: 2016, figures: { 收到申请数: "13", 政府公报公开政府信息数: "1 234", 政务微博公开政府信息数: "", 政务微信公开政府信息数: "/", 制发规范性文件总数: "22（其中修订16件）" } }) },
  { name: "2016-2.txt", text: reportText({ year: 2016, figures: { 收到申请数: "14", 政府公报公开政府信息数: "1 234" } }) },
  { name: "2017-unit.txt", text: reportText(), options: ["--scope", "unit"] },
  { name: "2017-region.txt", text: reportText({ figures: { 召开政府信息公开工作会议: "9" } }), options: ["--scope", "region"] },
];

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_PROFILE: "independent", NIANBAO_SAMPLE: "off" });
  const folder = join(nianbao.folder, "files");
  await mkdir(folder);
  for (const { name, text, options = [] } of reports) {
    await writeFile(join(folder, name), text);
    const seen = ["--source-url", "https://www.example.gov.cn/信息公开/1.html", "--seen", "2026-01-05"];
    const outcome = await nianbao.run("import", join(folder, name), "--agency", "xiangshan", ...seen, ...options, "--publish", "--reason", "更正“收到申请数”");
    expect(outcome).toMatchObject({ code: 0 });
  }
  await nianbao.serve();
  phone = await Phone.switchOn();
});
afterEach(() => expect(phone.complaints(/404/)).toEqual([]));
afterAll(async () => {
  await phone.switchOff();
  await nianbao.dispose();
});

const textAt = (selector: string) => phone.page.locator(selector).allTextContents();

describe("real reports with troubles, read in English", () => {
  it.each(["", "/xiangshan", "/xiangshan/2014", "/xiangshan/2016", "/xiangshan/2016/v/1", "/xiangshan/2017", "/xiangshan/2017?scope=region", "/xiangshan/2017?scope=level", "/xiangshan/2016/v/9", "/xiangshan/2015"])(
    "/en%s marks whatever is Chinese and fits a small phone", async (path) => {
      await phone.page.setViewportSize({ width: 360, height: 780 });
      await phone.page.goto(`${nianbao.url}/en${path}`);
      expect(await unmarkedChinese(phone.page)).toEqual([]);
      expect(await overflow(phone.page)).toBe(0);
    },
  );

  it("findings, uncertain cells and what stands in place of a number are said in English", async () => {
    await phone.page.goto(`${nianbao.url}/en/xiangshan/2016/v/1`);
    expect((await textAt(".findings .note"))[0]).toMatch(/^\s*“Applications received” should equal the sum of “In person”, “By fax”, “Online” and “By letter”; the table has 13 and 0 \+ 0 \+ 9 \+ 3 = 12\./);
    expect(await textAt('[id="c-proactive.channel.gazette"] td.v')).toEqual([expect.stringMatching(/^\s*to be verified\s*May be 1, 234 or 1234\s*$/)]);
    expect(await textAt('[id="c-proactive.channel.weibo"] td.v')).toEqual([expect.stringContaining("blank")]);
    expect(await textAt('[id="c-proactive.channel.wechat"] td.v')).toEqual([expect.stringContaining("not applicable")]);
    await phone.page.locator('[id="c-proactive.normative.issued"] summary').click();
    expect(await phone.page.locator('[id="c-proactive.normative.issued"] .source').textContent()).toMatch(/22（其中修订16件）\s*Place/);
    expect(await phone.page.locator(".note.warn").textContent()).toMatch(/This is version 1\. Version 2 has replaced it\. Go to version 2, the current one\s*Reason for the correction: 更正“收到申请数”/);
    expect((await textAt(".note"))[0]).toMatch(/Copied from www\.example\.gov\.cn, as seen on 5 January 2026\./);
  });

  it("a year with two reports asks which one, and years that are missing are not held here", async () => {
    await phone.page.goto(`${nianbao.url}/en/xiangshan/2017`);
    expect(await textAt(".lead")).toEqual(["There are two reports for this year, each covering a different scope. Please choose one."]);
    expect(await textAt(".ways-on a")).toContain("2017 report of 象山县人民政府办公室 (the whole area)");
    await phone.page.locator(".ways-on a", { hasText: "the whole area" }).click();
    await phone.page.waitForURL(`${nianbao.url}/en/xiangshan/2017?scope=region`);
    await phone.page.locator("#table").waitFor();
    await phone.page.goto(`${nianbao.url}/en/xiangshan`);
    expect(await textAt(".ledger .none")).toEqual([expect.stringMatching(/2015\s+Not held here/)]);
    expect(await textAt(".lead")).toEqual(["Reports for 3 years are held here (2014–2017)."]);
  });
});
