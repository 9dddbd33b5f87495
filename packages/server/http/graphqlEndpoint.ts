import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap, type ApolloServer } from "@apollo/server";
import { hashOf } from "@nianbao/shared/report";
import { type RequestContext, limits } from "../graphql/index.ts";
import { prepareBody, safeHeaders, sendBody, sendJson, sendText } from "./answers.ts";
import { BoundedCache } from "./boundedCache.ts";
import type { Body } from "./compression.ts";

/** Runs one document; `text` is the whole JSON answer, `ok` tells whether it is free of errors. */
export type Execute = (context: RequestContext, document: string, variables: Record<string, unknown>) => Promise<{ text: string; ok: boolean }>;

export function executeOver(apollo: ApolloServer<RequestContext>): Execute {
  return async (context, query, variables) => {
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue: context });
    if (body.kind !== "single") throw new Error("an incremental answer to a plain query");
    return { text: JSON.stringify(body.singleResult), ok: body.singleResult.errors === undefined };
  };
}

const largestBody = 256 * 1024;
const cacheBytes = 32 * 1024 * 1024;

/** `/graphql`: POST for anything, GET by id for the documents of the pages, answered from bytes where nothing changed. */
export class GraphqlEndpoint {
  private readonly stored: ReadonlyMap<string, string>;
  private readonly cache = new BoundedCache<Body>(cacheBytes);

  private readonly apollo: ApolloServer<RequestContext>;
  private readonly execute: Execute;
  private readonly contextFor: () => Promise<RequestContext>;

  constructor(apollo: ApolloServer<RequestContext>, documents: readonly string[], contextFor: () => Promise<RequestContext>) {
    this.apollo = apollo;
    this.execute = executeOver(apollo);
    this.contextFor = contextFor;
    this.stored = new Map(documents.map((document) => [hashOf(document), document]));
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const id = url.searchParams.get("id");
    if (isReading(request) && id !== null) return this.answerStored(request, response, id, url.searchParams.get("variables") ?? "{}");
    if (isReading(request) && isBare(url)) return sendText(response, 200, usage);
    if (request.method !== "POST" && !isReading(request)) return sendJson(response, 405, failure("GraphQL takes GET and POST.", "METHOD_NOT_ALLOWED"));
    const body = await readBody(request);
    if (body === "tooLarge") return sendJson(response, 413, failure(`The request is larger than ${largestBody} bytes.`, "REQUEST_TOO_LARGE"));
    if (body === "notJson") return sendJson(response, 400, failure("The request's body is not JSON.", "BAD_REQUEST"));
    const document = documentOf(body, url);
    if (document.length > limits.characters) return sendJson(response, 400, failure(`The query is longer than ${limits.characters} characters.`, "QUERY_TOO_LARGE"));
    return this.answerAny(request, response, url, body);
  }

  private async answerStored(request: IncomingMessage, response: ServerResponse, id: string, variablesText: string): Promise<void> {
    const document = this.stored.get(id);
    if (document === undefined) return sendJson(response, 404, failure("No stored document has that id; send its text by POST.", "PERSISTED_QUERY_NOT_FOUND"));
    const variables = parseObject(variablesText);
    if (variables === null) return sendJson(response, 400, failure("`variables` must be a JSON object.", "BAD_REQUEST"));
    const context = await this.contextFor();
    const key = `${context.site.revision} ${id} ${JSON.stringify(variables)}`;
    let body = this.cache.get(key);
    if (body === undefined) {
      const { text, ok } = await this.execute(context, document, variables);
      body = await prepareBody(text);
      if (ok) this.cache.set(key, body, body.bytes.length * 2);
      else return sendBody(request, response, body, { status: 400, headers: jsonHeaders });
    }
    sendBody(request, response, body, { status: 200, headers: jsonHeaders });
  }

  private async answerAny(request: IncomingMessage, response: ServerResponse, url: URL, body: unknown): Promise<void> {
    const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]));
    const answer = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: String(request.method), headers, search: url.search, body },
      context: this.contextFor,
    });
    if (answer.body.kind !== "complete") throw new Error("an incremental answer to a plain query");
    response.writeHead(answer.status ?? 200, { ...safeHeaders, ...Object.fromEntries(answer.headers), "Cache-Control": "no-store" });
    response.end(answer.body.string);
  }
}

/** What a person reads who opens the address in a browser. */
const usage = `这里是 GraphQL 接口，供程序查询。例如：
curl -H 'content-type: application/json' -d '{"query":"{ agencies { slug name reports { year } } }"}' 本页网址

全部字段和说明可以用 GraphQL 自省（introspection）查看，任何 GraphQL 客户端都能打开。
This is the GraphQL endpoint: send queries by POST as JSON, as above. Introspection is open.`;

const isReading = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";
const isBare = (url: URL): boolean => !url.searchParams.has("query") && !url.searchParams.has("extensions");

const jsonHeaders = { "Content-Type": "application/json; charset=utf-8" };

function failure(message: string, code: string): { errors: unknown[] } {
  return { errors: [{ message, extensions: { code } }] };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function documentOf(body: unknown, url: URL): string {
  const sent = typeof body === "object" && body !== null && "query" in body ? body.query : url.searchParams.get("query");
  return typeof sent === "string" ? sent : "";
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.method !== "POST") return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return "tooLarge";
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return "notJson";
    throw error;
  }
}
