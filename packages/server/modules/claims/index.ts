export { ClaimsResolver, ReportClaimsResolver } from "./claims.resolver.ts";
export { claimsStore } from "./claims.store.ts";
