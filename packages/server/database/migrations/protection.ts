/**
 * What nobody may undo. The functions run with a fixed search_path, so that a table of the same name elsewhere cannot
 * stand in for ours, and the triggers are ENABLE ALWAYS, so that session_replication_role = replica does not pass them.
 */
const refusals: Readonly<Record<string, string>> = {
  refuse_published_version: `
    IF OLD.published_at IS NOT NULL THEN
      RAISE EXCEPTION '已发布的版本不能修改或删除（version %）。', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;`,
  // The lock makes a section wait for a publication under way, and the other way round.
  refuse_published_section: `
    IF TG_OP <> 'INSERT' THEN
      PERFORM 1 FROM version WHERE id = OLD.version_id FOR SHARE;
      IF EXISTS (SELECT FROM version WHERE id = OLD.version_id AND published_at IS NOT NULL) THEN
        RAISE EXCEPTION '已发布版本的章节不能修改或删除（version %）。', OLD.version_id USING ERRCODE = 'restrict_violation';
      END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    PERFORM 1 FROM version WHERE id = NEW.version_id FOR SHARE;
    IF EXISTS (SELECT FROM version WHERE id = NEW.version_id AND published_at IS NOT NULL) THEN
      RAISE EXCEPTION '已发布的版本不能增加或移入章节（version %）。', NEW.version_id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;`,
  refuse_published_source_file: `
    PERFORM 1 FROM version WHERE source_file_hash = OLD.hash FOR SHARE;
    IF EXISTS (SELECT FROM version WHERE source_file_hash = OLD.hash AND published_at IS NOT NULL) THEN
      RAISE EXCEPTION '已发布版本的原始文件不能修改或删除（%）。', OLD.hash USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;`,
  refuse_ledger_change: `
    RAISE EXCEPTION '操作记录只能追加，不能修改或删除（第 % 条）。', OLD.sequence USING ERRCODE = 'restrict_violation';`,
  refuse_truncate: `
    RAISE EXCEPTION '不能清空表 %。', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';`,
};

const rowTriggers = [
  ...always("version", "version_published", "BEFORE UPDATE OR DELETE", "ROW", "refuse_published_version"),
  ...always("section", "section_published", "BEFORE INSERT OR UPDATE OR DELETE", "ROW", "refuse_published_section"),
  ...always("source_file", "source_file_published", "BEFORE UPDATE OR DELETE", "ROW", "refuse_published_source_file"),
  ...always("ledger", "ledger_append_only", "BEFORE UPDATE OR DELETE", "ROW", "refuse_ledger_change"),
];

const truncateTriggers = ["version", "section", "source_file", "ledger", "report", "agency", "catalogue"].flatMap((table) =>
  always(table, `${table}_no_truncate`, "BEFORE TRUNCATE", "STATEMENT", "refuse_truncate"));

/** The statements that put the protection on the tables of a schema. */
export function protect(schema: string): string[] {
  const functions = Object.entries(refusals).map(([name, body]) => refusing(name, body, schema));
  return [...functions, ...rowTriggers, ...truncateTriggers];
}

export const dropProtection = `DROP FUNCTION ${Object.keys(refusals).map((name) => `${name}()`).join(", ")}`;

function refusing(name: string, body: string, schema: string): string {
  return `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql
  SET search_path = "${schema.replaceAll('"', '""')}", pg_temp AS $body$
  BEGIN${body}
  END $body$`;
}

function always(table: string, trigger: string, event: string, each: "ROW" | "STATEMENT", refusal: string): string[] {
  return [
    `CREATE TRIGGER ${trigger} ${event} ON ${table} FOR EACH ${each} EXECUTE FUNCTION ${refusal}()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${trigger}`,
  ];
}
