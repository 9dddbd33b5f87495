import type { QueryRunner } from "typeorm";

/** What the application may do with each table. Nowhere may it truncate; nothing published may it delete, only what can be made anew from it. */
export const applicationPrivileges: Readonly<Record<string, readonly string[]>> = {
  agency: ["SELECT", "INSERT", "UPDATE"],
  report: ["SELECT", "INSERT", "UPDATE"],
  catalogue: ["SELECT", "INSERT", "UPDATE"],
  // Drafts are updated; the triggers refuse it for what is published.
  version: ["SELECT", "INSERT", "UPDATE"],
  section: ["SELECT", "INSERT"],
  source_file: ["SELECT", "INSERT"],
  ledger: ["SELECT", "INSERT"],
  // The vectors are a projection of the published content, which may be made anew; their order only ever grows.
  figure_order: ["SELECT", "INSERT"],
  figure_vector: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  figure: ["SELECT"],
  // So are these of what the versions in force say; a unit's explanations are only added to.
  projection: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  claim: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  citation: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  finding: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  finding_explanation: ["SELECT", "INSERT"],
  // So that /readyz can tell whether the schema is up to date.
  migrations: ["SELECT"],
};

/** Gives a role exactly these privileges, taking back any others, and checks that it has no way around them. */
export async function grantToApplication(runner: QueryRunner, role: string): Promise<void> {
  const [owner] = await rows<{ name: string; schema: string }>(runner, "SELECT current_user AS name, current_schema() AS schema");
  if (!owner || owner.name === role) throw new Error("DATABASE_URL 与迁移用的地址是同一个数据库角色，应分开。");
  const grantee = quoted(role);
  await runner.query(`GRANT USAGE ON SCHEMA ${quoted(owner.schema)} TO ${grantee}`);
  for (const [table, privileges] of Object.entries(applicationPrivileges)) {
    await runner.query(`REVOKE ALL ON ${quoted(table)} FROM ${grantee}`);
    await runner.query(`GRANT ${privileges.join(", ")} ON ${quoted(table)} TO ${grantee}`);
  }
  await refuseMorePowerful(runner, role);
}

/** A superuser, an owner, or a member of the owner's role keeps its power whatever is revoked. */
async function refuseMorePowerful(runner: QueryRunner, role: string): Promise<void> {
  for (const [table, privileges] of Object.entries(applicationPrivileges)) {
    for (const privilege of ["UPDATE", "DELETE", "TRUNCATE", "TRIGGER"]) {
      if (privileges.includes(privilege)) continue;
      const [answer] = await rows<{ able: boolean }>(runner, "SELECT has_table_privilege($1, $2, $3) AS able", [role, table, privilege]);
      if (answer?.able) throw new Error(`数据库角色 ${role} 仍能对表 ${table} 执行 ${privilege}，不能用作应用角色。`);
    }
  }
}

async function rows<Row>(runner: QueryRunner, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return (await runner.query(sql, [...parameters])) as Row[];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
