import { inLocale, locales, type Locale } from "../i18n/locale.ts";
import { addressesToKeep } from "../offline/figuresAddress.ts";
import { figuresAttribute } from "../offline/names.ts";
import type { OpenPage, ShownPage } from "../pages/page.ts";

interface Parts {
  page: ShownPage;
  base: string;
  body: string;
  styles: string;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The title as tabs and shares show it: the page's own first, the site's behind it. */
export function documentTitle(page: OpenPage): string {
  return page.title === page.site.title ? page.title : `${page.title} · ${page.site.title}`;
}

/** The page's own address and the same page in each language; Chinese is what everybody else gets. */
function addresses({ canonical, site, text }: ShownPage): string {
  if (canonical === null) return "";
  const link = (attributes: string, locale: Locale) => `<link ${attributes} href="${escape(site.url + inLocale(canonical, locale))}">`;
  const languages: [string, Locale][] = [...locales.map((locale): [string, Locale] => [locale, locale]), ["x-default", "zh-CN"]];
  return link('rel="canonical"', text.locale) + languages.map(([name, locale]) => link(`rel="alternate" hreflang="${name}"`, locale)).join("");
}

/** A whole HTML document around a page. Everything it needs to be read stands in it. */
export function htmlDocument({ page, base, body, styles }: Parts): string {
  const robots = page.canonical === null || page.site.sample ? '<meta name="robots" content="noindex">' : "";
  const kept = addressesToKeep(base, page.figuresOf).join(" ");
  const figures = kept === "" ? "" : ` ${figuresAttribute}="${escape(kept)}"`;
  return `<!doctype html>
<html lang="${page.text.locale}"${figures}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>${escape(documentTitle(page))}</title><meta name="description" content="${escape(page.description)}">
<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#151412" media="(prefers-color-scheme: dark)"><meta name="format-detection" content="telephone=no">${robots}${addresses(page)}
<link rel="manifest" href="${base}/manifest.webmanifest"><link rel="icon" href="${base}/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="${base}/icons/192.png">
<style>${styles}</style><script type="module" src="${base}/app.js"></script></head>
<body><div id="app">${body}</div><div id="notices" role="status" aria-live="polite"></div></body></html>
`;
}
