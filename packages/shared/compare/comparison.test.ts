import { describe, expect, it } from "vitest";
import { crosswalk, editions } from "../editions/index.ts";
import { compare, type ComparedReport, type Comparison } from "./index.ts";

const definitions = { editions, crosswalk };
const zone = { slug: "zone", name: "综合实验区" };
const town = { slug: "town", name: "镇" };
const report = (agency: string, year: number, edition: string, cells: Record<string, number>, rest: Partial<ComparedReport> = {}): ComparedReport =>
  ({ agency, year, edition, cells, scope: "unknown", version: 1, states: {}, uncertain: {}, ...rest });
const given = { "applications.result.granted@total": 3, "applications.result.partial@total": 1, "applications.result.total@total": 8 };

function series(comparison: Comparison, agency: number, indicator: number): (number | string | null)[] {
  const { years, indicators, values, states } = comparison;
  const start = (agency * indicators.length + indicator) * years.length;
  return years.map((_, index) => values[start + index] ?? states[start + index] ?? null);
}

describe("a comparison", () => {
  const reports = [
    report("zone", 2017, "L2009FJ", { "applications.received.total": 4 }), report("zone", 2019, "T2019", { "applications.new@total": 23, ...given }),
    report("town", 2018, "T2014", { "applications.received.total": 6 }), report("town", 2019, "T2019", { "applications.new@total": 5, ...given, "applications.result.total@total": 0, "applications.result.granted@total": 0, "applications.result.partial@total": 0 }),
  ];
  const both = compare(definitions, { agencies: [zone, town], indicators: ["applications.new@total", "outcomes.given.share", "nonsense"], years: [2019, 2018, 2017] }, reports);

  it("aligns agencies, indicators and years, whatever the code is called in each form", () => {
    expect(both.years).toEqual([2017, 2018, 2019]);
    expect([series(both, 0, 0), series(both, 1, 0)]).toEqual([[4, "notHeld", 23], ["notHeld", 6, 5]]);
    expect(both.unknownIndicators).toEqual(["nonsense"]);
    expect(both.editions).toEqual(["L2009FJ", null, "T2019", null, "T2014", "T2019"]);
  });

  it("shares have their whole beside them, and nothing of nothing is none", () => {
    expect([series(both, 0, 1), series(both, 1, 1)]).toEqual([["absent", "notHeld", 50], ["notHeld", "absent", "noBase"]]);
    const at = (0 * 2 + 1) * 3 + 2;
    expect([both.parts[at], both.wholes[at]]).toEqual([4, 8]);
  });

  it("a part that exceeds its whole is no share", () => {
    const odd = compare(definitions, { agencies: [zone], indicators: ["outcomes.given.share"], years: [2019] }, [report("zone", 2019, "T2019", { ...given, "applications.result.total@total": 3 })]);
    expect([odd.states, odd.values]).toEqual([["contradictory"], [null]]);
  });

  it("names each segment's own code, form and formula", () => {
    expect(both.segments.filter(({ agencies, indicator }) => agencies.includes("zone") && indicator === "applications.new@total").map(({ from, to, edition, codes, label, unit }) => [from, to, edition, codes, label, unit])).toEqual([
      [2017, 2017, "L2009FJ", ["applications.received.total"], "受理依申请公开信息总数", "条"],
      [2019, 2019, "T2019", ["applications.new@total"], "本年新收政府信息公开申请数量", "件"],
    ]);
    expect(both.segments.find(({ agencies, indicator, edition }) => agencies.includes("zone") && indicator === "outcomes.given.share" && edition === "T2019")?.formula)
      .toBe("(applications.result.granted@total + applications.result.partial@total) / applications.result.total@total");
  });

  it("refuses a change across a break, with the notes in both languages", () => {
    const ofTown = both.breaks.filter(({ agencies, indicator }) => agencies.includes("town") && indicator === "applications.new@total");
    expect(ofTown.map(({ after, before, kind, notes, notesEn }) => [after, before, kind, notes.length, notesEn.length])).toEqual([[2018, 2019, "same", 1, 1]]);
    expect(both.refusals.slice(-6, -3)).toEqual(["first", "missing", "break"]);
  });

  it("takes another scope only where the usual one is missing, and breaks there", () => {
    const scoped = [2021, 2022, 2023].map((year) => report("zone", year, "T2021", { "applications.new@total": year }, { scope: year === 2022 ? "region" : "unit" }));
    const twice = [...scoped, report("zone", 2021, "T2021", { "applications.new@total": 1 }, { scope: "region" })];
    const { values, breaks, scopes } = compare(definitions, { agencies: [zone], indicators: ["applications.new@total"], years: [2021, 2022, 2023] }, twice);
    expect([values, scopes, breaks.map(({ kind }) => kind)]).toEqual([[2021, 2022, 2023], ["unit", "region", "unit"], ["scope", "scope"]]);
  });

  it("takes a report with a table before one without, whatever their scopes", () => {
    const told = [2021, 2022, 2023].map((year) => ({ ...report("zone", year, "T2021", {}), edition: null }));
    const counted = [2021, 2022].map((year) => report("zone", year, "T2021", { "applications.new@total": year }, { scope: "unit" }));
    const { values, scopes, states } = compare(definitions, { agencies: [zone], indicators: ["applications.new@total"], years: [2021, 2022, 2023] }, [...told, ...counted]);
    expect([values, scopes, states]).toEqual([[2021, 2022, null], ["unit", "unit", "unknown"], ["number", "number", "noTable"]]);
  });

  it("does not call a scope different that nobody stated", () => {
    const two = [report("zone", 2021, "T2021", { "applications.new@total": 1 }), report("zone", 2022, "T2021", { "applications.new@total": 2 }, { scope: "unit" })];
    const { breaks, changes } = compare(definitions, { agencies: [zone], indicators: ["applications.new@total"], years: [2021, 2022] }, two);
    expect([breaks.map(({ kind, notes }) => [kind, notes]), changes]).toEqual([[["scope", ["其中一年没有注明统计范围，不知与另一年是否相同。"]]], [null, null]]);
  });

  it("adds up a variant's rows where an office printed them, without a break", () => {
    const other = "applications.result.other";
    const own = report("zone", 2022, "T2021", { [`${other}.no_correction@total`]: 1, [`${other}.no_payment@total`]: 0, [`${other}.misc@total`]: 2 });
    const variant = report("zone", 2023, "T2021", { [`${other}@total`]: 5 });
    const { values, breaks, changes } = compare(definitions, { agencies: [zone], indicators: [`${other}@total`], years: [2022, 2023] }, [own, variant]);
    expect([values, breaks, changes]).toEqual([[3, 5], [], [null, 2]]);
  });

  it("shows a variant's row under a code that another form asks for, and joins it to nothing", () => {
    const code = "applications.received.fax";
    const reports = [report("zone", 2013, "L2009FJ", { [code]: 2 }), report("zone", 2014, "L2009FJ", { "applications.received.letter_fax": 3 }), report("zone", 2015, "T2014", { [code]: 4 })];
    const { values, states, breaks, changes } = compare(definitions, { agencies: [zone], indicators: [code], years: [2013, 2014, 2015] }, reports);
    expect([values, states, breaks.map(({ kind }) => kind), changes]).toEqual([[2, null, 4], ["number", "absent", "number"], ["unconnected"], [null, null, null]]);
  });

  it("breaks inside one form where a variant's rows leave another row less to count", () => {
    const received = "applications.received";
    const older = report("zone", 2013, "L2009FJ", { [`${received}.online`]: 3, [`${received}.total`]: 5, [`${received}.email`]: 2, [`${received}.fax`]: 0, [`${received}.letter`]: 0 });
    const newer = [2014, 2015].map((year) => report("zone", year, "L2009FJ", { [`${received}.online`]: 5, [`${received}.total`]: 5, [`${received}.letter_fax`]: 0 }));
    const { breaks, changes } = compare(definitions, { agencies: [zone], indicators: [`${received}.online`, `${received}.total`], years: [2013, 2014, 2015] }, [older, ...newer]);
    expect([breaks.map(({ indicator, after, before, kind }) => [indicator, after, before, kind]), changes]).toEqual([[[`${received}.online`, 2013, 2014, "incomparable"]], [null, null, 0, null, 0, 0]]);
    expect(breaks[0]?.notes[0]).toContain("电子邮件");
  });

  it("breaks every series of an agency that was reorganised, and no other agency's", () => {
    const event = { id: "merged", kind: "organisation" as const, before: 2021, edition: null, codes: null, agency: "zone", note: { "zh-CN": "2022年与另一单位合并。", en: "Merged in 2022." } };
    const reorganised = { editions, crosswalk: { ...crosswalk, events: [event] } };
    const years = [2021, 2022].flatMap((year) => ["zone", "town"].map((agency) => report(agency, year, "T2021", { "applications.new@total": year - 2020 })));
    const { breaks, changes } = compare(reorganised, { agencies: [zone, town], indicators: ["applications.new@total"], years: [2021, 2022] }, years);
    expect([breaks.map(({ agencies, kind, notes }) => [agencies, kind, notes]), changes]).toEqual([[[["zone"], "organisation", ["2022年与另一单位合并。"]]], [null, null, null, 1]]);
  });

  it("never compares a cumulative column, whose fall is no trend", () => {
    const code = "proactive.documents#cumulative";
    const years = [2016, 2017].map((year) => report("zone", year, "L2009FJ", { [code]: year === 2016 ? 85376 : 10037 }));
    const { indicators, unknownIndicators, values } = compare(definitions, { agencies: [zone], indicators: [code], years: [2016, 2017] }, years);
    expect([indicators, unknownIndicators, values]).toEqual([[], [code], []]);
  });

  it("gives no percent of a decrease: from −2 to 1 is 3 more, not 150% less", () => {
    const code = "admin.licence.items_change";
    const { changes, percents } = compare(definitions, { agencies: [zone], indicators: [code], years: [2019, 2020] }, [report("zone", 2019, "T2019", { [code]: -2 }), report("zone", 2020, "T2019", { [code]: 1 })]);
    expect([changes, percents]).toEqual([[null, 3], [null, null]]);
  });
});
