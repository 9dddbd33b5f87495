import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestContext } from "../graphql/index.ts";
import { prepareBody, sendBody } from "./answers.ts";
import { BoundedCache } from "./boundedCache.ts";
import type { Body } from "./compression.ts";
import type { Execute } from "./graphqlEndpoint.ts";
import { pageSearch } from "./pageSearch.ts";
import type { WebBuild } from "./webBuild.ts";

interface Page {
  status: number;
  body: Body;
  policy: string;
}

const cacheBytes = 64 * 1024 * 1024;

/** The pages, drawn by the built web package from GraphQL and kept as bytes until something is published. */
export class Pages {
  private readonly cache = new BoundedCache<Page>(cacheBytes);
  private readonly web: WebBuild;
  private readonly execute: Execute;
  private readonly contextFor: () => Promise<RequestContext>;

  constructor(web: WebBuild, execute: Execute, contextFor: () => Promise<RequestContext>) {
    this.web = web;
    this.execute = execute;
    this.contextFor = contextFor;
  }

  async handle(request: IncomingMessage, response: ServerResponse, path: string, asked: string): Promise<void> {
    const search = pageSearch(asked, this.web.parameters);
    const context = await this.contextFor();
    const key = `${context.site.revision} ${path}${search}`;
    let page = this.cache.get(key);
    if (page === undefined) {
      page = await this.draw(context, path, search);
      this.cache.set(key, page, page.body.bytes.length * 2);
    }
    sendBody(request, response, page.body, { status: page.status, headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": page.policy } });
  }

  private async draw(context: RequestContext, path: string, search: string): Promise<Page> {
    const query = async (document: string, variables: Record<string, unknown>): Promise<unknown> => {
      const { text } = await this.execute(context, document, variables);
      return dataOf(JSON.parse(text) as Answer);
    };
    const { status, html, styleHashes, scriptHashes } = await this.web.render({ path, search, base: context.site.base, query });
    return { status, body: await prepareBody(html), policy: policyOf(styleHashes, scriptHashes) };
  }
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** An address that asks for what cannot be answered (a year with several scopes) still has a page: the field is null there. */
function dataOf({ data, errors = [] }: Answer): unknown {
  const bug = errors.find((error) => error.extensions?.code !== "BAD_USER_INPUT");
  if (bug !== undefined || data === undefined || data === null) throw new Error(errors.map((error) => error.message).join(" "));
  return data;
}

/** Nothing from elsewhere, no inline code but what the page was built with. Pages may be embedded in a county's portal. */
function policyOf(styleHashes: string[], scriptHashes: string[]): string {
  const quoted = (hashes: string[]): string => hashes.map((hash) => ` '${hash}'`).join("");
  return [
    "default-src 'self'", `style-src 'self'${quoted(styleHashes)}`, `script-src 'self'${quoted(scriptHashes)}`,
    "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
  ].join("; ");
}
