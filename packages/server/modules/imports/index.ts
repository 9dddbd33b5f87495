export { Archive } from "./archive.ts";
export { figureCounts, importReport, SampleInTheWay, type ImportResult, type ImportTarget } from "./imports.service.ts";
export { readReportFile, type FileRefusal } from "./readReportFile.ts";
export { resolveAgency, type KnownAgency } from "./resolveAgency.ts";
export { restoreArchive } from "./restoreArchive.ts";
export { fillWithSample } from "./sample/fillWithSample.ts";
export { verifyVersions } from "./verifyVersions.ts";
