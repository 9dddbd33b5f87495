import { fold } from "../../text/index.ts";
import type { NarrativeSource } from "../../claims/index.ts";
import { homeAddresses } from "./addresses.ts";
import { bankCardAmong } from "./bankCards.ts";
import { digitRuns, readingsFrom, withArabicDigits } from "./digitRuns.ts";
import { identityNumberAmong } from "./identityNumbers.ts";
import { mobileAmong } from "./mobiles.ts";
import { applicantNames } from "./names.ts";
import { nameBeside } from "./namesBeside.ts";
import type { DigitGroup } from "./digitRuns.ts";
import type { PrivateDatum } from "./privateDatum.ts";
import type { Surroundings } from "./surroundings.ts";
import { labelledCells } from "./tableCells.ts";
import { sourceStretch, unwrap } from "./unwrapped.ts";

/** A text made of nothing but such numbers is no report; what stands behind so many is not looked at. */
const mostNumbers = 50_000;

/** The personal data in a whole source text, the tables included, in order and without overlap. */
export function findPrivateData(narrative: NarrativeSource, folded = fold(narrative.source.text)): PrivateDatum[] {
  const unwrapped = unwrap(withArabicDigits(folded));
  const around = { ...unwrapped, narrative, cells: labelledCells(unwrapped.text) };
  const numbers = findNumbers(around);
  const applicants: PrivateDatum[] = applicantNames(around).map((stretch) => ({ kind: "name", start: stretch.start, end: stretch.end }));
  const known = inOrder([...numbers, ...applicants]);
  const addresses: PrivateDatum[] = homeAddresses(around, known).map((stretch) => ({ kind: "address", ...stretch }));
  const beside = [...numbers, ...addresses].flatMap<PrivateDatum>((datum) => {
    const name = nameBeside(around, datum);
    return name === null ? [] : [{ kind: "name", ...name }];
  });
  return inOrder([...known, ...addresses, ...beside]).map((datum) => ({ ...datum, ...sourceStretch(unwrapped, datum) }));
}

function findNumbers(around: Surroundings): PrivateDatum[] {
  const numbers: PrivateDatum[] = [];
  for (const run of digitRuns(around.text)) {
    if (numbers.length >= mostNumbers) break;
    for (let index = 0; index < run.length; index++) {
      const found = numberAt(run, index, around);
      if (found === null) continue;
      numbers.push(found);
      while ((run[index + 1]?.start ?? Infinity) < found.end) index += 1;
    }
  }
  return numbers;
}

function numberAt(run: readonly DigitGroup[], index: number, around: Surroundings): PrivateDatum | null {
  const readings = readingsFrom(run, index);
  if (readings.length === 0) return null;
  const identity = identityNumberAmong(readings, around);
  if (identity !== null) return { kind: "identityNumber", start: identity.start, end: identity.end };
  const mobile = mobileAmong(readings, around);
  if (mobile !== null) return { kind: "mobile", start: mobile.start, end: mobile.end };
  const card = bankCardAmong(readings, around);
  return card === null ? null : { kind: "bankCard", start: card.start, end: card.end };
}

function inOrder(data: readonly PrivateDatum[]): PrivateDatum[] {
  const ordered = [...data].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return ordered.filter((datum) => {
    if (datum.start < end) return false;
    end = datum.end;
    return true;
  });
}
