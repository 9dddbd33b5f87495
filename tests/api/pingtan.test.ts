import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Nianbao } from "../testkit/nianbao.ts";

// The figures of 平潭 as the published reports print them, one form after the other, taken down by hand. The sample
// belongs to the embedded database, so that is where this one always looks.
const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];
let nianbao: Nianbao;

beforeAll(async () => {
  nianbao = await Nianbao.create({ DATABASE_URL: "" });
  await nianbao.serve();
});

afterAll(() => nianbao.dispose());

interface Comparison {
  years: number[];
  editions: (string | null)[];
  states: string[];
  values: (number | null)[];
  changes: (number | null)[];
  refusals: (string | null)[];
  breaks: { after: number; before: number; kind: string; notes: string[]; notesEn: string[] }[];
  segments: { from: number; to: number; edition: string; codes: string[]; label: string }[];
}

async function follow(indicator: string): Promise<Comparison> {
  const { comparison } = await nianbao.query<{ comparison: Comparison }>(
    `query($indicator: String!, $years: [Int!]!) { comparison(agencies: ["pingtan-zone"], indicators: [$indicator], years: $years) {
       years editions states values changes refusals breaks { after before kind notes notesEn } segments { from to edition codes label } } }`,
    { indicator, years },
  );
  return comparison;
}

const said = ({ states, values }: Comparison): (number | string | null)[] => states.map((state, index) => (state === "number" ? (values[index] ?? null) : state));

describe("平潭 through three forms", () => {
  it.each(["applications.received.total", "applications.new@total"])("shows the applications received, asked for as %s", async (indicator) => {
    const comparison = await follow(indicator);
    expect(comparison.years).toEqual(years);
    expect(said(comparison)).toEqual([0, 1, 0, 0, 0, "notHeld", 23, "notHeld", 70]);
    expect(comparison.editions).toEqual(["L2009FJ", "L2009FJ", "L2009FJ", "L2009FJ", "L2009FJ", null, "T2019", null, "T2021"]);
  });

  it("breaks between 2017 and 2019, says why, and computes no change across", async () => {
    const { breaks, changes, refusals, segments } = await follow("applications.received.total");
    expect(breaks.map(({ after, before, kind }) => [after, before, kind])).toEqual([[2017, 2019, "same"]]);
    expect(breaks[0]?.notes.join("")).toContain("2019年5月15日起施行修订的《条例》");
    expect(breaks[0]?.notesEn.join(" ")).toContain("in force 15 May 2019");
    expect(changes).toEqual([null, 1, -1, 0, 0, null, null, null, null]);
    expect(refusals).toEqual(["first", null, null, null, null, "missing", "break", "missing", "missing"]);
    expect(segments.map(({ from, to, edition, codes, label }) => [from, to, edition, codes, label])).toEqual([
      [2013, 2017, "L2009FJ", ["applications.received.total"], "受理依申请公开信息总数"],
      [2019, 2019, "T2019", ["applications.new@total"], "本年新收政府信息公开申请数量"],
      [2021, 2021, "T2021", ["applications.new@total"], "本年新收政府信息公开申请数量"],
    ]);
  });

  it("does not let fewer normative documents pass for a decline where fewer are counted", async () => {
    const comparison = await follow("proactive.normative.issued");
    expect(said(comparison)).toEqual(["notAsked", "notAsked", "notAsked", "notAsked", "notAsked", "notHeld", 89, "notHeld", 69]);
    expect(comparison.breaks.map(({ after, before, kind }) => [after, before, kind])).toEqual([[2019, 2021, "narrower"]]);
    expect(comparison.changes.every((change) => change === null)).toBe(true);
  });

  it("keeps what a form did not print apart from a nought", async () => {
    expect(said(await follow("fees.waived"))).toEqual(["absent", 0, 0, 0, "absent", "notHeld", "notAsked", "notHeld", "notAsked"]);
    expect(said(await follow("reconsideration.total"))).toEqual([0, 0, 0, 0, 0, "notHeld", 0, "notHeld", 3]);
  });
});
