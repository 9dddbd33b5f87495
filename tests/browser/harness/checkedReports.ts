import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { Nianbao } from "../../testkit/nianbao.ts";
import { reportText } from "../../testkit/reportText.ts";

/** The sample's text with a sentence that the table contradicts, one that it bears out, and documents cited by number. */
function stated(text: string): string {
  return text
    .replace("规范性文件解读图解34个", "发布政策解读稿件34篇")
    .replace("受训380多人次", "接受培训380多人次")
    .replace("（六）督查。", "（六）督查。按照《政务公开工作要点》（国办发〔2017〕24号）和《县政务公开工作细则》（县政办发〔2017〕15号），");
}

/** A server with three reports: two offices with one text, one of them with a sum that does not hold, and its year before. */
export async function serveCheckedReports(): Promise<Nianbao> {
  const nianbao = await Nianbao.create({ NIANBAO_SAMPLE: "off" });
  const folder = join(nianbao.folder, "reports");
  mkdirSync(folder);
  const reports: [string, string][] = [
    ["xiangshan-office", stated(reportText())],
    ["test-finance", reportText({ agency: "试验县财政局", figures: { 收到申请数: "13" } })],
    ["test-finance", reportText({ agency: "试验县财政局", year: 2016 })],
  ];
  for (const [index, [agency, text]] of reports.entries()) {
    const file = join(folder, `${index}.txt`);
    writeFileSync(file, text);
    const { code, stderr } = await nianbao.run("import", file, "--agency", agency, "--publish", "--reason", "历史年报补录");
    expect(code, stderr).toBe(0);
  }
  await nianbao.serve();
  return nianbao;
}

/** Gives a unit's answer to one of the findings of a report's version in force. */
export async function explain(nianbao: Nianbao, agency: string, code: string, answer: string): Promise<void> {
  const client = await nianbao.connect();
  try {
    const { rowCount } = await client.query(
      `insert into finding_explanation (report_id, finding_key, text)
       select v.report_id, f.key, $3 from finding f join version v on v.id = f.version_id join projection p on p.version_id = v.id join agency a on a.id = p.agency_id
       where a.slug = $1 and f.code = $2 limit 1`,
      [agency, code, answer],
    );
    expect(rowCount).toBe(1);
  } finally {
    await client.end();
  }
}
