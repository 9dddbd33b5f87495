export { ClaimsResolver, ReportClaimsResolver } from "./claims.resolver.ts";
export { claimsStore } from "./claims.store.ts";
export { publicCitations, publicClaims, type PlacedClaim } from "./publicReading.ts";
