/** Radicals of Unicode's supplement, each followed by the ideograph that it looks like. */
const radicals = "⺁厂⺄乙⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺨犭⺪疋⺫罒⺬示⺭礻⺯糹⺰纟⺲罒⺶羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
const ideographs = new Map(Array.from(radicals.matchAll(/(.)(.)/gu), ([, radical, ideograph]) => [radical, ideograph]));

/**
 * The characters that are meant where a font shares one glyph between several: many programs write the radical ⻓ for 长, or a
 * ligature for fi.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2e80-\u2ef3]/g, (radical) => ideographs.get(radical) ?? radical)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (character) => character.normalize("NFKC"));
}
