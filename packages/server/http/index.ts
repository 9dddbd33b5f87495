export { createHttpServer } from "./createHttpServer.ts";
export { definitionsBody } from "./definitionsBody.ts";
export { executeOver, GraphqlEndpoint } from "./graphqlEndpoint.ts";
export { shareReading } from "./freshState.ts";
export { Pages } from "./pages.ts";
export { loadWebBuild } from "./webBuild.ts";
