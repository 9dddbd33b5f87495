import "reflect-metadata";
import { run } from "./cli/index.ts";

// GraphQL's library checks every value twice unless told that this is no development; it is loaded only once a command needs it.
process.env.NODE_ENV ??= "production";

process.exitCode = await run(process.argv.slice(2), process.env);
