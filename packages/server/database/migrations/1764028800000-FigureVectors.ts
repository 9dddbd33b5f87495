import type { MigrationInterface, QueryRunner } from "typeorm";

/** In the order of `states`; the words of the view must stay in step with modules/figures/vector.ts (a test compares them). */
const words = ["number", "uncertain", "blank", "dash", "notApplicable", "absent", "unreadable"];

const statements = [
  `CREATE TABLE figure_order (
    edition text NOT NULL,
    position integer NOT NULL CHECK (position > 0),
    code text NOT NULL,
    CONSTRAINT figure_order_edition_position PRIMARY KEY (edition, position),
    CONSTRAINT figure_order_edition_code UNIQUE (edition, code)
  )`,
  `CREATE TABLE figure_vector (
    version_id integer PRIMARY KEY REFERENCES version,
    edition text NOT NULL,
    "values" double precision[] NOT NULL,
    states smallint[] NOT NULL,
    CONSTRAINT figure_vector_parallel CHECK (cardinality("values") = cardinality(states))
  )`,
  `CREATE VIEW figure AS
    SELECT a.slug AS agency, a.name AS agency_name, r.year, r.scope, v.number AS version, v.is_current, f.edition, o.code,
           f."values"[o.position] AS value, (ARRAY[${words.map((word) => `'${word}'`).join(", ")}])[f.states[o.position] + 1] AS state
    FROM (SELECT id, report_id, number, number = max(number) OVER (PARTITION BY report_id) AS is_current FROM version WHERE published_at IS NOT NULL) v
    JOIN report r ON r.id = v.report_id JOIN agency a ON a.id = r.agency_id
    JOIN figure_vector f ON f.version_id = v.id
    JOIN figure_order o ON o.edition = f.edition AND o.position <= cardinality(f.states)`,
  `COMMENT ON VIEW figure IS 'One row per figure of every published version. value is null unless state is number; a blank is not 0. Compare across editions only as the crosswalk allows.'`,
];

/**
 * The figures of published versions as vectors in their edition's order, which only ever grows: a projection of the
 * content that can be rebuilt at any time. The view `figure` unrolls it for analysts.
 */
export class FigureVectors1764028800000 implements MigrationInterface {
  readonly name = "FigureVectors1764028800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DROP VIEW figure");
    await queryRunner.query("DROP TABLE figure_vector, figure_order");
  }
}
