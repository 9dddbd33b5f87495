import { fill } from "../i18n/fill.ts";
import { notices } from "../i18n/zh-CN.notices.ts";
import { shortTitle } from "../ui/shortTitle.ts";
import { dataCache, keptAtHeader, pagesCache } from "./names.ts";

/** A page that can be read without the network. */
export interface Kept {
  path: string;
  title: string;
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

/** All pages this phone keeps for the site under `base`, the last kept first. */
export async function listKept(base: string): Promise<Kept[]> {
  const found = [...(await keptData(base)), ...(await keptPages(base))];
  const byPath = new Map(found.map((kept) => [kept.path, kept]));
  return [...byPath.values()].sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

async function keptPages(base: string): Promise<Kept[]> {
  return collect(pagesCache, base, async (url, response) => {
    const title = new DOMParser().parseFromString(await response.text(), "text/html").title;
    // The list stands on the site itself: its name behind every title would only hide the years.
    return { path: decodeURI(url.pathname) + url.search, title: title.replace(/(.) · [^·]+$/, "$1") };
  });
}

async function keptData(base: string): Promise<Kept[]> {
  return collect(dataCache, base, async (url, response) => {
    const { data } = (await response.json()) as KeptData;
    const variables = JSON.parse(url.searchParams.get("variables") ?? "{}") as { version?: number | null; scope?: string | null };
    return data === undefined ? undefined : pageOf(base, data, variables);
  });
}

function pageOf(base: string, data: NonNullable<KeptData["data"]>, { version, scope }: { version?: number | null; scope?: string | null }): Omit<Kept, "keptAt"> | undefined {
  const { agency, report, agencies, site } = data;
  if (agencies && site) return { path: `${base}/`, title: site.title };
  if (!agency) return undefined;
  if (!report) return "report" in data ? undefined : { path: `${base}/${agency.slug}`, title: agency.name };
  const path = `${base}/${agency.slug}/${report.year}${version ? `/v/${version}` : ""}${scope ? `?scope=${scope}` : ""}`;
  return { path, title: `${shortTitle(report.title, agency.name)}${version ? `（${fill(notices.version, { version })}）` : ""} · ${agency.name}` };
}

async function collect(name: string, base: string, read: (url: URL, response: Response) => Promise<Omit<Kept, "keptAt"> | undefined>): Promise<Kept[]> {
  const cache = await caches.open(name);
  const entries = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const response = await cache.match(url, { ignoreVary: true });
      const address = new URL(url);
      if (response === undefined || !address.pathname.startsWith(`${base}/`)) return undefined;
      const keptAt = response.headers.get(keptAtHeader) ?? "";
      const page = await read(address, response);
      return page && { ...page, keptAt };
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}
