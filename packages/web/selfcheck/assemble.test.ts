import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assemble } from "./assemble.mjs";

const template = '<meta content="{policy}"><style>{style}</style><script>{script}</script>';
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const between = (html: string, tag: string): string => new RegExp(`<${tag}>(.*)</${tag}>$`).exec(html)?.[1] ?? "";

describe("the one file of the self-check page", () => {
  it("names its script and its style by their hashes, and forbids everything else", () => {
    const html = assemble(template, "run()\n", "p{color:red}\n");
    expect(html).toContain(`default-src 'none'; script-src ${hash("run()")}; style-src ${hash("p{color:red}")}; img-src data:; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'`);
    expect(between(html, "script")).toBe("run()");
  });

  it("keeps a string of the program from ending the element, and the hash is that of what stands there", () => {
    const html = assemble(template, 'a="</script><!--</SCRIPT>$&{style}"', "");
    const script = between(html, "script");
    expect(script).toBe('a="\\x3c/script>\\x3c!--\\x3c/SCRIPT>$&{style}"');
    expect(html).toContain(hash(script));
  });

  it("refuses characters that HTML reads as others", () => {
    expect(() => assemble(template, 'a="\0"', "")).toThrow();
    expect(() => assemble(template, "a\rb", "")).toThrow();
  });
});
