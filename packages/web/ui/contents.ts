/** One line of a table of contents. */
export interface ContentsEntry {
  id: string;
  name: string;
  /** 1 for a main heading. */
  depth: number;
  /** The language of the name where it is not the page's. */
  lang?: string | undefined;
}
