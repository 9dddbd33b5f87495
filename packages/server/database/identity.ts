import type { DataSource, QueryRunner } from "typeorm";

/** Stands in the template, whose copies must each become a database of its own. */
const nobody = "00000000-0000-0000-0000-000000000000";

export async function forgetIdentity(dataSource: DataSource): Promise<void> {
  await dataSource.query("UPDATE catalogue SET id = $1", [nobody]);
}

/** Gives a database that came from the template an identity of its own; any other keeps the one it has. */
export async function assumeIdentity(runner: QueryRunner): Promise<void> {
  await runner.query("UPDATE catalogue SET id = gen_random_uuid() WHERE id = $1", [nobody]);
}
