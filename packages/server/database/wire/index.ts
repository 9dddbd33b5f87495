export { pgliteEngine, type Engine } from "./engine.ts";
export type { WireLimits } from "./limits.ts";
export { serveWire, type WireServer, type WireServerOptions } from "./server.ts";
