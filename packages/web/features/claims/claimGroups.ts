import type { ClaimIn } from "../../api/listDocuments.ts";
import { byReport } from "../../lists/byReport.ts";
import type { Stretch } from "../../ui/PassageText.ts";

type Claim = ClaimIn["claim"];

/** Figures that stand close together, with the passage that shows them all. */
export interface ClaimGroup {
  claims: Claim[];
  text: string;
  marks: Stretch[];
}

/** What a report states, passage by passage. */
export interface ReportClaims {
  report: ClaimIn["report"];
  groups: ClaimGroup[];
}

/** Characters around a figure that must be the same before it is said to stand in a passage. */
const around = 12;

/** Figures by report, those of one passage together: the same sentence need not be read once for each of its figures. */
export function claimGroups(items: readonly ClaimIn[]): ReportClaims[] {
  return byReport(items).map(({ report, items: ofReport }) => ({ report, groups: groupsOf(ofReport.map(({ claim }) => claim)) }));
}

function groupsOf(claims: readonly Claim[]): ClaimGroup[] {
  const groups: ClaimGroup[] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    const mark = last?.claims[0]?.section === claim.section ? placeIn(last, claim) : null;
    if (last !== undefined && mark !== null) {
      last.claims.push(claim);
      last.marks.push(mark);
    } else {
      groups.push({ claims: [claim], text: claim.passage.text, marks: [claim.passage] });
    }
  }
  return groups;
}

/** Where a figure stands in the passage of those before it; null where it does not, or where that cannot be told. */
function placeIn({ text, marks }: ClaimGroup, { passage }: Claim): Stretch | null {
  const from = Math.max(0, passage.start - around);
  const words = passage.text.slice(from, passage.end);
  const found = text.indexOf(words);
  if (found === -1 || text.includes(words, found + 1)) return null;
  const start = found + passage.start - from;
  const end = start + passage.end - passage.start;
  return start >= (marks.at(-1)?.end ?? 0) ? { start, end } : null;
}
