import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { prepareBody, sendBody } from "./answers.ts";
import type { Body } from "./compression.ts";

const addresses: ReadonlySet<string> = new Set(["/selfcheck", "/en/selfcheck"]);

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  // Shown in the browser; saved, it has a name that an office will know again.
  "Content-Disposition": `inline; filename="selfcheck.html"; filename*=UTF-8''${encodeURIComponent("年报自查.html")}`,
};

/** 年报自查: one file that is saved and passed on. Every address gives the very same bytes; its policy stands in the file itself. */
export class SelfCheckPage {
  private readonly file: string;
  private body: Promise<Body> | undefined;

  constructor(clientDirectory: string) {
    this.file = join(clientDirectory, "selfcheck.html");
  }

  answers(path: string): boolean {
    return addresses.has(path);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.body ??= this.read();
    sendBody(request, response, await this.body, { status: 200, headers });
  }

  // A file that could not be read is tried again by the next request.
  private async read(): Promise<Body> {
    try {
      return await prepareBody(await readFile(this.file, "utf8"));
    } catch (error) {
      this.body = undefined;
      throw error;
    }
  }
}
