import type { Citation, Claim, Passage } from "@nianbao/shared/report";
import { mapSource, type PassageType, type Place, type SourceType } from "../reports/index.ts";
import type { CitationType, ClaimType } from "./claim.type.ts";

export function mapClaim({ value, unit, exactness, kind, what, scope, year, verdict, codes, printed, about = null, section, passage }: Claim, position: number, place: Place): ClaimType {
  return { position, value, unit, exactness, kind, what, scope, year, verdict, codes, printed, about, section, passage: mapPassage(passage), source: sourceOf(passage, place) };
}

export function mapCitation({ number, series, year, title, section, passage }: Citation, place: Place): CitationType {
  return { number, series, year, title, section, passage: mapPassage(passage), source: sourceOf(passage, place) };
}

function mapPassage({ text, start, end }: Passage): PassageType {
  return { text, start, end };
}

function sourceOf(passage: Passage, place: Place): SourceType {
  const source = mapSource(place, passage.place);
  if (source === null) throw new Error(`a passage of version ${place.versionId} has no place`);
  return source;
}
