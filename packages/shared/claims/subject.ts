/** Of whom a figure speaks: of the whole that the report is about, of a part of it, or nobody can tell. */
export type Subject = "whole" | "part" | "unclear";

// Every alternative takes at least one character, and only one is taken at a time: a loop in a loop would never end on a hostile sentence.
const times = [
  "(?:截至|截止|至|从|自)?20\\d\\d年度?(?:以来|1月1日起?至?(?:20\\d\\d年)?(?:12月31日|12月底|年底)|12月31日|12月底|年底)?(?:期间|止|前)?", "(?:自|从)?1月1日起?至?(?:20\\d\\d年)?12月31日(?:期间|止)?",
  "(?:截至|截止)?(?:12月31日|12月底|年底|目前)", "今年以?来?", "本年度?", "当年", "全年", "年内", "一年来", "年度", "报告期[间内]?", "期间",
];
const adverbs = [
  "累计", "总计", "共计", "总共", "共", "均", "已", "依法", "依规", "按时", "及时", "按期", "按规定", "主动", "其中", "同时", "此外", "另外", "另", "并", "且", "而", "还", "也", "又", "新增", "新", "[从按][^,。;]{2,10}看",
  "因[^,。;]{2,16}?原因", "通过[^,。;]{2,40}(?:渠道|方式|平台|途径|网站)(?:和方式|等)?", "(?:所有|全部|在|已)?(?:办结|答复|办理)的?[^,。;]{0,12}申请中", "利用[^。;]{2,20}?(?:渠道|方式|平台)",
  "经统计", "据统计", "统计", "包含", "包括", "含", "涉及", "有关", "关于", "相关", "对", "在", "的", "了", "到", "于", "以", "向社会", "[一二三四五六七八九]是", "[,:、()\"]",
];
const verbs = "参加或举办|参加|举办|召开|组织|开展|设立|设置|设有|配备|安排|作出|做出|宣布|发生|收到|受理|接到|接收|接受|产生|发布|推出|完成|制定|制发|出台|印发|刊发|公开|公布|收取|办理|办结|答复|回应|被?申请|被?提起|引发|引起|对申请|清理";
const matter = "(?:因|涉及|有关|关于)?(?:政府)?信息公开(?:工作|类|事项|方面)?";
const ahead = new RegExp(`^(?:${[...times, ...adverbs].join("|")})`);
const behind = new RegExp(`(?:${[matter, ...adverbs, ...times, verbs].join("|")})$`);

const everybody = /^(?:[局厅委办镇乡区县市]机关|(?:全|我|本)(?:省|自治区|市|州|盟|区|县|旗|镇|乡|街道|院|局|办|厅|委|部门|单位|机关|系统|行政机关|办公室|中心|部|厅局|级|局机关|厅机关)(?:各级|范围内?|行政机关|政府|人民政府|办公室|机关|本级)*){1,2}$/;

/** Words that a subject is left with when the times and adverbs around it are taken away. */
export function subjectWords(before: string): string {
  let words = before;
  for (let length = -1; length !== words.length; ) {
    length = words.length;
    words = words.replace(ahead, "").replace(behind, "");
  }
  return words;
}

/** Whether the words name the whole that the report is about: 全县, 我局, or the agency by its name or a short form of it (县政府办公室). */
export function subjectOf(before: string, agency: string): Subject | null {
  const words = subjectWords(before);
  if (words === "") return null;
  const [own = "", forWhom] = words.split("代表");
  if (isWiderThan(own, agency)) return "unclear";
  if (everybody.test(own) || isShortFor(own, agency)) return forWhom === undefined || forWhom === "" || isShortFor(forWhom, agency) || everybody.test(forWhom) ? "whole" : "unclear";
  return /(?:部门|各|乡镇|街道|直单位|下属|局|科|处|所|站|中心|委|办|厅|院|公司)$/.test(own) ? "part" : "unclear";
}

const committees = /^(?:省|市|县|区|州|旗|镇|乡|党)委$/;
const place = /[省市县区州盟旗镇乡]$/;
const isGovernment = (agency: string): boolean => /(?:政府|管委会|管理委员会|[省市县区州盟旗镇乡])$/.test(agency);

/** 市科委 is short for 上海市科学技术委员会: its characters occur in that order. A place alone is short for its government, never for one of its departments; 市委 is another body. */
function isShortFor(words: string, agency: string): boolean {
  if (words.length < 2 || words.length > agency.length || committees.test(words) || (place.test(words) && !isGovernment(agency))) return false;
  let at = 0;
  for (const character of words) {
    const found = agency.indexOf(character, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}

/** 全市 in the report of a department may be the whole city, of which the department counts a part. */
function isWiderThan(words: string, agency: string): boolean {
  return /^全(?:省|自治区|市|州|盟|区|县|旗|镇|乡)/.test(words) && /(?:局|委|委员会|厅|部|处|院|中心|队|所|站|社)$/.test(agency) && !isGovernment(agency) && !agency.endsWith("办公厅");
}
