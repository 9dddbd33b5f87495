export { CellsResolver } from "./cells.resolver.ts";
export { ReportEntity } from "./report.entity.ts";
export { SectionEntity } from "./section.entity.ts";
export { SourceFileEntity } from "./source-file.entity.ts";
export { VersionEntity } from "./version.entity.ts";
export { AgencyReportsResolver, ChangesResolver, ReportsResolver } from "./reports.resolver.ts";
export { reportsStore } from "./reports.store.ts";
export { SourcesResolver } from "./sources.resolver.ts";
