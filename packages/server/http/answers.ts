import type { IncomingMessage, ServerResponse } from "node:http";
import { encodedFor, prepareBody, type Body } from "./compression.ts";

/** Headers that every answer carries. */
export const safeHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Sends a prepared body, or 304 when the caller has it already. */
export function sendBody(request: IncomingMessage, response: ServerResponse, body: Body, { status, headers }: { status: number; headers: Record<string, string> }): void {
  const shared = { ...safeHeaders, "Cache-Control": "no-cache", Vary: "Accept-Encoding", ETag: body.etag, ...headers };
  if (status === 200 && request.headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === body.etag)) {
    response.writeHead(304, shared).end();
    return;
  }
  const { bytes, encoding } = encodedFor(body, String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(status, { ...shared, ...(encoding === null ? {} : { "Content-Encoding": encoding }), "Content-Length": String(bytes.length) });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...safeHeaders, "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(value));
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...safeHeaders, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${text}\n`);
}

export { prepareBody };
