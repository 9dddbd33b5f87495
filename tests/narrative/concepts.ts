import type { Figures } from "../roundtrip/randomFigures.ts";

const result = "applications.result";
const total = (...rows: string[]): string[] => rows.map((row) => `${result}.${row}@total`);
const one = (code: string): string[][] => [[code]];
const kinds = ["org_business", "org_research", "org_public", "org_legal", "org_other"];

/**
 * What a sentence can state of a table, by the name that the wordings use. Each has the sets of cells that it may be the sum of; the
 * first set that a table prints whole is meant. Written here by hand and not taken from the rules that are judged.
 */
const concepts: Readonly<Record<string, string[][]>> = {
  proTotal: [["proactive.total"], ["proactive.documents"]],
  website: one("proactive.channel.website"), gazette: one("proactive.channel.gazette"), weibo: one("proactive.channel.weibo"),
  wechat: one("proactive.channel.wechat"), chOther: one("proactive.channel.other"),
  normIssued: one("proactive.normative.issued"), normDisclosed: one("proactive.normative.disclosed"), normNew: one("proactive.normative.newly_disclosed"),
  normStock: one("proactive.normative.disclosed_stock"), normRepealed: one("proactive.normative.repealed"), normInForce: one("proactive.normative.in_force"),
  rulesIssued: one("proactive.rules.issued"), rulesNew: one("proactive.rules.newly_disclosed"), rulesInForce: one("proactive.rules.in_force"),
  licences: one("admin.licence.decisions"), penalties: one("admin.penalty.decisions"), compulsions: one("admin.compulsion.decisions"),
  adminFee: one("admin.fee.amount"), procProjects: one("admin.procurement.projects"),
  topics: one("response.topics"), press: one("response.press_conference.total"), pressHead: one("response.press_conference.by_head"),
  interviews: one("response.online_interview.total"), interviewsHead: one("response.online_interview.by_head"),
  articles: one("response.interpretation_articles"), wbwx: one("response.weibo_wechat"),
  received: [["applications.received.total"], ["applications.new@total"]],
  inPerson: one("applications.received.in_person"), fax: one("applications.received.fax"), online: one("applications.received.online"),
  letter: one("applications.received.letter"), letterFax: one("applications.received.letter_fax"), email: one("applications.received.email"),
  natural: one("applications.new@natural"), business: one("applications.new@org_business"), research: one("applications.new@org_research"),
  publicOrg: one("applications.new@org_public"), legalOrg: one("applications.new@org_legal"), otherOrg: one("applications.new@org_other"),
  orgs: [kinds.map((kind) => `applications.new@${kind}`)],
  carriedIn: one("applications.carried_in@total"), carriedOut: one("applications.carried_out@total"),
  closed: [["applications.closed.total"], [`${result}.total@total`]],
  onTime: one("applications.closed.on_time"), extended: one("applications.closed.extended"),
  replies: [["applications.replies.total"], [`${result}.total@total`]],
  granted: [["applications.replies.granted"], [`${result}.granted@total`]],
  partial: [["applications.replies.partial"], [`${result}.partial@total`]],
  refused: [
    ["applications.replies.refused.total"], ["applications.replies.refused"],
    total("refused.state_secret", "refused.prohibited_by_law", "refused.security_stability", "refused.third_party", "refused.internal_affairs", "refused.process_info", "refused.enforcement_file", "refused.admin_query"),
  ],
  unable: [total("unable.not_held", "unable.needs_creation", "unable.still_unclear")],
  notProcessed: [total("not_processed.petition", "not_processed.repeat", "not_processed.publication", "not_processed.excessive", "not_processed.reconfirm")],
  otherResult: [total("other"), total("other.no_correction", "other.no_payment", "other.misc")],
  internal: [total("refused.internal_affairs")], process: [total("refused.process_info")], enforcement: [total("refused.enforcement_file")], thirdParty: [total("refused.third_party")],
  notHeld: [total("unable.not_held")], needsCreation: [total("unable.needs_creation")], unclear: [total("unable.still_unclear")],
  petition: [total("not_processed.petition")], repeat: [total("not_processed.repeat")], noCorrection: [total("other.no_correction")],
  alreadyPublic: one("applications.replies.already_public"), notAgency: one("applications.replies.not_this_agency"), notExist: one("applications.replies.not_exist"),
  amend: one("applications.replies.asked_to_amend"), elsewhere: one("applications.replies.other_channel"), otherReply: one("applications.replies.other"),
  stateSecret: one("applications.replies.refused.state_secret"), tradeSecret: one("applications.replies.refused.trade_secret"), privacy: one("applications.replies.refused.privacy"),
  recon: one("reconsideration.total"), reconUpheld: one("reconsideration.upheld"), reconCorrected: one("reconsideration.corrected"),
  reconOther: one("reconsideration.other"), reconPending: one("reconsideration.pending"),
  lit: [["litigation.total"], ["litigation.direct.total", "litigation.after_recon.total"]],
  direct: one("litigation.direct.total"), afterRecon: one("litigation.after_recon.total"),
  litUpheld: one("litigation.upheld"), litCorrected: one("litigation.corrected"), directUpheld: one("litigation.direct.upheld"), directPending: one("litigation.direct.pending"),
  complaints: one("complaints.total"), fees: one("fees.application_costs"), waived: one("fees.waived"),
  offices: one("capacity.offices"), points: one("capacity.reading_points"), staff: one("capacity.staff.total"), fullTime: one("capacity.staff.full_time"),
  partTime: one("capacity.staff.part_time"), budget: one("capacity.budget"), meetings: one("meetings.held"), sessions: one("training.sessions"), trainees: one("training.participants"),
  documentsCumulative: one("proactive.documents#cumulative"),
};

/** The cells that a concept is the sum of in a table with these figures; null where the table has no such row. */
export function codesOfConcept(name: string, cells: Figures): string[] | null {
  const sets = concepts[name];
  if (sets === undefined) throw new Error(`no concept ${name}`);
  return sets.find((codes) => codes.every((code) => cells[code] !== undefined)) ?? null;
}

/** The sums that a figure of the text might be held against, so that a changed one never happens to be right. */
export function everySum(cells: Figures): Set<number> {
  const sums = Object.keys(concepts).flatMap((name) => {
    const codes = codesOfConcept(name, cells);
    return codes === null ? [] : [sumOf(codes, cells)];
  });
  const withCarried = (cells["applications.new@total"] ?? 0) + (cells["applications.carried_in@total"] ?? 0);
  return new Set([0, ...Object.values(cells), ...sums, withCarried]);
}

export function sumOf(codes: readonly string[], cells: Figures): number {
  return codes.reduce((sum, code) => sum + (cells[code] ?? 0), 0);
}
