export { ComparisonsResolver } from "./comparisons.resolver.ts";
