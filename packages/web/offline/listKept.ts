import { fill } from "../i18n/fill.ts";
import { inLocale, localeOf, withoutLocale, type Locale } from "../i18n/locale.ts";
import type { Notices } from "../i18n/messages/zh-CN.notices.ts";
import { shortTitle } from "../ui/shortTitle.ts";
import { dataCache, keptAtHeader, pagesCache } from "./names.ts";

/** A page that can be read without the network. */
export interface Kept {
  /** Its address with base path and language. */
  path: string;
  title: string;
  /** The language of the title. */
  locale: Locale;
  keptAt: string;
}

/** What data tell about the page they belong to. */
interface KeptData {
  data?: {
    report?: { year: number; title: string } | null;
    agency?: { slug: string; name: string } | null;
    agencies?: unknown[] | null;
    site?: { title: string };
  };
}

interface Variables {
  version?: number | null;
  scope?: string | null;
  english?: boolean;
}

/** A kept page as it is found; `path` without base. */
type Found = Omit<Kept, "keptAt">;

/** All pages this phone keeps for the site under `base`, the last kept first; of two languages of one page the reader's own. */
export async function listKept(base: string, locale: Locale, notices: Notices): Promise<Kept[]> {
  const data = await collect(dataCache, base, async (_url, response, variables) => {
    const answer = (await response.json()) as KeptData;
    return answer.data === undefined ? undefined : pageOf(answer.data, variables, locale, notices);
  });
  const found = [...data, ...(await collect(pagesCache, base, pageIn))].sort((a, b) => Number(a.locale === locale) - Number(b.locale === locale));
  const byPath = new Map(found.map((kept) => [withoutLocale(kept.path), { ...kept, path: base + kept.path }]));
  return [...byPath.values()].sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

async function pageIn(url: URL, response: Response): Promise<Found> {
  const title = new DOMParser().parseFromString(await response.text(), "text/html").title;
  const path = decodeURI(url.pathname) + url.search;
  // The list stands on the site itself: its name behind every title would only hide the years.
  return { path, title: title.replace(/(.) · [^·]+$/, "$1"), locale: localeOf(path) };
}

function pageOf(data: NonNullable<KeptData["data"]>, { version, scope, english }: Variables, shown: Locale, notices: Notices): Found | undefined {
  const { agency, report, agencies, site } = data;
  // What an agency or the front page needs is the same in both languages; a report's words are not.
  if (agencies && site) return { path: inLocale("/", shown), title: site.title, locale: "zh-CN" };
  if (!agency) return undefined;
  if (!report) return "report" in data ? undefined : { path: inLocale(`/${agency.slug}`, shown), title: agency.name, locale: "zh-CN" };
  const path = `/${agency.slug}/${report.year}${version ? `/v/${version}` : ""}${scope ? `?scope=${scope}` : ""}`;
  const remark = version ? fill(notices.inBrackets, { remark: fill(notices.version, { version }) }) : "";
  return { path: inLocale(path, english === true ? "en" : "zh-CN"), title: `${shortTitle(report.title, agency.name)}${remark} · ${agency.name}`, locale: "zh-CN" };
}

async function collect(name: string, base: string, read: (url: URL, response: Response, variables: Variables) => Promise<Found | undefined>): Promise<Kept[]> {
  const cache = await caches.open(name);
  const entries = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const response = await cache.match(url, { ignoreVary: true });
      const address = new URL(url);
      if (response === undefined || !`${address.pathname}/`.startsWith(`${base}/`)) return undefined;
      const variables = JSON.parse(address.searchParams.get("variables") ?? "{}") as Variables;
      address.pathname = address.pathname.slice(base.length);
      const page = await read(address, response, variables);
      return page && { ...page, keptAt: response.headers.get(keptAtHeader) ?? "" };
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}
