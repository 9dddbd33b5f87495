import { outcomeCodes, outcomeKinds, outcomeTotal, type OutcomeKind } from "@nianbao/shared/editions";
import type { MessageKey } from "../../i18n/text.ts";

export type { OutcomeKind } from "@nianbao/shared/editions";

/** A group of outcomes: its cells add up to the group; `details` only explain it. */
export interface OutcomeGroup {
  kind: OutcomeKind;
  word: MessageKey;
  codes: readonly string[];
  details: readonly (readonly [code: string, word: MessageKey])[];
}

/** How one form counts what became of applications. */
export interface OutcomeScheme {
  total: string;
  received: string;
  groups: readonly OutcomeGroup[];
}

const groupWords: Record<OutcomeKind, MessageKey> = { given: "outcomeGiven", refused: "outcomeRefused", unable: "outcomeUnable", closed: "outcomeClosed" };

/** What each outcome is called in few words, by the end of its code. */
const words: Readonly<Record<string, MessageKey>> = {
  granted: "outcomeGranted", partial: "outcomePartial", already_public: "outcomeAlready",
  state_secret: "outcomeSecret", trade_secret: "outcomeTrade", privacy: "outcomePrivacy", security_stability: "outcomeSecurity", not_gov_info: "outcomeNotInfo", other_statutory: "outcomeOtherLaw",
  prohibited_by_law: "outcomeLaw", third_party: "outcomeThird", internal_affairs: "outcomeInternal", process_info: "outcomeProcess", enforcement_file: "outcomeCase", admin_query: "outcomeQuery",
  not_this_agency: "outcomeNotOurs", not_exist: "outcomeNotExist", not_held: "outcomeNotHeld", needs_creation: "outcomeCreate", still_unclear: "outcomeUnclear",
  asked_to_amend: "outcomeAmend", other_channel: "outcomeElsewhere",
  petition: "outcomePetition", repeat: "outcomeRepeat", publication: "outcomeBooks", excessive: "outcomeExcess", reconfirm: "outcomeReconfirm",
  other: "outcomeOther", no_correction: "outcomeOther", no_payment: "outcomeOther", misc: "outcomeOther",
};

/** A group printed as one total whose grounds stand in rows of their own. */
const grounds: Readonly<Record<string, readonly string[]>> = {
  "applications.replies.refused.total": ["state_secret", "trade_secret", "privacy", "security_stability", "not_gov_info", "other_statutory"].map((ground) => `applications.replies.refused.${ground}`),
};

function detailsOf(codes: readonly string[]): OutcomeGroup["details"] {
  return codes.flatMap((code) => grounds[code] ?? [code]).flatMap((code) => {
    const word = words[code.replace(/@total$/, "").split(".").at(-1) ?? ""];
    return word === undefined ? [] : [[code, word] as const];
  });
}

function schemeOf(edition: string, total: string): OutcomeScheme {
  const groups = outcomeKinds.flatMap((kind): OutcomeGroup[] => {
    const codes = outcomeCodes[kind][edition];
    return codes === undefined ? [] : [{ kind, word: groupWords[kind], codes, details: detailsOf(codes) }];
  });
  return { total, groups, received: total.endsWith("@total") ? "applications.new@total" : "applications.received.total" };
}

/** The forms' ways of counting outcomes, by the codes that comparisons use; the first whose cells a report has all is taken. */
export const outcomeSchemes: readonly OutcomeScheme[] = Object.entries(outcomeTotal).flatMap(([edition, codes]) => codes.map((total) => schemeOf(edition, total)));
