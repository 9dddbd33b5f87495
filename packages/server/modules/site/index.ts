export { CatalogueEntity } from "./catalogue.entity.ts";
export { catalogueStore } from "./catalogue.store.ts";
export { SiteResolver } from "./site.resolver.ts";
