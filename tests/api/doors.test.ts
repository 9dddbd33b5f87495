import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_BASE: "/xxgk/", NIANBAO_TITLE: "某县政府信息公开年报", NIANBAO_PROFILE: "independent", NIANBAO_SAMPLE: "off" });
  await nianbao.serve();
  await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", "--source-url", "https://example.org/a", "--seen", "2024-05-06", "--publish", "--reason", "历史年报补录");
});

afterAll(() => nianbao.dispose());

/** A request whose path no client library has tidied. */
async function raw(path: string): Promise<{ status: number; location: string | undefined }> {
  const { hostname, port } = new URL(nianbao.url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    }).once("error", reject).end();
  });
}

describe("the server", () => {
  it("is alive and ready, whatever path the site hangs under", async () => {
    const { origin } = new URL(nianbao.url);
    expect(nianbao.url).toBe(`${origin}/xxgk`);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: "ready" });
    expect((await fetch(`${origin}/`)).url).toBe(`${nianbao.url}/`);
  });

  it("draws pages that carry their own base, title, policy and profile", async () => {
    const response = await fetch(`${nianbao.url}/xiangshan-office/2017`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain("某县政府信息公开年报");
    expect(html).toContain("https://example.org/a");
    expect(html).toContain("本站收录");
    expect(html).not.toContain("本站发布");
    expect(html).not.toMatch(/(?:href|src)="\/(?!xxgk[/"])/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("answers again with 304 until something is published", async () => {
    const first = await fetch(`${nianbao.url}/`);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    await first.text();
    expect((await fetch(`${nianbao.url}/`, { headers })).status).toBe(304);
  });

  it("tells a person who opens the API in a browser how to ask it, and loads nothing from elsewhere", async () => {
    const response = await fetch(`${nianbao.url}/graphql`, { headers: { accept: "text/html" } });
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(text).toContain("content-type: application/json");
    expect(text).not.toMatch(/https?:\/\//);
    const asked = await fetch(`${nianbao.url}/graphql?query=%7B__typename%7D`, { headers: { accept: "text/html,*/*;q=0.8", "apollo-require-preflight": "1" } });
    expect(await asked.json()).toEqual({ data: { __typename: "Query" } });
  });

  it("gives out the original as a download only", async () => {
    const { report } = await nianbao.query<{ report: { source: { path: string; hash: string } } }>("{ report(agency: \"xiangshan-office\", year: 2017) { source { path hash } } }");
    const response = await fetch(new URL(report.source.path, nianbao.url));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect(response.headers.get("content-security-policy")).toBe("sandbox");
    const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
    expect(Buffer.from(digest).toString("hex")).toBe(report.source.hash);
    expect((await fetch(`${nianbao.url}/files/${"0".repeat(64)}`)).status).toBe(404);
  });

  it("says plainly that an address is not there, and keeps inside its folder", async () => {
    const missing = await fetch(`${nianbao.url}/nobody/2017`);
    expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    for (const odd of ["/%00", "/%E0%A4%A", "/a%2Fb/2017", "/__proto__", "/xiangshan-office/2017/v/0", "/xiangshan-office/99999999"]) {
      expect(await raw(`/xxgk${odd}`), odd).toMatchObject({ status: 404 });
    }
    for (const path of ["/xxgk/../../package.json", "/xxgk/..%2f..%2fpackage.json", "/xxgk/assets/..%2f..%2fserver%2frender.js", "/etc/passwd"]) {
      expect((await raw(path)).status, path).toBeGreaterThanOrEqual(400);
    }
    expect(await raw("/xxgk//evil.example/")).toMatchObject({ status: 308, location: "/xxgk//evil.example" });
    const written = await fetch(`${nianbao.url}/`, { method: "POST" });
    expect([written.status, written.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("tells every mistake of its environment at once and ends", async () => {
    const broken = await Nianbao.create({ PORT: "many", NIANBAO_PROFILE: "nobody", NIANBAO_BASE: "x y" });
    const outcome = await broken.run("serve");
    await broken.dispose();
    expect(outcome.code).toBe(2);
    expect(outcome.stderr.trim().split("\n")).toHaveLength(3);
  });
});
