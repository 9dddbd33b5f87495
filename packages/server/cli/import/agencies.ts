import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { readText } from "@nianbao/shared/readers";
import { isAgencySlug } from "@nianbao/shared/report";
import { bearerOf, resolveAgency, type KnownAgency, type ResolvedAgency } from "../../modules/imports/index.ts";
import { PlainError } from "../plainError.ts";
import { parseCsv } from "./csv.ts";

export interface AgencyOptions {
  agency: string | undefined;
  name: string | undefined;
  /** The operator's list of agencies; empty without one. */
  listed: KnownAgency[];
  fromFolder: boolean;
}

/** Decides whose report a file is, by what the operator said, then by the operator's list, then by who is known. */
export class AgencyChooser {
  private readonly options: AgencyOptions;
  private readonly known: KnownAgency[];

  constructor(options: AgencyOptions, known: readonly KnownAgency[]) {
    this.options = options;
    this.known = [...known];
  }

  choose(path: string, printed: string): ResolvedAgency {
    const { agency, name, fromFolder } = this.options;
    if (agency !== undefined) return resolveAgency(printed, { slug: agency, name }, this.known);
    if (fromFolder) return this.ofFolder(folderOf(path), printed);
    return this.listed(name ?? printed) ?? resolveAgency(printed, { name }, [...this.known, ...this.options.listed]);
  }

  /** True when a file that is stored under this agency would be stored there again, as far as that shows without reading it. */
  accepts(path: string, stored: KnownAgency): boolean {
    const { agency, fromFolder, listed } = this.options;
    if (agency !== undefined) return stored.slug === agency;
    if (fromFolder && isAgencySlug(folderOf(path))) return stored.slug === folderOf(path);
    const named = fromFolder ? bearerOf(folderOf(path), [...listed, stored]) : [stored.name, ...stored.aliases].map((name) => bearerOf(name, listed)).find((found) => found !== undefined);
    return named === undefined ? !fromFolder : named.slug === stored.slug;
  }

  /** An agency that was made by this run is known to the files after it. */
  remember(agency: KnownAgency): void {
    if (!this.known.some(({ slug }) => slug === agency.slug)) this.known.push(agency);
  }

  private ofFolder(folder: string, printed: string): ResolvedAgency {
    if (!isAgencySlug(folder)) {
      const named = this.listed(folder) ?? resolveAgency(folder, {}, this.known);
      return named.ok ? named : { ok: false, message: `文件夹“${folder}”既不是单位的地址名（如 xiangshan-office），也不是已有单位的名称。` };
    }
    const listed = this.options.listed.find(({ slug }) => slug === folder);
    if (listed !== undefined) return this.asKnown(listed);
    const isNew = !this.known.some(({ slug }) => slug === folder);
    if (isNew && printed.trim() === "") return { ok: false, message: `文件里没有印单位名称，请在 --agencies 的名单里写明 ${folder} 的名称。` };
    return resolveAgency(printed, { slug: folder }, this.known);
  }

  private listed(name: string): ResolvedAgency | undefined {
    const found = bearerOf(name, this.options.listed);
    return found === undefined ? undefined : this.asKnown(found);
  }

  // What the database holds of an agency is older than the list and stands in published addresses.
  private asKnown(listed: KnownAgency): ResolvedAgency {
    return { ok: true, agency: this.known.find(({ slug }) => slug === listed.slug) ?? listed };
  }
}

function folderOf(path: string): string {
  return basename(dirname(resolve(path)));
}

/** Reads the list of --agencies: name, slug and, if there are any, aliases held apart by |, with or without a heading row. */
export async function readAgencyList(path: string): Promise<KnownAgency[]> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new PlainError(`--agencies：找不到 ${path}，或没有权限读它。`);
  const read = readText(bytes);
  if (!read.ok) throw new PlainError(`--agencies：${path} 不是CSV文本文件。`);
  const rows = parseCsv(read.text.replace(/^\ufeff/, ""));
  const list = rows.map((row, index) => ({ row, line: index + 1 })).filter(({ row, line }) => line > 1 || !row.some((cell) => cell.trim().toLowerCase() === "slug"));
  const agencies = list.map(({ row, line }) => readListed(row, `${path} 第${line}行`));
  agencies.forEach((agency, index) => checkAlone(agency, agencies.slice(0, index), path));
  if (agencies.length === 0) throw new PlainError(`--agencies：${path} 里没有单位；每行写“单位,slug,别名|别名”。`);
  return agencies;
}

function readListed(row: string[], where: string): KnownAgency {
  const [name = "", slug = "", aliases = ""] = row.map((cell) => cell.trim());
  if (name === "" || row.length > 3) throw new PlainError(`${where}：每行应写“单位,slug,别名|别名”。`);
  if (!isAgencySlug(slug)) throw new PlainError(`${where}：“${slug}”不能用作地址；请用2到60个小写字母、数字和连字符，并且不是本站保留的词。`);
  return { slug, name, aliases: aliases.split("|").map((alias) => alias.trim()).filter((alias) => alias !== "") };
}

function checkAlone(agency: KnownAgency, before: readonly KnownAgency[], path: string): void {
  if (before.some(({ slug }) => slug === agency.slug)) throw new PlainError(`${path}：slug “${agency.slug}”写了两次。`);
  const namesake = [agency.name, ...agency.aliases].find((name) => bearerOf(name, before) !== undefined);
  if (namesake !== undefined) throw new PlainError(`${path}：单位“${namesake}”写了两次。`);
}
