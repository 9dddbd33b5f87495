import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "../editions/index.ts";
import { L2009FJ } from "../editions/L2009FJ.ts";
import { T2014 } from "../editions/T2014.ts";
import { T2019 } from "../editions/T2019.ts";
import { checkFigures, checkIdentities } from "./index.ts";

const zeros: Record<string, number> = Object.fromEntries(T2014.rows.filter((row) => row.unit !== null).map(({ code }) => [code, 0]));
const codes = (cells: Record<string, number>): string[] => checkIdentities(T2014, cells).map(({ code }) => code);
const edition = (rule: Edition["identities"][number]["rule"]): Edition => ({ ...T2014, identities: [{ id: "X", severity: "error", rule, why: { "zh-CN": "", en: "" } }] });

describe("checkIdentities", () => {
  it("finds nothing where everything is 0", () => {
    expect(codes(zeros)).toEqual([]);
  });

  it.each<[Record<string, number>, string[]]>([
    [{ "applications.received.total": 1, "applications.received.fax": 2, "applications.closed.total": 1, "applications.closed.on_time": 1, "applications.replies.total": 1, "applications.replies.granted": 1 }, ["identity.A1"]],
    [{ "capacity.staff.total": 3, "capacity.staff.full_time": 1, "capacity.staff.part_time": 1 }, ["identity.A6"]],
    [{ "applications.replies.refused.privacy": 2 }, ["identity.A4′"]],
    [{ "reconsideration.total": 1 }, ["identity.A5′"]],
    [{ "reconsideration.upheld": 1 }, ["identity.A5"]],
    [{ "response.press_conference.by_head": 1 }, ["identity.A7"]],
    [{ "proactive.channel.website": 5 }, ["identity.A8"]],
    [{ "proactive.total": 5 }, ["identity.A8"]],
    [{ "proactive.total": 5, "proactive.channel.website": 5, "proactive.normative.disclosed": 2, "proactive.normative.issued": 1 }, ["identity.A9"]],
    [{ "training.sessions": 2 }, ["identity.A12"]],
    [{ "capacity.offices": 1 }, ["identity.A12"]],
    [{ "fees.application_costs": 0.5 }, ["identity.A12"]],
  ])("names what %j breaks", (changed, expected) => {
    expect(codes({ ...zeros, ...changed })).toEqual(expected);
  });

  it("never tests a total against channels that may count double", () => {
    expect(codes({ ...zeros, "proactive.total": 113, "proactive.channel.website": 71, "proactive.channel.wechat": 63 })).toEqual([]);
  });

  it("carries the figures, so that any sentence can be made of them", () => {
    const [finding] = checkIdentities(T2014, { ...zeros, "capacity.staff.total": 3, "capacity.staff.full_time": 1, "capacity.staff.part_time": 1 });
    expect(finding).toMatchObject({ severity: "error", where: { code: "capacity.staff.total" }, facts: { left: 3, right: 2, difference: 1 } });
  });

  it("says nothing where an operand is no number: a blank is not 0", () => {
    const rows = T2014.rows.filter((row) => row.unit !== null).map(({ code }) => code);
    fc.assert(fc.property(fc.subarray(rows), fc.nat(50), (missing, value) => {
      const cells: Record<string, number> = Object.fromEntries(rows.map((code) => [code, value]));
      for (const code of missing) delete cells[code];
      for (const { facts } of checkIdentities(T2014, cells)) {
        for (const side of [facts.leftOperands, facts.rightOperands]) expect(missing.some((code) => JSON.stringify(side ?? []).includes(`"${code}"`))).toBe(false);
      }
    }));
  });

  it("allows amounts to differ by rounding, counts by nothing", () => {
    const sum = edition({ kind: "equal", left: ["a"], right: ["b", "c"] });
    expect(checkIdentities(sum, { a: 0.3, b: 0.1, c: 0.2 })).toEqual([]);
    expect(checkIdentities(sum, { a: 12.35, b: 12.34, c: 0 })).toEqual([]);
    expect(checkIdentities(sum, { a: 12.4, b: 12.34, c: 0 })).toHaveLength(1);
    expect(checkIdentities(sum, { a: 4, b: 2, c: 1 })).toHaveLength(1);
  });
});

describe("checkFigures", () => {
  it("takes a decrease for what it is, in the rows of 2019 that report one", () => {
    const impossible = checkFigures(T2019, { "admin.licence.items_change": -18, "admin.licence.items_prev": -1, "admin.penalty.items_change": -1.5 });
    expect(impossible.map(({ where }) => where.code)).toEqual(["admin.licence.items_prev", "admin.penalty.items_change"]);
  });

  it("finds counts that are broken or negative, and lets amounts have decimals", () => {
    const impossible = (cells: Record<string, number>): (string | undefined)[] => checkFigures(T2014, cells).map(({ where }) => where.code);
    expect(impossible({ "applications.received.total": 1.5, "complaints.total": -1, "capacity.budget": 0.35 })).toEqual(["applications.received.total", "complaints.total"]);
    expect(impossible({ "capacity.budget": -5 })).toEqual(["capacity.budget"]);
  });

  it("looks at the rows of an accepted variant too", () => {
    expect(checkFigures(L2009FJ, { "applications.received.fax#cumulative": 1.5 }).map(({ where }) => where.code)).toEqual(["applications.received.fax#cumulative"]);
  });
});
