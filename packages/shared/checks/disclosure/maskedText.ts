import { NarrativeSource } from "../../claims/index.ts";
import { SourceText } from "../../readers/index.ts";
import { stretchMask } from "./masking.ts";
import { findPrivateData } from "./privateData.ts";

/** Whoever was born by then may have an identity number: hiding one too many does no harm. */
const latest = 2100;

/**
 * A text with every personal datum masked, character for character, so that any piece of it may be shown: 138****1234, 王**. A name is
 * known by what stands beside it in one place, so it has to be the whole text of a report and not a piece of it.
 */
export function maskedText(text: string): string {
  // A source would join two characters of a line end into one, and all places behind it would be others.
  const printed = text.replace(/^\ufeff/, " ").replaceAll("\r", "\n");
  const data = findPrivateData(new NarrativeSource(new SourceText(printed), { tables: [], sections: [], year: latest }));
  return data.length === 0 ? text : stretchMask(printed, data)(printed, 0);
}
