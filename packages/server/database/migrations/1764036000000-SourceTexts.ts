import type { MigrationInterface, QueryRunner } from "typeorm";

const kinds = ["text", "markdown", "html", "docx", "doc", "rtf", "mht", "xlsx", "xls", "pdf"];

/**
 * The text that a reader made of a version's file, line for line as its locators count, what kind of file it was, and where each
 * section begins. The triggers on `version` and `section` refuse every change of a published row, these columns included.
 */
export class SourceTexts1764036000000 implements MigrationInterface {
  readonly name = "SourceTexts1764036000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const known = kinds.map((kind) => `'${kind}'`).join(", ");
    await queryRunner.query("ALTER TABLE version ADD COLUMN source_text text NOT NULL DEFAULT ''");
    await queryRunner.query(`ALTER TABLE version ADD COLUMN source_kind text NULL CONSTRAINT version_source_kind CHECK (source_kind IN (${known}))`);
    await queryRunner.query("ALTER TABLE section ADD COLUMN source jsonb NULL");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("ALTER TABLE section DROP COLUMN source");
    await queryRunner.query("ALTER TABLE version DROP COLUMN source_kind, DROP COLUMN source_text");
  }
}
