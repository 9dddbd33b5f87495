import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosswalk, editions, findEdition, indicatorsOf, variantIndicatorsOf } from "../../editions/index.ts";
import type { Finding } from "../../report/index.ts";
import { checkAcross, checkZeros, type YearlyFigures } from "./index.ts";

type Cells = Record<string, number>;

const report = (year: number, edition: string | null, cells: Cells): YearlyFigures => ({ year, edition, cells, states: {}, uncertain: {} });
/** The findings between two years on one form, from 2022 to 2023 where nothing else is said. */
const between = (edition: string, before: Cells, now: Cells, year = 2023): Finding[] => checkAcross(report(year - 1, edition, before), report(year, edition, now));
const said = (findings: readonly Finding[]): string[] => findings.map(({ code, where }) => `${code} ${where.code ?? ""}`.trim());

describe("what is carried over from the year before", () => {
  it("is the carry-over, column by column, also from the form of 2019 to that of 2021", () => {
    const before = { "applications.carried_out@natural": 30, "applications.carried_out@org_legal": 5, "applications.carried_out@total": 35 };
    const now = { "applications.carried_in@natural": 31, "applications.carried_in@org_legal": 5, "applications.carried_in@total": 36 };
    const expected = ["identity.C5 applications.carried_in@natural", "identity.C5 applications.carried_in@total"];
    expect(said(between("T2021", before, now))).toEqual(expected);
    expect(said(between("T2019", before, now, 2020))).toEqual(expected);
    expect(said(checkAcross(report(2020, "T2019", before), report(2021, "T2021", now)))).toEqual(expected);
  });

  it("tells the figures of both years, so that any sentence can be made of them", () => {
    expect(between("T2021", { "applications.carried_out@total": 35 }, { "applications.carried_in@total": 36 })).toEqual([{
      code: "identity.C5", severity: "warning", where: { code: "applications.carried_in@total" },
      facts: {
        relation: "equal", previousYear: 2022, year: 2023, left: 36, right: 35, difference: 1,
        leftOperands: [{ code: "applications.carried_in@total", year: 2023, value: 36 }],
        rightOperands: [{ code: "applications.carried_out@total", year: 2022, value: 35 }],
      },
    }]);
  });

  it("is the stock of documents in force: 宿迁 597 + 50 - 227 = 420 and 11 + 2 - 1 = 12", () => {
    const before = { "proactive.normative.in_force": 597, "proactive.rules.in_force": 11 };
    const now = {
      "proactive.normative.issued": 50, "proactive.normative.repealed": 227, "proactive.normative.in_force": 420,
      "proactive.rules.issued": 2, "proactive.rules.repealed": 1, "proactive.rules.in_force": 12,
    };
    expect(between("T2021", before, now, 2024)).toEqual([]);
    const [finding, ...others] = between("T2021", before, { ...now, "proactive.normative.in_force": 430 }, 2024);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "identity.C6", where: { code: "proactive.normative.in_force" }, facts: { left: 430, right: 420, difference: 10 } });
    expect(finding?.facts.rightOperands).toContainEqual({ code: "proactive.normative.repealed", year: 2024, value: 227, isTakenOff: true });
  });

  it("is the stock of 2019's items with its increase or decrease", () => {
    const before = { "admin.licence.items_prev": 120, "admin.licence.items_change": -18 };
    expect(between("T2019", before, { "admin.licence.items_prev": 102 }, 2020)).toEqual([]);
    expect(said(between("T2019", before, { "admin.licence.items_prev": 120 }, 2020))).toEqual(["identity.C7 admin.licence.items_prev"]);
  });

  it("are at least the lawsuits that were pending", () => {
    const before = { "litigation.direct.pending": 2, "litigation.after_recon.pending": 4 };
    const now = (direct: number, after: number): Cells => ({ "litigation.direct.total": direct, "litigation.after_recon.total": after });
    expect(between("T2021", before, now(1, 5))).toEqual([]);
    expect(said(between("T2021", before, now(1, 4)))).toEqual(["identity.C9 litigation.direct.total"]);
    expect(said(between("T2021", before, now(1, 4), 2024)), "reconsideration comes first since 2024").toEqual([]);
  });

  it("is the cumulative column: 平潭 78967 + 2949 = 81916, + 3460 = 85376, and then 10037", () => {
    const of = (own: number, cumulative: number): Cells => ({ "proactive.documents": own, "proactive.documents#cumulative": cumulative });
    expect(between("L2009FJ", of(2543, 78967), of(2949, 81916), 2015)).toEqual([]);
    expect(between("L2009FJ", of(2949, 81916), of(3460, 85376), 2016)).toEqual([]);
    const [finding] = between("L2009FJ", of(3460, 85376), of(2122, 10037), 2017);
    expect(finding).toMatchObject({ code: "identity.B1", severity: "warning", where: { code: "proactive.documents#cumulative" }, facts: { left: 10037, right: 87498 } });
  });

  it("lets amounts differ by rounding only", () => {
    const of = (own: number, cumulative: number): Cells => ({ "fees.waived": own, "fees.waived#cumulative": cumulative });
    expect(between("L2009FJ", of(0, 0.1), of(0.2, 0.3), 2015)).toEqual([]);
    expect(between("L2009FJ", of(0, 0.1), of(0.2, 0.31), 2015)).toEqual([]);
    expect(between("L2009FJ", of(0, 0.1), of(0.2, 0.4), 2015)).toHaveLength(1);
  });

  it("is nothing on the form of 2014, nor between forms that no edge joins", () => {
    const before = { "applications.received.total": 12, "proactive.normative.in_force": 5, "reconsideration.total": 1 };
    expect(between("T2014", before, { "applications.received.total": 14 }, 2017)).toEqual([]);
    expect(checkAcross(report(2020, "T2019", { "proactive.normative.in_force": 5 }), report(2021, "T2021", { "proactive.normative.in_force": 9, "proactive.normative.issued": 0, "proactive.normative.repealed": 0 }))).toEqual([]);
  });

  it("is assessed between consecutive years with a known form only", () => {
    const [before, now] = [{ "applications.carried_out@total": 35 }, { "applications.carried_in@total": 36 }];
    for (const [first, second] of [[2021, 2023], [2023, 2023], [2023, 2022]] as const) expect(checkAcross(report(first, "T2021", before), report(second, "T2021", now))).toEqual([]);
    expect(checkAcross(report(2022, null, before), report(2023, "T2021", now))).toEqual([]);
    expect(checkAcross(report(2022, "T2021", before), report(2023, "T2999", now))).toEqual([]);
  });

  it("says nothing over a merger of the agency that the crosswalk knows", () => {
    const merger = { id: "merger", kind: "organisation" as const, before: 2022, edition: null, codes: null, agency: "xx-office", note: { "zh-CN": "", en: "" } };
    const options = (agency: string) => ({ crosswalk: { ...crosswalk, events: [merger] }, agency });
    const pair = [report(2022, "T2021", { "applications.carried_out@total": 35 }), report(2023, "T2021", { "applications.carried_in@total": 36 })] as const;
    expect(checkAcross(...pair, options("xx-office"))).toEqual([]);
    expect(checkAcross(...pair, options("yy-office"))).toHaveLength(1);
  });

  it("never takes a blank or an uncertain figure for 0, whatever else stands in the tables", () => {
    const form = findEdition("T2021");
    const codes = form === undefined ? [] : indicatorsOf(form).map(({ code }) => code);
    fc.assert(fc.property(fc.subarray(codes), fc.subarray(codes), fc.nat(40), fc.nat(40), (missingBefore, missingNow, first, second) => {
      const cellsOf = (value: number, missing: readonly string[]): Cells => Object.fromEntries(codes.filter((code) => !missing.includes(code)).map((code) => [code, value]));
      for (const { facts } of between("T2021", cellsOf(first, missingBefore), cellsOf(second, missingNow))) {
        const told = JSON.stringify([facts.leftOperands ?? [], facts.rightOperands ?? []]);
        expect(missingBefore.some((code) => told.includes(`{"code":"${code}","year":2022`))).toBe(false);
        expect(missingNow.some((code) => told.includes(`{"code":"${code}","year":2023`))).toBe(false);
      }
    }));
  });

  it("holds for every pair of years made by its own rules", () => {
    fc.assert(fc.property(fc.nat(1000), fc.nat(100), fc.nat(100), (stock, issued, repealed) => {
      const now = { "proactive.rules.in_force": stock + issued - repealed, "proactive.rules.issued": issued, "proactive.rules.repealed": repealed };
      expect(between("T2021", { "proactive.rules.in_force": stock }, now).filter(({ code }) => code.startsWith("identity."))).toEqual([]);
    }));
  });
});

