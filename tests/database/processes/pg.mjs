import { createRequire } from "node:module";

// The client library belongs to the server's package; these processes use that very copy.
const require = createRequire(new URL("../../../packages/server/package.json", import.meta.url));
export const pg = require("pg");
