import type { EditionRow } from "../../packages/shared/editions/index.ts";
import type { Printing } from "./printing.ts";

/** Simplified characters of labels with the traditional ones that mixed files show. */
const traditional: Readonly<Record<string, string>> = {
  开: "開", 总: "總", 计: "計", 数: "數", 请: "請", 诉: "訴", 讼: "訟", 处: "處", 结: "結", 纠: "糾", 审: "審", 规: "規", 转: "轉", 继: "繼", 续: "續",
  办: "辦", 关: "關", 业: "業", 会: "會", 罚: "罰", 许: "許", 强: "強", 费: "費", 务: "務", 属: "屬", 国: "國", 护: "護", 权: "權", 条: "條", 维: "維", 获: "獲",
};
const number = /^(其中：)?(第（.）项 |（.）|[一二三四五六七八九十]+、|\d+[.、])?/;

/** The words of a label: what is left without 其中 and the number. */
export function wordsOf(label: string): string {
  return label.replace(number, "");
}

function numberOf(label: string): string {
  return number.exec(label)?.[0] ?? "";
}

/** The label of a row as this file prints it. `label` stands in for the row's own where its number was changed. */
export function printLabel(row: EditionRow, printing: Printing, label = row.label): string {
  const aliases = (row.aliases ?? []).filter((alias) => wordsOf(alias) !== wordsOf(row.label));
  if (aliases.length === 0 || !printing.use("aliases", 0.6)) return disguise(label, printing);
  const chosen = printing.random.pick(aliases);
  printing.aliasesUsed.push({ code: row.code, alias: chosen });
  // A clause of 第二十条 stands over its table, never in a row's label.
  const alias = chosen.replace(/^第（.）项 /, "");
  return disguise(numberOf(alias) === "" ? numberOf(label) + alias : alias, printing);
}

/** The same words as another hand types them: traditional characters, other punctuation, a blank inside. */
export function disguise(label: string, printing: Printing): string {
  return spaced(punctuated(traditionally(label, printing), printing), printing);
}

function traditionally(label: string, printing: Printing): string {
  const changed = [...label].map((character) => traditional[character] ?? character).join("");
  return changed !== label && printing.use("traditional", 0.3) ? changed : label;
}

function punctuated(label: string, printing: Printing): string {
  const { random } = printing;
  const changed = label
    .replace(/^(其中：)?(\d+)[.、]/, (_whole, lead: string | undefined, digit: string) => `${lead ?? ""}${digit}${random.pick(["、", "．", ".", ". "])}`)
    .replace(/（/g, random.pick(["(", "（"]))
    .replace(/：/g, random.pick(["：", ":"])).replace(/，/g, random.pick(["，", ","])).replace(/“(.*?)”/, random.pick(["\"$1\"", "「$1」", "“$1”"]));
  const balanced = changed.includes("(") ? changed.replace(/）/g, ")") : changed;
  return balanced !== label && printing.use("punctuation", 0.7) ? balanced : label;
}

/** A blank between two ideographs: never beside a number, which would then stand alone like a figure. */
function spaced(label: string, printing: Printing): string {
  const places = [...label.matchAll(/\p{Script=Han}(?=\p{Script=Han})/gu)].map(({ index }) => index + 1).filter((place) => place > numberOf(label).length + 1);
  if (places.length === 0 || !printing.use("spacedLabels", 0.3)) return label;
  const place = printing.random.pick(places);
  return label.slice(0, place) + printing.random.pick([" ", "\u3000"]) + label.slice(place);
}
