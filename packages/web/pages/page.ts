import type { VNode } from "vue";
import type { Site } from "../api/documents.ts";
import type { Query } from "../api/query.ts";
import type { Text } from "../i18n/text.ts";
import type { ContentsEntry } from "../ui/contents.ts";

/** What an address asks for. */
export interface PageRequest {
  query: Query;
  /** The language in which the page speaks. */
  text: Text;
  params: Record<string, string>;
  search: URLSearchParams;
}

/** One step of the way back: a name and its address without the base path. */
export interface Crumb {
  name: string;
  path: string;
  /** True for a name that stays Chinese on every page. */
  isData?: boolean;
}

/** A page with its data, ready to be drawn on the server or in the app. */
export interface OpenPage {
  status: number;
  title: string;
  description: string;
  /** The address that stands for this content, without base path and language; null when nothing should be indexed. */
  canonical: string | null;
  site: Site;
  crumbs: Crumb[];
  contents: ContentsEntry[];
  /** The agency whose years the tool bar offers. */
  agency: string | null;
  /** Agencies whose figures the phone keeps beside this page. */
  figuresOf: readonly string[];
  view: () => VNode;
}

/** A page as the frame shows it: in its language, with the way to the other one. */
export interface ShownPage extends OpenPage {
  text: Text;
  /** The address asked for, query included, without base path and language. */
  path: string;
}

/** One entry of the route table that server and app share. */
export interface Page {
  path: string;
  open: (request: PageRequest) => Promise<OpenPage>;
}

/** What a page need not say: no way back, no contents, no agency. */
export const plainPage = { status: 200, crumbs: [], contents: [], agency: null, figuresOf: [] } satisfies Partial<OpenPage>;
