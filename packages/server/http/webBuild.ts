import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the server needs of the built pages; the sources of server and web never meet. */
export interface WebBuild {
  documents: string[];
  /** Names of the parameters that any page looks at. */
  parameters: readonly string[];
  render(request: {
    path: string;
    search: string;
    base: string;
    query: (document: string, variables: Record<string, unknown>) => Promise<unknown>;
  }): Promise<{ status: number; html: string; styleHashes: string[]; scriptHashes: string[] }>;
  clientDirectory: string;
}

/** For a build that does not say itself. */
const usualParameters = ["scope", "from", "to", "agencies", "indicators", "years", "page", "q", "addAgency", "addIndicator"];

/** Loads the pages from where the web package was built. */
export async function loadWebBuild(directory: string): Promise<WebBuild> {
  // The build's contract is written in both packages; the tests of the pages would notice a difference.
  const built = (await import(pathToFileURL(join(directory, "server/render.js")).href)) as Omit<WebBuild, "clientDirectory" | "parameters"> & Partial<Pick<WebBuild, "parameters">>;
  return { documents: built.documents, parameters: built.parameters ?? usualParameters, render: built.render, clientDirectory: join(directory, "client") };
}
