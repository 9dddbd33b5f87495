import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** A reader's phone: Chromium with a profile of its own, which survives a restart of the browser. */
export class Phone {
  private readonly profile: string;
  private context: BrowserContext | undefined;
  private readonly options: BrowserContextOptions;
  private readonly troubles: string[] = [];

  private constructor(profile: string, options: BrowserContextOptions) {
    this.profile = profile;
    this.options = options;
  }

  static async switchOn(options: BrowserContextOptions = {}): Promise<Phone> {
    const profile = await mkdtemp(join(tmpdir(), "nianbao-phone-"));
    const phone = new Phone(profile, { viewport: { width: 390, height: 844 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
    await phone.open();
    return phone;
  }

  private async open(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: process.env["NIANBAO_CHROMIUM"] ?? "/usr/bin/chromium",
      args: [...quiet, ...asRoot],
      ...this.options,
    });
    this.context.on("page", (page) => this.listen(page));
    for (const page of this.context.pages()) this.listen(page);
  }

  /** The one open page. */
  get page(): Page {
    const page = this.context?.pages()[0];
    if (page === undefined) throw new Error("the phone is off");
    return page;
  }

  async newPage(): Promise<Page> {
    if (this.context === undefined) throw new Error("the phone is off");
    return this.context.newPage();
  }

  /** Closes the browser and opens it again with what it had stored. */
  async restart(): Promise<void> {
    await this.context?.close();
    await this.open();
  }

  private listen(page: Page): void {
    page.on("pageerror", (error) => this.troubles.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.troubles.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
  }

  /** What the console complained of, without what a journey itself brings about. */
  complaints(expected?: RegExp): string[] {
    return this.troubles.filter((trouble) => expected === undefined || !expected.test(trouble));
  }

  async switchOff(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
