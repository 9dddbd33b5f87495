import { createHash } from "node:crypto";

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing comes in or goes out but what stands in the file: the browser itself forbids the page to send what it reads. */
const policyFor = (script, style) =>
  [
    "default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "img-src data:", "worker-src blob:",
    "connect-src 'none'", "form-action 'none'", "base-uri 'none'",
  ].join("; ");

/** What would end the element or be read as another character, though it stands in a string of the program. */
function inElement(script) {
  const safe = script.trim().replaceAll("<!--", "\\x3c!--").replace(/<\/(?=script)/gi, "\\x3c/");
  if (/[\0\r]/.test(safe)) throw new Error("The script of the self-check page holds characters that HTML would change.");
  return safe;
}

/** One HTML file of a template, a script and a style; its policy names both by their hashes. */
export function assemble(template, script, style) {
  const parts = { script: inElement(script), style: style.trim() };
  const all = { ...parts, policy: policyFor(parts.script, parts.style) };
  return template.trim().replace(/\{(policy|style|script)\}/g, (_whole, name) => all[name]);
}
