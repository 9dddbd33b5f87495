import type { FindingWording } from "./finding.ts";

/** Chinese sentences for what must not be published, by finding code. */
export const disclosureMessages: Readonly<Record<string, FindingWording>> = {
  "privacy.identityNumber": ({ facts }) => `文中有一个身份证号码${shown(facts.masked)}，公开前请删去或遮盖${more(facts.more)}。`,
  "privacy.mobile": ({ facts }) =>
    facts.isContact === true
      ? `联系方式中有一个手机号码${shown(facts.masked)}，请确认是单位公开使用的号码，个人号码请换成办公电话${more(facts.more)}。`
      : `文中有一个手机号码${shown(facts.masked)}，公开前请删去或遮盖${more(facts.more)}。`,
  "privacy.bankCard": ({ facts }) => `文中有一个银行卡号或账号${shown(facts.masked)}，公开前请删去或遮盖${more(facts.more)}。`,
  "privacy.address": ({ facts }) => `文中有一处个人住址${shown(facts.masked)}，公开前请删去或遮盖${more(facts.more)}。`,
  "privacy.name": ({ facts }) => `文中有一个人的姓名${shown(facts.masked)}，公开前请确认是否需要隐去${more(facts.more)}。`,
  "secrecy.internalDocument": ({ facts }) =>
    facts.kind === "closed"
      ? `文中引用了${numbersOf(facts.numbers)}，从文号看可能是内部文件，公开前请确认可以公开引用${more(facts.more)}。`
      : `文中引用了${numbersOf(facts.numbers)}，文号属于党委（党组）系列，可能不是公开文件，公开前请确认可以公开引用${more(facts.more)}。`,
  "secrecy.word": ({ facts }) => `文中出现了本地词表里的词${quoted(facts.word)}${times(facts.times)}，公开前请确认${more(facts.more)}。`,
};

const mostNumbers = 5;

function shown(fact: unknown): string {
  return typeof fact === "string" ? `（${fact}）` : "";
}

function quoted(fact: unknown): string {
  return typeof fact === "string" ? `“${fact}”` : "";
}

function times(fact: unknown): string {
  return typeof fact === "number" && fact > 1 ? `，共${fact}处` : "";
}

function more(fact: unknown): string {
  return typeof fact === "number" ? `（同类的另有${fact}处，没有逐条列出）` : "";
}

function numbersOf(fact: unknown): string {
  const numbers = Array.isArray(fact) ? fact.map(String) : [];
  if (numbers.length === 0) return "文件";
  return numbers.length > mostNumbers ? `${numbers.slice(0, mostNumbers).join("、")}等${numbers.length}份文件` : numbers.join("、");
}
