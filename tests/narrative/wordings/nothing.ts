import { wordings } from "./wording.ts";

/** A sentence that says nothing happened; {no:x} marks what did not and prints nothing. */
export const nothing = [
  ...wordings("applications", [
    "{no:received}{when}[未|没有]收到政府信息公开申请",
    "{no:received}{when}未[接到|受理][任何形式的|]政府信息公开申请",
    "{no:received}{when}未收到公民、法人[和|或]其他组织[提出的|]政府信息公开申请",
    "{no:received}{when}无依申请公开[政府信息|事项|申请]",
    "{no:received}{when}未收到任何依申请公开[政府信息|]的申请",
    "{no:received}{when}没有公民、法人或其他组织向{we}申请公开政府信息",
    "{no:received}{when}[未发生依申请公开政府信息情况|未收到依申请公开事项]",
    "{no:carriedOut}{when}无结转下年度继续办理的申请",
    "{no:carriedIn}{when}无上年结转[的|]政府信息公开申请",
    "{no:refused}{when}未作出不予公开[决定|答复]",
    "{no:refused}{when}没有不同意公开的申请",
  ]),
  ...wordings("disputes", [
    "{no:recon}{no:lit}{when}[未发生|没有发生|未出现]因政府信息公开[引起的|引发的|工作引起的]行政复议[、|和|或]行政诉讼[案件|情况|]",
    "{no:recon}{no:lit}{when}没有因政府信息公开[工作|]被申请行政复议[或|、]提起行政诉讼[的情况|]",
    "{no:recon}{no:lit}{when}无[政府信息公开|]行政复议、行政诉讼[案件|情况|]",
    "{no:recon}{no:lit}{when}无因政府信息公开申请行政复议、提起行政诉讼的情况",
    "{no:recon}{no:lit}{when}未发生针对{we}有关政府信息公开事务的行政复议案件和行政诉讼案件",
    "{no:recon}{when}未发生因政府信息公开引起的行政复议[案件|]",
    "{no:lit}{when}[未|没有]发生因政府信息公开引起的行政诉讼[案件|]",
    "{no:recon}{no:lit}{no:complaints}{when}未发生因政府信息公开引起投诉、行政复议和行政诉讼",
    "{no:complaints}{when}未收到有关政府信息公开的[举报投诉|投诉举报|投诉]",
  ]),
  ...wordings("fees", [
    "{no:fees}{when}[未|没有]收取[任何|]依申请公开[信息|]费用",
    "{no:fees}{when}未发生向政府信息公开申请人收取检索、复制、邮寄等费用的情况",
    "{no:waived}{when}无政府信息公开收费减免情况",
  ]),
  ...wordings("proactive", ["{no:normIssued}{when}未[制发|制定|印发][行政|]规范性文件", "{no:normRepealed}{when}未废止行政规范性文件"]),
  ...wordings("response", ["{no:press}{when}未举办新闻发布会", "{no:interviews}{when}未开展在线访谈"]),
  ...wordings("office", ["{no:sessions}{when}未举办[政府信息公开|]培训班"]),
];
