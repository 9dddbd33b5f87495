export { compareReports, comparisonRules } from "./between/compareReports.ts";
export { addExplanation, type AddedExplanation } from "./addExplanation.ts";
export { explanationsStore } from "./explanations.store.ts";
export { FindingsResolver, ReportFindingsResolver } from "./findings.resolver.ts";
export { findingsStore, type NamedFinding } from "./findings.store.ts";
export { officeFindings, type OfficeFinding, type OfficeReport } from "./officeFindings.ts";
export { nameFindings, publicFindings } from "./nameFindings.ts";
