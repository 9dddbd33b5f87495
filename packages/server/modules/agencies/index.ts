export { AgencyEntity } from "./agency.entity.ts";
export { AgencyType } from "./agency.type.ts";
export { AgenciesResolver } from "./agencies.resolver.ts";
export { agenciesStore } from "./agencies.store.ts";
export { mapAgency } from "./agencies.service.ts";
