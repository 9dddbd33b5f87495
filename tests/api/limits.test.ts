import { getIntrospectionQuery } from "graphql";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao, sampleFile } from "../testkit/nianbao.ts";

let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  await nianbao.serve();
  await nianbao.run("import", sampleFile, "--agency", "xiangshan-office", "--publish", "--reason", "历史年报补录");
});

afterAll(() => nianbao.dispose());

async function codeOf(query: string): Promise<string | undefined> {
  return (await nianbao.post({ query })).body.errors?.[0]?.extensions?.code;
}

const nested = (depth: number): string => (depth === 0 ? "slug" : `reports { agency { ${nested(depth - 1)} } }`);
const many = (count: number, field: (index: number) => string): string => Array.from({ length: count }, (_, index) => field(index)).join(" ");

describe("a query", () => {
  it("may go ten levels deep and no deeper, through fragments too", async () => {
    expect(await codeOf(`{ agencies { ${nested(4)} } }`)).toBeUndefined();
    expect(await codeOf(`{ agencies { ${nested(5)} } }`)).toBe("QUERY_TOO_DEEP");
    expect(await codeOf(`{ agencies { ...A } } fragment A on Agency { ${nested(5)} }`)).toBe("QUERY_TOO_DEEP");
  });

  it("may use thirty aliases and twenty root fields", async () => {
    expect(await codeOf(`{ agencies { ${many(30, (index) => `a${index}: slug`)} } }`)).toBeUndefined();
    expect(await codeOf(`{ agencies { ${many(31, (index) => `a${index}: slug`)} } }`)).toBe("TOO_MANY_ALIASES");
    expect(await codeOf(`{ ${many(21, (index) => `a${index}: site { title }`)} }`)).toBe("QUERY_TOO_WIDE");
  });

  it("cannot grow by fragments that spread fragments", async () => {
    const bombs = many(20, (index) => `fragment F${index} on Agency { ${many(3, () => `reports { agency { ...F${index + 1} } }`)} }`);
    expect(await codeOf(`{ agencies { ...F0 } } ${bombs} fragment F20 on Agency { slug }`)).toMatch(/^QUERY_TOO_/);
  });

  it("has a bounded length, and its request a bounded body", async () => {
    expect(await codeOf(`{ site { title } } #${"x".repeat(20_000)}`)).toBe("QUERY_TOO_LARGE");
    const { status, body } = await nianbao.post({ query: "{ site { title } }", padding: "x".repeat(300_000) });
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([413, "REQUEST_TOO_LARGE"]);
  });

  it.each(["agencies(limit: 201) { slug }", "agencies(limit: 0) { slug }", "changes(offset: -1) { year }", "indicators(limit: 5000) { code }"])("is told when a page is out of bounds: %s", async (field) => {
    expect(await codeOf(`{ ${field} }`)).toBe("BAD_USER_INPUT");
  });

  it("gets a clear error for what is no JSON, no query and no such field", async () => {
    const response = await fetch(`${nianbao.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ message: expect.stringContaining("JSON") }] }]);
    expect(await codeOf("{ nothing }")).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(await codeOf("{ report(agency: \"a\", year: 2017, scope: \"x\") { year } }")).toBe("BAD_USER_INPUT");
  });

  it("may introspect the whole schema, whatever the environment is called", async () => {
    const { body } = await nianbao.post({ query: getIntrospectionQuery() });
    expect(body.errors).toBeUndefined();
    expect(body.data).toHaveProperty("__schema.types");
  });
});

describe("a stored document", () => {
  const document = async (): Promise<{ id: string; variables: string }> => {
    const { documents } = (await import(new URL("../../packages/web/dist/server/render.js", import.meta.url).href)) as { documents: string[] };
    const text = documents.find((candidate) => candidate.includes("query Agency")) ?? "";
    return { id: createHash("sha256").update(text).digest("hex"), variables: encodeURIComponent(JSON.stringify({ agency: "xiangshan-office" })) };
  };

  it("is answered by GET without special headers, and by 304 when it is known", async () => {
    const { id, variables } = await document();
    const address = `${nianbao.url}/graphql?id=${id}&variables=${variables}`;
    const first = await fetch(address);
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({ data: { agency: { slug: "xiangshan-office", reports: [{ year: 2017 }] } } });
    const again = await fetch(address, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  it("must be known, and its variables an object", async () => {
    const { id } = await document();
    const unknown = await fetch(`${nianbao.url}/graphql?id=${"0".repeat(64)}`);
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] }]);
    expect((await fetch(`${nianbao.url}/graphql?id=${id}&variables=[]`)).status).toBe(400);
    expect((await fetch(`${nianbao.url}/graphql?id=${id}&variables={`)).status).toBe(400);
    expect((await fetch(`${nianbao.url}/graphql?id=${id}&variables={}`)).status).toBe(400);
  });
});
