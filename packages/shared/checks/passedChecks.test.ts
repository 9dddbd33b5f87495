import { describe, expect, it } from "vitest";
import { T2014 } from "../editions/T2014.ts";
import { T2021 } from "../editions/T2021.ts";
import { passedChecks } from "./passedChecks.ts";

const zeros: Record<string, number> = Object.fromEntries(T2014.rows.filter((row) => row.unit !== null).map(({ code }) => [code, 0]));
const ids = (cells: Record<string, number>, code: string): string[] => passedChecks(T2014, cells, code).map(({ id }) => id);

describe("passedChecks", () => {
  it("names the sum that a figure is a part of, with its figures", () => {
    const cells = { ...zeros, "applications.received.total": 12, "applications.received.online": 9, "applications.received.letter": 3, "applications.closed.total": 12 };
    expect(passedChecks(T2014, cells, "applications.received.online")).toEqual([{
      id: "A1", relation: "equal", left: [{ code: "applications.received.total", value: 12 }],
      right: [["in_person", 0], ["fax", 0], ["online", 9], ["letter", 3]].map(([way, value]) => ({ code: `applications.received.${way}`, value })),
    }]);
    expect(ids(cells, "applications.received.total")).toEqual(["A1", "A10"]);
  });

  it("leaves out what is broken, and what a blank leaves open", () => {
    expect(ids({ ...zeros, "applications.received.total": 12 }, "applications.received.online")).toEqual([]);
    const { "applications.received.fax": _blank, ...rest } = zeros;
    expect(ids(rest, "applications.received.online")).toEqual([]);
    expect(ids(rest, "applications.received.fax")).toEqual([]);
  });

  it("tells the sharper of two rules over the same figures once", () => {
    expect(ids(zeros, "reconsideration.upheld")).toEqual(["A5′"]);
    expect(ids({ ...zeros, "reconsideration.total": 1 }, "reconsideration.upheld")).toEqual(["A5"]);
  });

  it("counts a condition only where it is met", () => {
    expect(ids({ ...zeros, "fees.application_costs": 3, "applications.received.total": 1 }, "fees.application_costs")).toEqual(["A12"]);
    expect(ids(zeros, "fees.application_costs")).toEqual([]);
  });

  it("knows the columns and the rows of the national form", () => {
    const kinds = ["natural", "org_business", "org_research", "org_public", "org_legal", "org_other"];
    const cells = Object.fromEntries([...kinds, "total"].map((kind) => [`applications.new@${kind}`, kind === "total" ? 6 : 1]));
    expect(passedChecks(T2021, cells, "applications.new@natural").map(({ id, left }) => [id, left[0]?.value])).toEqual([["C3", 6]]);
  });
});
