import { both, old, t2014, type CodeChoices, type Concept } from "../concept.ts";

const documents = /^[件份个部项条]$/;
const items = /^[条件]$/;

const channel = (id: string, words: string, codes: CodeChoices): Concept[] => [
  { id: `channel.${id}`, before: new RegExp(`(?:通过|在|利用)?(?:${words})(?:平台|渠道|方式|公众号|账号)?(?:上)?(?:主动)?公开(?:的)?(?:政府)?信息(?:数)?$`), units: items, codes },
  { id: `channel.${id}`, before: new RegExp(`^(?:其中)?(?:通过|在|利用)?(?:${words})(?:平台|渠道|方式|公众号|账号)?(?:上)?(?:主动)?(?:公开)?(?:的)?$`), within: /^(?:proactive|channel\.(?:website|gazette|weibo|wechat|other))/, units: items, codes },
  { id: `channel.${id}`, before: new RegExp(`^(?:${words})(?:公开)?$`), about: /公开(?:渠道|方式)/, units: items, codes },
];
const channels: Concept[] = [
  ...channel("gazette", "(?:人民)?政府公报|公报", old("proactive.channel.gazette")),
  ...channel("website", "[省市县区]?(?:人民)?政府(?:门户)?网站|门户网站|网站", old("proactive.channel.website")),
  ...channel("weibo", "政务微博|官方微博|微博", t2014("proactive.channel.weibo")),
  ...channel("wechat", "政务微信|官方微信|微信", t2014("proactive.channel.wechat")),
  ...channel("other", "(?:[^,。;]{1,16}等)?其他(?:方式|渠道|途径)", t2014("proactive.channel.other")),
];

type Mode = "issued" | "repealed" | "in_force" | "disclosed" | "stock";
const modes: [Mode, string][] = [
  ["issued", "制发|制定|出台|印发|发布实施|新制作|制作"], ["repealed", "(?:清理)?(?:宣布)?废止|失效"], ["in_force", "现行有效|继续有效"], ["disclosed", "主动公开|新公开|公开"], ["stock", "对外公开总数量|对外公开总数|对外公开"],
];
const codeOf = (kind: "normative" | "rules", mode: Mode): CodeChoices => {
  const code = (name: string): string[][] => [[`proactive.${kind}.${name}`]];
  switch (mode) {
    case "issued":
      return { ...(kind === "normative" ? { T2014: code("issued") } : {}), ...both(code("issued")) };
    case "repealed":
    case "in_force":
      return { T2021: code(mode) };
    case "disclosed":
      return { ...(kind === "normative" ? { T2014: code("disclosed") } : {}), T2019: code("newly_disclosed"), T2021: [...code("issued"), ...code("in_force")] };
    case "stock":
      return { T2019: code("disclosed_stock") };
  }
};
const nouns: ["normative" | "rules", string][] = [["normative", "(?:行政)?规范性文件"], ["rules", "(?:政府)?规章"]];

const made = (kind: "normative" | "rules", noun: string): Concept => ({ id: `${kind}.issued`, after: new RegExp(`^${noun}(?:均)?(?:已)?(?:全部)?(?:在[^,。;]{1,8})?(?:主动)?公开`), about: /制发|制定|印发|出台/, units: documents, codes: codeOf(kind, "issued") });

const written: Concept[] = nouns.flatMap(([kind, noun]) => [
  made(kind, noun),
  ...modes.map(([mode, verb]): Concept => ({ id: `${kind}.${mode}`, before: new RegExp(`(?:${verb})(?:的|了)?${noun}(?:总数|数)?$`), units: documents, codes: codeOf(kind, mode) })),
  // The noun alone goes on with the verb of the item before it, the verb alone with its noun.
  ...modes.map(([mode]): Concept => ({ id: `${kind}.${mode}`, before: new RegExp(`^${noun}$`), within: new RegExp(`^(?:normative|rules)\\.${mode}$`), units: documents, codes: codeOf(kind, mode) })),
  ...modes.map(([mode, verb]): Concept => ({ id: `${kind}.${mode}`, before: new RegExp(`^(?:${verb})(?:件数|数量)?(?:的)?$`), within: new RegExp(`^${kind}\\.`), units: documents, codes: codeOf(kind, mode) })),
]);

/** What was disclosed by whom and where, and the documents that were made. */
export const disclosures: readonly Concept[] = [
  ...channels,
  { id: "proactive.cumulative", before: /(?:历年累计|累计至今)(?:主动)?公开(?:政府)?信息(?:数)?$/, units: items, codes: { L2009FJ: [["proactive.documents#cumulative"]] } },
  { id: "proactive", before: /(?<![应其他它])(?:主动公开|(?<=共|年|计|,|:|^|全[县市区镇省]|我[局办县市区镇]|政府|机关|[局办委厅])(?:公开|公布))(?:的)?(?:各类)?(?:政府)?信息(?:总数|数量|数)?$/, units: items, codes: { L2009FJ: [["proactive.documents"]], T2014: [["proactive.total"]] } },
  { id: "proactive", after: /^政府信息(?:向社会)?主动公开/, units: items, codes: { L2009FJ: [["proactive.documents"]], T2014: [["proactive.total"]] } },
  ...written,
  {
    id: "normative", before: /^(?:行政)?规范性文件(?:数)?$/, units: documents, about: /公开/,
    codes: { T2014: [["proactive.normative.disclosed"], ["proactive.normative.issued"]], T2019: [["proactive.normative.newly_disclosed"], ["proactive.normative.issued"]], T2021: [["proactive.normative.issued"], ["proactive.normative.in_force"]] },
  },
];
