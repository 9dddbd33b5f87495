import type { OpenPage } from "../pages/page.ts";

interface Parts {
  page: OpenPage;
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

/** A whole HTML document around a page. Everything it needs to be read stands in it. */
export function htmlDocument({ page, base, body, styles }: Parts): string {
  const canonical = page.canonical === null ? "" : `<link rel="canonical" href="${escape(page.site.url + page.canonical)}">`;
  const robots = page.canonical === null || page.site.sample ? '<meta name="robots" content="noindex">' : "";
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>${escape(documentTitle(page))}</title><meta name="description" content="${escape(page.description)}">
<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#151412" media="(prefers-color-scheme: dark)"><meta name="format-detection" content="telephone=no">${robots}${canonical}
<link rel="manifest" href="${base}/manifest.webmanifest"><link rel="icon" href="${base}/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="${base}/icons/192.png">
<style>${styles}</style><script type="module" src="${base}/app.js"></script></head>
<body><div id="app">${body}</div><div id="notices" role="status" aria-live="polite"></div></body></html>
`;
}
