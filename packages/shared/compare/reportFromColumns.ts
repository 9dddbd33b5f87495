import { isCellGap } from "../cells/index.ts";
import { scopes } from "../report/index.ts";
import type { ComparedReport } from "./chooseReports.ts";

/** A report's figures as they are stored and sent: codes, numbers and state words side by side. */
export interface FigureColumns {
  codes: readonly string[];
  values: readonly (number | null)[];
  states: readonly string[];
}

/** A report as a comparison needs it; a word that is no state is taken for nothing said, a scope that is none for not stated. */
export function reportFromColumns(head: Pick<ComparedReport, "agency" | "year" | "version" | "edition"> & { scope: string }, { codes, values, states }: FigureColumns): ComparedReport {
  const cells: Record<string, number> = {};
  const gaps: Record<string, ComparedReport["states"][string]> = {};
  // Which readings are possible is not compared: that there are several is enough.
  const uncertain: Record<string, []> = {};
  codes.forEach((code, index) => {
    const [state = "absent", value] = [states[index], values[index]];
    if (state === "uncertain") uncertain[code] = [];
    else if (isCellGap(state)) gaps[code] = state;
    else if (value !== null && value !== undefined) cells[code] = value;
  });
  return { ...head, scope: scopes.find((scope) => scope === head.scope) ?? "unknown", cells, states: gaps, uncertain };
}
