import type { EntityManager } from "typeorm";

/** What a unit answered to a finding of one of its reports. */
export interface ExplanationRow {
  reportId: number;
  key: string;
  text: string;
  at: Date;
}

export const explanationsStore = {
  async add(manager: EntityManager, { reportId, key, text }: Omit<ExplanationRow, "at">): Promise<void> {
    await manager.query("insert into finding_explanation (report_id, finding_key, text) values ($1, $2, $3)", [reportId, key, text]);
  },

  /** The latest answer to each finding of these reports. */
  async latest(manager: EntityManager, reportIds: readonly number[]): Promise<ExplanationRow[]> {
    return manager.query(
      `select distinct on (report_id, finding_key) report_id as "reportId", finding_key as key, text, at
       from finding_explanation where report_id = any($1) order by report_id, finding_key, id desc`,
      [reportIds],
    );
  },
};
