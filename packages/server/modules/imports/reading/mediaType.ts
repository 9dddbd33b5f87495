import type { SourceKind } from "@nianbao/shared/readers";

const mediaTypes: Readonly<Record<SourceKind, string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  rtf: "application/rtf",
  mht: "multipart/related",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  pdf: "application/pdf",
};

/** The media type of a source file by what its bytes are, never by its name. */
export function mediaTypeOf(kind: SourceKind): string {
  return mediaTypes[kind];
}
