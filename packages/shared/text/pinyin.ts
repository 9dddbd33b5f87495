/**
 * The first syllable that each initial has in pinyin order; characters between two of them begin with the former's
 * letter. The browser's own collation knows the order, so no dictionary travels to a phone.
 */
const boundaries: readonly (readonly [letter: string, first: string])[] = [
  ["a", "阿"], ["b", "八"], ["c", "嚓"], ["d", "哒"], ["e", "妸"], ["f", "发"], ["g", "旮"], ["h", "哈"], ["j", "讥"], ["k", "咔"], ["l", "垃"], ["m", "妈"],
  ["n", "拏"], ["o", "噢"], ["p", "妑"], ["q", "七"], ["r", "呥"], ["s", "仨"], ["t", "他"], ["w", "穵"], ["x", "夕"], ["y", "丫"], ["z", "帀"],
];

/** Characters that names of places and offices read in more than one way; every reading counts. */
const polyphones: Readonly<Record<string, string>> = {
  长: "cz", 重: "cz", 行: "xh", 乐: "ly", 会: "hk", 朝: "cz", 曾: "zc", 单: "ds", 厦: "xs", 阿: "ae", 泊: "bp", 车: "cj", 番: "pf", 解: "jx", 句: "jg", 浚: "xj",
  卡: "kq", 歙: "sx", 石: "sd", 莘: "sx", 系: "xj", 尉: "wy", 蔚: "wy", 藏: "zc", 率: "ls", 调: "dt", 传: "cz", 属: "sz", 参: "cs", 给: "gj", 校: "xj", 辟: "bp", 匙: "cs",
  脯: "fp", 槛: "jk", 埔: "bp", 茄: "jq", 伺: "cs", 畜: "cx", 轧: "zy", 吁: "xy",
};

const collator = new Intl.Collator("zh-CN-u-co-pinyin");

/** The letters with which a character may begin in pinyin; a Latin letter or digit stands for itself, anything else for nothing. */
export function pinyinInitials(char: string): string {
  if (/^[a-z0-9]$/i.test(char)) return char.toLowerCase();
  if (!/^\p{Script=Han}$/u.test(char)) return "";
  const known = polyphones[char];
  if (known !== undefined) return known;
  let initial = "";
  for (const [letter, first] of boundaries) if (collator.compare(char, first) >= 0) initial = letter;
  return initial;
}

/** True when the letters are the pinyin initials of neighbouring characters of the text: ptzh finds 平潭综合实验区. */
export function matchesInitials(text: string, letters: string): boolean {
  const initials = [...text].map(pinyinInitials).filter((each) => each !== "");
  const sought = [...letters.toLowerCase()];
  return sought.length > 0 && initials.some((_, start) => sought.every((letter, index) => initials[start + index]?.includes(letter) === true));
}
