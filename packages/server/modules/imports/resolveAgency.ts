import { compact } from "@nianbao/shared/text";
import { isAgencySlug } from "@nianbao/shared/report";

export interface KnownAgency {
  slug: string;
  name: string;
  aliases: string[];
}

export interface AgencyChoice {
  slug?: string | undefined;
  name?: string | undefined;
}

/** `hint` says what the operator may have slipped on; it stops nothing. */
export type ResolvedAgency = { ok: true; agency: KnownAgency; hint?: string } | { ok: false; message: string };

/**
 * Whose report this is. A slug named by the operator decides and makes the agency when it is missing, with a hint when
 * another bears its name. Without a slug the printed name must be that of a known agency, since a guess would put figures
 * under the wrong office.
 */
export function resolveAgency(printed: string, choice: AgencyChoice, known: readonly KnownAgency[]): ResolvedAgency {
  if (choice.slug !== undefined) {
    if (!isAgencySlug(choice.slug)) return { ok: false, message: `--agency “${choice.slug}”不能用作地址：请用2到60个小写字母、数字和连字符，并且不是本站保留的词。` };
    const found = known.find((agency) => agency.slug === choice.slug);
    if (found !== undefined) return { ok: true, agency: found };
    const name = (choice.name ?? printed).trim();
    if (name === "") return { ok: false, message: "文件里没有印单位名称，请用 --name 写明。" };
    const namesake = bearerOf(name, known);
    const agency = { slug: choice.slug, name, aliases: [] };
    return namesake === undefined ? { ok: true, agency } : { ok: true, agency, hint: `新建了单位 ${choice.slug}；同名的单位已有 ${namesake.slug}，如果是写错了，请用 --agency ${namesake.slug} 再导入。` };
  }
  const name = choice.name ?? printed;
  const found = bearerOf(name, known);
  if (found !== undefined) return { ok: true, agency: found };
  return { ok: false, message: `没有找到单位“${name}”。请用 --agency 指定${suggestions(compact(name).text, known)}。` };
}

/** The agency that bears this name, as its own or as an alias. */
export function bearerOf(name: string, known: readonly KnownAgency[]): KnownAgency | undefined {
  const wanted = compact(name).text;
  return wanted === "" ? undefined : known.find((agency) => [agency.name, ...agency.aliases].some((each) => compact(each).text === wanted));
}

function suggestions(wanted: string, known: readonly KnownAgency[]): string {
  const close = known
    .map((agency) => ({ agency, shared: sharedBigrams(wanted, compact(agency.name).text) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ agency }) => `${agency.slug}（${agency.name}）`);
  return close.length > 0 ? `，例如 ${close.join("、")}` : "（新单位写一个地址名，如 --agency xiangshan-office）";
}

function sharedBigrams(a: string, b: string): number {
  const pairs = new Set([...a].slice(1).map((char, index) => `${a.charAt(index)}${char}`));
  return [...b].slice(1).filter((char, index) => pairs.has(`${b.charAt(index)}${char}`)).length;
}
