import { both, pieces, t2014, type Concept } from "../concept.ts";

const events = /^(?:次|场|期|场次|个)$/;
const people = /^[人名位]$/;

const responses: Concept[] = [
  { id: "interpretation", before: /(?:发布|公布|推出|制作|编写|撰写|完成|刊发)(?:的|了)?(?:政策|文件)?解读(?:稿件|材料|文章|信息|图解|产品|稿)?(?:数)?$|^政策解读(?:稿件|材料|文章)(?:发布)?(?:数)?$/, units: /^[篇条件个份期]$/, codes: t2014("response.interpretation_articles") },
  { id: "interpretation", before: /(?:完成|发布|公布|推出|制作|编写|撰写|刊发|形成)(?:了)?[^,。;]{0,20}(?:政策解读|解读图解|解读稿件?|解读材料|解读文章|解读信息)(?:稿件)?$/, units: /^[篇条件个份期]$/, codes: t2014("response.interpretation_articles") },
  { id: "press.head", before: /^(?:其中)?主要负责(?:同志|人)(?:参加|出席)?(?:新闻发布会)?$/, within: /^press/, units: events, codes: t2014("response.press_conference.by_head") },
  { id: "press", before: /(?:参加或举办|参加|举办|召开|组织)?(?:新闻发布会|新闻通气会)(?:总)?(?:次数)?$/, units: events, codes: t2014("response.press_conference.total") },
  { id: "interview.head", before: /^(?:其中)?主要负责(?:同志|人)(?:参加|出席)?(?:政府网站)?(?:在线访谈)?$/, within: /^interview/, units: events, codes: t2014("response.online_interview.by_head") },
  { id: "interview", before: /(?:参加|举办|开展|组织)?(?:政府)?(?:网站)?(?:在线访谈|网上访谈)(?:活动)?(?:次数)?$/, units: events, codes: t2014("response.online_interview.total") },
  { id: "weibo_wechat", before: /(?:通过)?(?:政务)?微博(?:、|和|及)?(?:政务)?微信(?:等)?回应(?:的)?事件(?:数)?$/, units: /^[次件个]$/, codes: t2014("response.weibo_wechat") },
  { id: "topics", before: /回应(?:公众|社会|群众)?(?:关注|关切)?(?:的)?热点(?:或|和|及)?(?:重大舆情)?(?:数)?$/, units: /^[次件个]$/, codes: t2014("response.topics") },
];

const capacity: Concept[] = [
  { id: "staff.full", before: /(?:有)?(?:政府信息公开)?专职(?:工作)?(?:人员)?(?:数)?$/, units: people, about: /信息公开/, codes: t2014("capacity.staff.full_time") },
  { id: "staff.part", before: /(?:有)?(?:政府信息公开)?兼职(?:工作)?(?:人员)?(?:数)?$/, units: people, about: /信息公开/, codes: t2014("capacity.staff.part_time") },
  { id: "staff", before: /(?:配备)?从事政府信息公开工作(?:的)?(?:工作)?人员(?:数)?$/, units: people, codes: t2014("capacity.staff.total") },
  { id: "offices", before: /(?:设有|设立|设置)?(?:政府)?信息公开(?:工作)?专门机构(?:数)?$/, units: /^个$/, codes: t2014("capacity.offices") },
  { id: "reading_points", before: /(?:设置|设立|建立)?(?:了)?(?:政府)?(?:信息)?(?:公开)?(?:查阅点|查阅场所)(?:数)?$/, units: /^[个处]$/, codes: t2014("capacity.reading_points") },
  { id: "budget", before: /(?:安排|落实)?(?:政府)?信息公开(?:工作)?专项经费$/, units: /^万元$/, codes: t2014("capacity.budget") },
  { id: "meetings", before: /(?:召开|举行)?(?:了)?(?:全[县市区镇])?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:专题|工作)?(?:会议|会)(?:或专题会议)?(?:数)?$/, units: /^次$/, codes: t2014("meetings.held") },
  { id: "training.sessions", before: /(?:举办|组织|开展)(?:了)?(?:各类|政府信息公开|政务公开|针对性)?(?:业务|专题)?培训(?:班|会)?(?:数)?$|培训班(?:数)?$/, units: /^[期次场]$|^场次$/, about: /信息公开|政务公开/, codes: t2014("training.sessions") },
  { id: "training.participants", before: /(?:接受)?(?:参训|培训)(?:工作)?(?:人员|人数)?(?:数)?$/, units: /^(?:人次|人|名)$/, about: /信息公开|政务公开/, codes: t2014("training.participants") },
];

const money: Concept[] = [
  { id: "fees.waived", before: /(?:减免|免收)(?:政府)?(?:信息公开)?(?:收费|费用)?(?:金额)?$|(?:政府)?(?:信息公开)?收费减免(?:金额|费用)?$/, units: /^元$/, about: /信息公开|依申请/, codes: { L2009FJ: [["fees.waived"]] } },
  { id: "fees", before: /(?:依申请公开)(?:政府)?(?:信息)?(?:共)?收取(?:的)?(?:检索、复制、邮寄(?:等)?)?(?:成本)?费用$|收取(?:依申请公开|检索、复制、邮寄(?:等)?)(?:成本)?(?:的)?费用$/, units: /^万元$/, codes: t2014("fees.application_costs") },
  { id: "fee.amount", before: /(?:收取)?行政事业性收费(?:总额|金额)?$/, units: /^万元$/, codes: { T2021: [["admin.fee.amount"]] } },
  { id: "procurement", before: /(?:实施|开展)?政府集中采购(?:的)?项目(?:数量|数)?$/, units: /^[项个]$/, codes: { T2019: [["admin.procurement.projects"]] } },
];

const decided: Concept[] = [["licence", "行政许可"], ["penalty", "行政处罚"], ["compulsion", "行政强制"]].flatMap(([code = "", words = ""]): Concept[] => [
  { id: `decision.${code}`, before: new RegExp(`(?:作出|做出)?(?:的)?${words}(?:处理)?决定(?:数量|数)?$`), units: pieces, codes: both([[`admin.${code}.decisions`]]) },
  { id: `decision.${code}`, before: new RegExp(`^${words}(?:措施)?$`), within: /^decision/, units: /^件$/, codes: both([[`admin.${code}.decisions`]]) },
  { id: `decision.${code}`, before: new RegExp(`(?:作出|做出|办理|实施)${words}$`), units: /^件$/, codes: both([[`admin.${code}.decisions`]]) },
]);

/** Everything else that the forms count. */
export const work: readonly Concept[] = [...responses, ...capacity, ...money, ...decided];
