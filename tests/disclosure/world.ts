import type { Random } from "../roundtrip/random.ts";

/** The county of one text: nothing in it exists. */
export interface World {
  random: Random;
  year: number;
  province: string;
  city: string;
  county: string;
  /** The county without its last character: 宁川. */
  countyWord: string;
  agency: string;
  /** The land lines of the county: 0574. */
  areaCode: string;
  postcode: string;
  domain: string;
  /** A whole number with both ends, as text. */
  count(least: number, most: number): string;
  town(): string;
  village(): string;
  road(): string;
  compound(): string;
  landline(): string;
  day(): string;
}

const provinces = [["浙江省", "临州市", "0574"], ["江苏省", "淮阳市", "0517"], ["福建省", "闽江市", "0591"], ["湖南省", "湘潮市", "0731"], ["四川省", "锦川市", "028"], ["山东省", "济平市", "0531"]] as const;
const counties = ["宁川县", "东屏县", "云溪区", "清濂县", "鹿岭县", "安澜市", "平浦区", "松桥县"];
const agencies = ["人民政府", "人民政府办公室", "教育局", "民政局", "发展和改革局", "自然资源和规划局", "住房和城乡建设局", "卫生健康局", "人力资源和社会保障局"];
const towns = ["石塘镇", "青坞镇", "白鹤镇", "双溪乡", "长亭镇", "黄坛乡", "大佳镇"];
const streets = ["南埠街道", "柳浦街道", "城东街道", "丹霞街道"];
const villages = ["樟树村", "下沈村", "前进村", "山前村", "河西村", "梅园村", "东港村", "上郑村", "石门村", "五里桥村"];
const roads = ["人民路", "建设东路", "新华街", "滨江大道", "文昌巷", "解放北路", "学府路", "东大街", "环城南路"];
const compounds = ["阳光花苑", "锦绣小区", "翠湖名苑", "丽景新村", "和平小区", "金色家园", "东方华庭", "水岸名都"];

export function worldOf(random: Random): World {
  const [province, city, areaCode] = random.pick(provinces);
  const county = random.pick(counties);
  const year = random.int(2010, 2024);
  const count = (least: number, most: number): string => String(random.int(least, most));
  return {
    random, year, province, city, county, areaCode, count,
    countyWord: county.slice(0, -1),
    agency: `${county}${random.pick(agencies)}`,
    postcode: count(210000, 659999),
    domain: `www.${random.pick(["nc", "dpx", "yunxi", "llx", "al", "pp"])}.gov.cn`,
    town: () => random.pick(random.chance(0.3) ? streets : towns),
    village: () => random.pick(villages),
    road: () => random.pick(roads),
    compound: () => random.pick(compounds),
    landline: () => landline(areaCode, random),
    day: () => `${random.int(1, 12)}月${random.int(1, 28)}日`,
  };
}

/** An office's telephone, in the notations of prefaces. */
function landline(areaCode: string, random: Random): string {
  const number = `${random.int(2, 8)}${String(random.int(0, 9_999_999)).padStart(7, "0")}`.slice(0, areaCode === "028" || random.chance(0.7) ? 8 : 7);
  const plain = `${areaCode}-${number}`;
  return random.pick([
    plain, plain, plain, `${areaCode}—${number}`, `（${areaCode}）${number}`, `(${areaCode}) ${number}`, `${areaCode} ${number}`, `${areaCode}${number}`,
    number, `${plain}转${random.int(8001, 8999)}`, `${plain}-${random.int(601, 899)}`, `+86-${areaCode.slice(1)}-${number}`, `${plain}、${number.slice(0, -2)}${random.int(10, 99)}`,
  ]);
}
