export { Archive } from "./archive.ts";
export { figureCounts, importReport, SampleInTheWay, type ImportResult, type ImportTarget } from "./imports.service.ts";
export { versionsOfFile, type ImportedFile } from "./importedFiles.ts";
export { mediaTypeOf } from "./reading/mediaType.ts";
export { readBounded, readReportFile, understandFile, type FileRefusal, type FileRefused, type ReadReportFile, type SourceBytes } from "./readReportFile.ts";
export { bearerOf, resolveAgency, type KnownAgency, type ResolvedAgency } from "./resolveAgency.ts";
export { restoreArchive } from "./restoreArchive.ts";
export { fillWithSample } from "./sample/fillWithSample.ts";
export { verifyVersions } from "./verifyVersions.ts";
