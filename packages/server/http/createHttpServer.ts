import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import { safeHeaders, sendBody, sendJson, sendText } from "./answers.ts";
import type { Body } from "./compression.ts";
import type { GraphqlEndpoint } from "./graphqlEndpoint.ts";
import type { Pages } from "./pages.ts";
import { SelfCheckPage } from "./selfCheckPage.ts";

export interface Doors {
  base: string;
  graphql: GraphqlEndpoint;
  pages: Pages;
  clientDirectory: string;
  /** What `/definitions.json` says. */
  definitions: Body;
  /** The original of a published version, or null: the same answer for what is not there and what is not public. */
  findFile(hash: string): Promise<{ name: string; mediaType: string; bytes: Buffer } | null>;
  /** Resolves when the database is reachable and migrated. */
  ready(): Promise<void>;
  /** Writes a bug to the log and returns the id that the reader is shown. */
  report(error: unknown): string;
}

/** One server for pages, GraphQL, downloads and health. */
export function createHttpServer(doors: Doors): Server {
  const files = sirv(doors.clientDirectory, { etag: true, setHeaders: (response, path) => response.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache") });
  const opened: OpenDoors = { ...doors, files, selfCheck: new SelfCheckPage(doors.clientDirectory) };
  const server = createServer((request, response) => {
    answer(opened, request, response).catch((error: unknown) => {
      const id = doors.report(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `服务器出错了，请稍后再试（编号 ${id}）。`);
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  return server;
}

/** The doors and what stands behind them in the built pages. */
interface OpenDoors extends Doors {
  files: ReturnType<typeof sirv>;
  selfCheck: SelfCheckPage;
}

async function answer(doors: OpenDoors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = parseUrl(request);
  if (url === "tooLong") return sendText(response, 414, "地址太长了。");
  if (url === null) return sendText(response, 400, "地址不对。");
  if (url.pathname === "/healthz") return sendJson(response, 200, { status: "alive" });
  if (url.pathname === "/readyz") return answerReadiness(doors, response);
  const path = inside(url.pathname, doors.base);
  if (path === null) return redirect(response, `${doors.base}/`);
  if (path === "/graphql") return doors.graphql.handle(request, response, url);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(response, 405, "这个地址只能读取。");
  }
  if (path === "/definitions.json") return sendBody(request, response, doors.definitions, { status: 200, headers: { "Content-Type": "application/json; charset=utf-8" } });
  if (doors.selfCheck.answers(path)) return doors.selfCheck.handle(request, response);
  if (path.startsWith("/files/")) return answerFile(doors, request, response, path.slice("/files/".length));
  if (path !== "/" && path.endsWith("/")) return redirect(response, doors.base + path.replace(/\/+$/, "") + url.search);
  request.url = path + url.search;
  // Only addresses with an extension can be files, so that no page waits for the disk.
  if (!/\.[a-z0-9]+$/i.test(path)) return doors.pages.handle(request, response, path, url.search);
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  if (path === "/sw.js") response.setHeader("Service-Worker-Allowed", `${doors.base}/`);
  doors.files(request, response, () => {
    doors.pages.handle(request, response, path, url.search).catch((error: unknown) => sendText(response, 500, `服务器出错了，请稍后再试（编号 ${doors.report(error)}）。`));
  });
}

/** A hundred agencies and thirty indicators fit; Node itself refuses a request whose head is larger than 16 KB. */
const longestTarget = 12_000;

function parseUrl(request: IncomingMessage): URL | "tooLong" | null {
  const target = request.url ?? "/";
  if (target.length > longestTarget) return "tooLong";
  if (!target.startsWith("/")) return null;
  return URL.canParse(`http://host${target}`) ? new URL(`http://host${target}`) : null;
}

function inside(path: string, base: string): string | null {
  if (base === "") return path;
  if (path === base) return null;
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path === "/" ? null : path;
}

// A path that begins with two slashes would lead to another host, so they are folded into one.
function redirect(response: ServerResponse, to: string): void {
  response.writeHead(308, { ...safeHeaders, Location: to.replace(/^\/{2,}/, "/") || "/" }).end();
}

async function answerReadiness(doors: Doors, response: ServerResponse): Promise<void> {
  try {
    await doors.ready();
    sendJson(response, 200, { status: "ready" });
  } catch (error) {
    sendJson(response, 503, { status: "notReady", id: doors.report(error) });
  }
}

async function answerFile(doors: Doors, request: IncomingMessage, response: ServerResponse, hash: string): Promise<void> {
  const file = /^[0-9a-f]{64}$/.test(hash) ? await doors.findFile(hash) : null;
  if (file === null) return sendText(response, 404, "没有这个文件。");
  response.writeHead(200, {
    ...safeHeaders,
    "Content-Type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    "Content-Disposition": `attachment; filename="${hash.slice(0, 12)}${/\.[a-z]{2,8}$/i.exec(file.name)?.[0] ?? ""}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "Content-Length": String(file.bytes.length),
    "Content-Security-Policy": "sandbox",
    "Cache-Control": "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}
