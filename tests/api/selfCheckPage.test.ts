import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao } from "../testkit/nianbao.ts";

const built = readFileSync(fileURLToPath(new URL("../../packages/web/dist/client/selfcheck.html", import.meta.url)));

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_BASE: "/xxgk/", NIANBAO_SAMPLE: "off" });
  await nianbao.serve();
});

afterAll(() => nianbao.dispose());

describe("the self-check page", () => {
  it.each(["/selfcheck", "/en/selfcheck", "/selfcheck?from=singlemessage", "/selfcheck/"])("is the built file at %s, byte for byte", async (path) => {
    const response = await fetch(nianbao.url + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(Buffer.from(await response.arrayBuffer()).equals(built)).toBe(true);
  });

  it("is shown, and saved under a name in Chinese", async () => {
    const response = await fetch(`${nianbao.url}/selfcheck`, { method: "HEAD" });
    const disposition = response.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^inline; filename="selfcheck\.html"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe("年报自查.html");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("answers again with 304, and is no page that staff could write to", async () => {
    const { headers } = await fetch(`${nianbao.url}/selfcheck`, { method: "HEAD" });
    expect((await fetch(`${nianbao.url}/selfcheck`, { headers: { "if-none-match": headers.get("etag") ?? "" } })).status).toBe(304);
    expect((await fetch(`${nianbao.url}/selfcheck`, { method: "POST", body: "x" })).status).toBe(405);
  });
});