describe.each(editions.map((edition) => ({ edition, name: edition.id })))("the rules of $name", ({ edition }) => {
  it("are over its own codes", () => {
    const codes = new Set([...indicatorsOf(edition), ...variantIndicatorsOf(edition)].map(({ code }) => code));
    const used = (edition.across ?? []).flatMap(({ current, previous, plus = [], minus = [] }) => [...current, ...previous, ...plus, ...minus]);
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe("a leap of ten times", () => {
  it.each<[number, number, number | null]>([
    [550, 9487, 17], [9487, 550, 17], [1, 12, null], [4, 49, null], [5, 50, 10], [6, 59, null], [0, 500, null], [500, 0, null], [21, 95, null],
  ])("from %d to %d: factor %j", (before, now, factor) => {
    const found = between("T2021", { "admin.licence.decisions": before }, { "admin.licence.decisions": now });
    expect(found.map(({ facts }) => facts)).toEqual(factor === null ? [] : [{ previousYear: 2022, year: 2023, previous: before, current: now, factor, unit: "件" }]);
  });

  it("shows an amount in the wrong unit", () => {
    expect(between("T2021", { "admin.fee.amount": 96171.6 }, { "admin.fee.amount": 961716000 })[0]?.facts).toMatchObject({ factor: 10000, unit: "万元" });
  });

  it("is told once a row, for its total", () => {
    const row = (value: number): Cells => ({ "applications.new@natural": value, "applications.new@total": value });
    expect(said(between("T2021", row(7), row(95)))).toEqual(["table.jump applications.new@total"]);
    const documents = (own: number): Cells => ({ "proactive.documents": own, "proactive.documents#cumulative": own });
    expect(said(between("L2009FJ", documents(72804), documents(2543), 2014))).toContain("table.jump proactive.documents");
    expect(said(between("L2009FJ", documents(72804), documents(2543), 2014))).not.toContain("table.jump proactive.documents#cumulative");
  });

  it("is looked for between two forms only where an unbroken edge says that the row counts the same", () => {
    const [before, now] = [{ "proactive.normative.issued": 500, "proactive.rules.issued": 500 }, { "proactive.normative.issued": 5, "proactive.rules.issued": 5 }];
    expect(said(checkAcross(report(2020, "T2019", before), report(2021, "T2021", now)))).toEqual(["table.jump proactive.rules.issued"]);
    expect(checkAcross(report(2018, "T2014", { "reconsideration.other": 500, "proactive.normative.issued": 500 }), report(2019, "T2019", { "reconsideration.other": 5, "proactive.normative.issued": 5 }))).toEqual([]);
  });

  it("is none where a law or the rows of a variant change what is counted", () => {
    expect(said(between("T2021", { "reconsideration.total": 3 }, { "reconsideration.total": 60 }, 2023))).toEqual(["table.jump reconsideration.total"]);
    expect(between("T2021", { "reconsideration.total": 3 }, { "reconsideration.total": 60 }, 2024)).toEqual([]);
    const online = { "applications.received.online": 60 };
    expect(said(between("L2009FJ", { "applications.received.online": 3 }, online, 2014))).toEqual(["table.jump applications.received.online"]);
    expect(between("L2009FJ", { "applications.received.online": 3, "applications.received.email": 50 }, online, 2014)).toEqual([]);
  });
});

describe("a table that is last year's", () => {
  const figures = { "proactive.total": 212, "capacity.offices": 1, "capacity.staff.total": 3, "capacity.staff.full_time": 1, "capacity.staff.part_time": 2, "complaints.total": 0 };

  it("has the same figures throughout", () => {
    expect(between("T2014", figures, figures, 2017)).toEqual([{ code: "table.unchanged", severity: "warning", where: {}, facts: { previousYear: 2016, year: 2017, figures: 6, nonZero: 5 } }]);
    expect(between("T2014", figures, { ...figures, "complaints.total": 1 }, 2017)).toEqual([]);
    expect(between("T2014", figures, { ...figures, "meetings.held": 0 }, 2017)).toEqual([]);
  });

  it("is none where all is 0, or one application fills it both years", () => {
    const one = Object.fromEntries(["received.total", "received.online", "closed.total", "closed.on_time", "replies.total", "replies.granted"].map((code) => [`applications.${code}`, 1]));
    expect(between("T2014", one, one, 2017)).toEqual([]);
    expect(between("T2014", { "complaints.total": 0 }, { "complaints.total": 0 }, 2017)).toEqual([]);
  });

  it("is one whatever its cumulative columns say", () => {
    const own = { "proactive.documents": 40, "proactive.channel.website": 30, "proactive.channel.gazette": 10, "applications.received.total": 2, "applications.replies.total": 2 };
    const found = between("L2009FJ", { ...own, "proactive.documents#cumulative": 100 }, { ...own, "proactive.documents#cumulative": 140 }, 2015);
    expect(said(found)).toEqual(["table.unchanged"]);
  });
});

describe("a table of nothing but 0", () => {
  const form = findEdition("T2014");
  const codes = form === undefined ? [] : indicatorsOf(form).map(({ code }) => code);
  const zeros: Cells = Object.fromEntries(codes.map((code) => [code, 0]));
  const checked = (cells: Cells, states: YearlyFigures["states"] = {}): Finding[] => (form === undefined ? [] : checkZeros(form, cells, states));
  const without = (code: string): Cells => Object.fromEntries(Object.entries(zeros).filter(([each]) => each !== code));

  it("is told with the number of its figures", () => {
    expect(checked(zeros)).toEqual([{ code: "table.allZero", severity: "warning", where: {}, facts: { figures: 58 } }]);
    expect(checked(without("complaints.total"), { "complaints.total": "blank" }).map(({ facts }) => facts)).toEqual([{ figures: 57 }]);
  });

  it("is none with one other figure, or with one that was not read", () => {
    expect(checked({ ...zeros, "capacity.staff.total": 1 })).toEqual([]);
    expect(checked(without("complaints.total"))).toEqual([]);
    expect(checked(without("complaints.total"), { "complaints.total": "unreadable" })).toEqual([]);
  });

  it("is none where hardly anything is filled in", () => {
    expect(checked({ "complaints.total": 0 }, Object.fromEntries(codes.filter((code) => code !== "complaints.total").map((code) => [code, "blank" as const])))).toEqual([]);
  });
});
