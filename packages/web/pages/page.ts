import type { VNode } from "vue";
import type { Site } from "../api/documents.ts";
import type { Query } from "../api/query.ts";
import type { ContentsEntry } from "../ui/contents.ts";

/** What an address asks for. */
export interface PageRequest {
  query: Query;
  params: Record<string, string>;
  search: URLSearchParams;
}

/** One step of the way back: a name and its address without the base path. */
export interface Crumb {
  name: string;
  path: string;
}

/** A page with its data, ready to be drawn on the server or in the app. */
export interface OpenPage {
  status: number;
  title: string;
  description: string;
  /** The address that stands for this content, without the base path; null when nothing should be indexed. */
  canonical: string | null;
  site: Site;
  crumbs: Crumb[];
  contents: ContentsEntry[];
  /** The agency whose years the tool bar offers. */
  agency: string | null;
  view: () => VNode;
}

/** One entry of the route table that server and app share. */
export interface Page {
  path: string;
  open: (request: PageRequest) => Promise<OpenPage>;
}

/** What a page need not say: no way back, no contents, no agency. */
export const plainPage = { status: 200, crumbs: [], contents: [], agency: null } satisfies Partial<OpenPage>;
