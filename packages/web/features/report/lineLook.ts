import type { Cell } from "../../api/documents.ts";

/** How a figure is set: a number, a 0, a gap or one that a person must still settle; '' for a plain number. */
export function cellLook(cell: Cell | undefined): "" | "zero" | "gap" | "uncertain" {
  if (cell?.state === "uncertain") return "uncertain";
  if (cell?.state !== "number") return "gap";
  return cell.value === 0 ? "zero" : "";
}
