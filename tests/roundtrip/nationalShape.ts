// What the printer knows of the national formats besides the edition's data; written here a second time on purpose.

/** The kinds of applicant that add up to 总计, as the codes call them. */
export const applicants = ["@natural", "@org_business", "@org_research", "@org_public", "@org_legal", "@org_other"] as const;

/** The heads under 申请人情况, in printed order. */
export const applicantHeads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"] as const;

export const disputeTotals = ["reconsideration", "litigation.direct", "litigation.after_recon"] as const;
export const disputeHeads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] as const;
export const balanceNote = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** The rows that add up to （七）总计, without their column. */
export function partsOfResults(codes: readonly string[]): string[] {
  const rows = codes.filter((code) => code.startsWith("applications.result.") && code.endsWith("@total")).map((code) => code.replace("@total", ""));
  return rows.filter((row) => row !== "applications.result.total");
}
