import { readFileSync, writeFileSync } from "node:fs";
import { getNamedType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { publicSchema } from "../../packages/server/app.ts";
import { printPublicSchema } from "../../packages/server/graphql/index.ts";

const committed = new URL("../../schema.graphql", import.meta.url);
const schema = await publicSchema();

describe("the public schema", () => {
  it("is the one that is committed (NIANBAO_UPDATE_SCHEMA=1 writes it anew)", () => {
    if (process.env["NIANBAO_UPDATE_SCHEMA"] === "1") writeFileSync(committed, printPublicSchema(schema));
    expect(readFileSync(committed, "utf8")).toBe(printPublicSchema(schema));
  });

  it("describes every type, field and argument", () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || type.name === "Query") continue;
      if (!type.description) silent.push(type.name);
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) continue;
      const fields: (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
      for (const field of fields) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
        silent.push(...args.filter((argument) => !argument.description).map((argument) => `${type.name}.${field.name}(${argument.name})`));
      }
    }
    expect(silent).toEqual([]);
  });

  it("has no mutation, and no type that only staff should see", () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(Object.keys(schema.getTypeMap()).filter((name) => /draft|account|ledger|user/i.test(name))).toEqual([]);
  });

  it("gives reports the scalars that others build on", () => {
    const report = schema.getType("Report");
    if (!isObjectType(report)) throw new Error("Report is no object type");
    for (const name of ["year", "scope", "edition", "version", "state", "contentHash", "publishedAt", "publishedOn"]) {
      const type = getNamedType(report.getFields()[name]?.type);
      expect(type !== undefined && !isObjectType(type) && !isEnumType(type), name).toBe(true);
    }
  });
});
