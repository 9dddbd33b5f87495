import type { Finding } from "../report/index.ts";
import { acrossMessages } from "./en.across.ts";
import { disclosureMessages } from "./en.disclosure.ts";
import { narrativeMessages } from "./en.narrative.ts";
import { operandsOf, sideOf, type FindingWording, type LabelOf } from "./finding.ts";

const relations: Record<string, string> = {
  equal: "should equal",
  atLeast: "should not be less than",
  atMost: "should not be more than",
  maximumAtMost: "should be more than",
};

const families = { ...narrativeMessages, ...acrossMessages, ...disclosureMessages };

/** The finding as one plain English sentence for readers; what it quotes from the document stays Chinese. */
export const findingMessage: FindingWording = (finding, labelOf) => {
  const inFamily = families[finding.code];
  if (inFamily !== undefined) return inFamily(finding, labelOf);
  const label = finding.where.code === undefined ? "" : `“${labelOf(finding.where.code)}”`;
  const { facts } = finding;
  switch (finding.code) {
    case "table.unknown":
      return "The document has a statistical table, but not on a form that is known here; its figures were not read.";
    case "table.rowMissing":
      return `The table has no row ${label}.`;
    case "table.rowMoved":
      return `In the table, ${label} is not in its usual place.`;
    case "table.columnsMoved":
      return `Above ${label} the column heads stand in another order than the form's, so its figures need checking.`;
    case "table.foreignRow":
      return `The table has a row that is not the form's, “${String(facts.text)}”; it was not taken as data.`;
    case "table.rowRepeated":
      return `${label} is printed ${String(facts.times)} times with different figures: ${readingsOf(facts.readings)}.`;
    case "table.leftover":
      return `After ${label} stands “${String(facts.text)}”, which was not taken as a figure.`;
    case "table.unit":
      return `The unit of ${label} is printed as ${unitOf(facts.printed)}; the form prescribes ${unitOf(facts.expected)}.`;
    case "table.headingFigure":
      return `${label} is a heading and should have no figure, but “${String(facts.text)}” is printed there.`;
    case "table.impossible":
      return `${label} is given as ${String(facts.value)}; it can only be ${facts.unit === "万元" || facts.unit === "元" ? "a number" : "a whole number"} of 0 or more.`;
    default:
      return finding.code.startsWith("identity.") ? identityMessage(finding, labelOf) : finding.code;
  }
};

const unitOf = (fact: unknown): string => unitNames[String(fact)] === undefined ? `“${String(fact)}”` : `${unitNames[String(fact)]} (${String(fact)})`;

function readingsOf(fact: unknown): string {
  return Array.isArray(fact) ? fact.map((reading) => (typeof reading === "number" ? String(reading) : "no figure")).join(", ") : "";
}

type Operands = ReturnType<typeof operandsOf>;

function identityMessage({ facts }: Finding, labelOf: LabelOf): string {
  if (facts.relation === "implies") {
    const when = sideOf(facts.when);
    const then = sideOf(facts.then);
    return `“${labelOf(when.code)}” is ${when.value}, but “${labelOf(then.code)}” is ${then.value}; the two do not agree.`;
  }
  const isMaximum = facts.relation === "maximumAtMost";
  const left = operandsOf(facts.leftOperands);
  const right = operandsOf(facts.rightOperands);
  const plus = (side: Operands, total: unknown) => (side.length > 1 ? `${side.map(({ value }) => value).join(" + ")} = ${String(total)}` : String(total));
  const subject = isMaximum ? `none of ${namesOf(left, labelOf)}` : sumOf(left, labelOf);
  const should = relations[String(facts.relation)] ?? "should match";
  const first = isMaximum ? `${String(facts.left)} as the largest` : plus(left, facts.left);
  const sentence = `${subject} ${should} ${sumOf(right, labelOf)}; the table has ${first} and ${plus(right, facts.right)}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function namesOf(side: Operands, labelOf: LabelOf): string {
  const names = side.map(({ code }) => `“${labelOf(code)}”`);
  if (names.length > 4) return `${names[0] ?? ""} and ${names.length - 1} other rows`;
  return [names.slice(0, -1).join(", "), names.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}

function sumOf(side: Operands, labelOf: LabelOf): string {
  return side.length > 1 ? `the sum of ${namesOf(side, labelOf)}` : namesOf(side, labelOf);
}

/** The unit of rows whose name says what is counted (applications, lawsuits, offices). */
export const plainCount = "number";

/** Units that the forms prescribe. */
export const unitNames: Readonly<Record<string, string>> = {
  条: "items",
  件: plainCount,
  次: "times",
  篇: "articles",
  个: plainCount,
  人: "people",
  人次: "person-times",
  万元: "10,000 yuan",
  元: "yuan",
  份: "copies",
  项: "matters",
  期: "issues",
  家: "bodies",
  未印单位: "no unit printed",
};

/** What a report's scope is called. */
export const scopeNames: Record<string, string> = { unit: "this agency only", level: "this level of government", region: "the whole area", unknown: "scope not stated" };
