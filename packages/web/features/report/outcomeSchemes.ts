import type { MessageKey } from "../../i18n/text.ts";

export type OutcomeKind = "given" | "refused" | "unable" | "closed";

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

type Detail = readonly [ending: string, word: MessageKey];

function group(kind: OutcomeKind, word: MessageKey, code: (ending: string) => string, details: readonly Detail[], only?: readonly string[]): OutcomeGroup {
  const named = details.map(([ending, name]) => [code(ending), name] as const);
  return { kind, word, codes: only ?? named.map(([name]) => name), details: named };
}

const reply = (ending: string) => `applications.replies.${ending}`;
const result = (ending: string) => `applications.result.${ending}@total`;

const refusedByLaw: Detail[] = [
  ["refused.state_secret", "outcomeSecret"],
  ["refused.prohibited_by_law", "outcomeLaw"],
  ["refused.security_stability", "outcomeSecurity"],
  ["refused.third_party", "outcomeThird"],
  ["refused.internal_affairs", "outcomeInternal"],
  ["refused.process_info", "outcomeProcess"],
  ["refused.enforcement_file", "outcomeCase"],
  ["refused.admin_query", "outcomeQuery"],
];
const unable: Detail[] = [
  ["unable.not_held", "outcomeNotHeld"],
  ["unable.needs_creation", "outcomeCreate"],
  ["unable.still_unclear", "outcomeUnclear"],
];
const notProcessed: Detail[] = [
  ["not_processed.petition", "outcomePetition"],
  ["not_processed.repeat", "outcomeRepeat"],
  ["not_processed.publication", "outcomeBooks"],
  ["not_processed.excessive", "outcomeExcess"],
  ["not_processed.reconfirm", "outcomeReconfirm"],
];
const given: Detail[] = [
  ["granted", "outcomeGranted"],
  ["partial", "outcomePartial"],
];

function schemeSince2019(others: readonly string[]): OutcomeScheme {
  return {
    total: result("total"),
    received: "applications.new@total",
    groups: [
      group("given", "outcomeGiven", result, given),
      group("refused", "outcomeRefused", result, refusedByLaw),
      group("unable", "outcomeUnable", result, unable),
      group("closed", "outcomeClosed", result, [...notProcessed, ...others.map((ending) => [ending, "outcomeOther"] as const)]),
    ],
  };
}

/** The forms' ways of counting outcomes; the first whose cells a report has all is taken. */
export const outcomeSchemes: readonly OutcomeScheme[] = [
  {
    total: reply("total"),
    received: "applications.received.total",
    groups: [
      group("given", "outcomeGiven", reply, [...given, ["already_public", "outcomeAlready"]]),
      group(
        "refused",
        "outcomeRefused",
        reply,
        [
          ["refused.state_secret", "outcomeSecret"],
          ["refused.trade_secret", "outcomeTrade"],
          ["refused.privacy", "outcomePrivacy"],
          ["refused.security_stability", "outcomeSecurity"],
          ["refused.not_gov_info", "outcomeNotInfo"],
          ["refused.other_statutory", "outcomeOtherLaw"],
        ],
        [reply("refused.total")],
      ),
      group("unable", "outcomeUnable", reply, [
        ["not_this_agency", "outcomeNotOurs"],
        ["not_exist", "outcomeNotExist"],
      ]),
      group("closed", "outcomeClosed", reply, [
        ["asked_to_amend", "outcomeAmend"],
        ["other_channel", "outcomeElsewhere"],
      ]),
    ],
  },
  schemeSince2019(["other.no_correction", "other.no_payment", "other.misc"]),
  schemeSince2019(["other"]),
];
