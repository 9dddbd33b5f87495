import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The order of the figures only ever grows: what every vector means hangs on it, so nobody may change, shorten or empty
 * it. The vectors themselves may be deleted at any time; the next start builds them again.
 */
export class FigureOrderGrows1764032400000 implements MigrationInterface {
  readonly name = "FigureOrderGrows1764032400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE FUNCTION refuse_order_change() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        RAISE EXCEPTION '数据列的顺序只能往后加，不能修改或删除（% 第 % 个）。', OLD.edition, OLD.position USING ERRCODE = 'restrict_violation';
      END $body$`);
    await protect(queryRunner, "figure_order_grows", "BEFORE UPDATE OR DELETE", "ROW", "refuse_order_change");
    await protect(queryRunner, "figure_order_no_truncate", "BEFORE TRUNCATE", "STATEMENT", "refuse_truncate");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const trigger of ["figure_order_grows", "figure_order_no_truncate"]) await queryRunner.query(`DROP TRIGGER ${trigger} ON figure_order`);
    await queryRunner.query("DROP FUNCTION refuse_order_change()");
  }
}

async function protect(runner: QueryRunner, trigger: string, event: string, each: "ROW" | "STATEMENT", refusal: string): Promise<void> {
  await runner.query(`CREATE TRIGGER ${trigger} ${event} ON figure_order FOR EACH ${each} EXECUTE FUNCTION ${refusal}()`);
  await runner.query(`ALTER TABLE figure_order ENABLE ALWAYS TRIGGER ${trigger}`);
}
