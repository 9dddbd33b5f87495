import { wordings } from "./wording.ts";

/** Reconsiderations, lawsuits, complaints about open information. */
export const disputes = wordings("disputes", [
  "{when}因政府信息公开[工作|]被申请行政复议{recon}件",
  "{when}[发生|产生]因政府信息公开[引起|引发]的行政复议{recon}[件|起|宗]",
  "{when}发生政府信息公开行政复议{recon}件[、|，]行政诉讼{lit}件",
  "{when}涉及政府信息公开的行政复议案件{recon}件[，|、]行政诉讼案件{lit}件",
  "{when}因政府信息公开申请行政复议{recon}件，提起行政诉讼{lit}件",
  "{when}因政府信息公开引发的行政复议案件{count}{recon}[件|起]",
  "{when}共有{recon+}件涉及政府信息公开工作的行政复议",
  "{when}有{lit+}件政府信息公开[类|]行政诉讼[案件|]",
  "{when}政府信息公开行政复议{recon}件，其中结果维持{reconUpheld}件{,}结果纠正{reconCorrected}件{,}其他结果{reconOther}件{,}尚未审结{reconPending}件",
  "{when}信息公开类行政复议{recon}件，诉讼{lit}件",
  "{when}涉及政府信息公开行政诉讼{lit}件，其中未经复议直接起诉{direct}件，复议后起诉{afterRecon}件",
  "{when}因政府信息公开被提起行政诉讼{lit}件",
  "因政府信息公开未经复议直接起诉的行政诉讼{direct}件，复议后起诉的行政诉讼{afterRecon}件",
  "{when}因政府信息公开工作被申请行政复议{recon}件，其中维持{reconUpheld}件、纠正{reconCorrected}件",
  "{when}政府信息公开行政复议[案件|]{recon}件，维持具体行政行为{reconUpheld}件，被依法纠错{reconCorrected}件",
  "{when}行政诉讼案件{lit}件，其中维持具体行政行为或者驳回原告诉讼请求{litUpheld}件，被依法纠错{litCorrected}件",
  "{when}因政府信息公开未经复议直接起诉{direct}件，其中结果维持{directUpheld}件，尚未审结{directPending}件",
  "{when}行政复议数为{recon}件，行政诉讼数为{lit}件",
  "{when}收到有关政府信息公开的举报投诉{complaints}件",
  "{when}收到[政府信息公开方面|涉及政府信息公开]的[举报投诉|投诉举报]{complaints}[件|起]",
  "{when}政府信息公开举报投诉{complaints}件，行政复议{recon}件，行政诉讼{lit}件",
]);

/** Bodies, staff, money, meetings and training, which only the form of 2014 counts. */
export const office = wordings("office", [
  "{when}从事政府信息公开工作人员{staff}[人|名]，其中专职{fullTime}[人|名]、兼职{partTime}[人|名]",
  "配备从事政府信息公开工作的人员{staff}人，其中专职人员{fullTime}人，兼职人员{partTime}人",
  "目前有政府信息公开专职人员{fullTime}名、兼职人员{partTime}名",
  "[设立|设有]政府信息公开工作专门机构{offices}个",
  "[设置|设立]政府信息公开查阅点{points}[个|处]",
  "设置查阅点{points+}个，方便群众查阅",
  "{when}政府信息公开专项经费{budget}万元",
  "{when}安排政府信息公开专项经费{budget}万元",
  "{when}召开政府信息公开工作会议[或专题会议|]{meetings}次",
  "{when}{count}召开政府信息公开专题会议{meetings}次",
  "{when}举办各类培训班{sessions}[次|期]，接受培训人员{trainees}人次",
  "{when}举办政府信息公开培训班{sessions}期，培训{trainees}人次",
  "{when}召开政府信息公开工作会议{meetings}次，举办培训班{sessions}次，接受培训{trainees}人次",
  "{when}[组织|开展]政府信息公开[业务|专题|]培训{sessions}[次|期|场]，[参训|参加培训人员]{trainees}人次",
  "{when}举办了{sessions+}期政府信息公开培训班",
]);
