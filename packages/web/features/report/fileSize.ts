const step = 1024;

/** A file's size as people read it. */
export function fileSize(bytes: number): string {
  if (bytes < step) return `${bytes} B`;
  return bytes < step * step ? `${(bytes / step).toFixed(1)} KB` : `${(bytes / step / step).toFixed(1)} MB`;
}
