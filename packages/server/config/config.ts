import { resolve } from "node:path";
import { crosswalk as ownCrosswalk, type Crosswalk } from "@nianbao/shared/editions";
import { readCrosswalkFile } from "./readCrosswalkFile.ts";
import { readWordsFile } from "./readWordsFile.ts";
import { repositoryFile } from "./repository.ts";

/** Everything the environment decides, read once. */
export interface Config {
  host: string;
  port: number;
  dataDirectory: string;
  databaseUrl: string | undefined;
  migrationUrl: string | undefined;
  /** Public address for feeds and citations, without a slash at the end; undefined means the address that was listened on. */
  url: string | undefined;
  /** Path under which the site hangs in a portal: empty or `/path`. */
  base: string;
  profile: "official" | "independent";
  title: string;
  sample: boolean;
  /** How indicators continue from form to form: the one that comes with Nianbao, or an operator's own. */
  crosswalk: Crosswalk;
  /** What the office will not publish, beside what the checks know by themselves. */
  words: readonly string[];
  webDirectory: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; all mistakes come back at once, each as a plain sentence. */
export function readConfig(environment: Environment): { config: Config } | { mistakes: string[] } {
  const mistakes: string[] = [];
  const value = (name: string): string | undefined => (environment[name] === "" ? undefined : environment[name]);
  const check = (holds: boolean, mistake: string): void => {
    if (!holds) mistakes.push(mistake);
  };

  const port = Number(value("PORT") ?? 4000);
  check(Number.isInteger(port) && port >= 0 && port <= 65_535, `PORT 应是 0 到 65535 的整数，现在是“${environment.PORT}”。`);
  for (const name of ["DATABASE_URL", "NIANBAO_MIGRATION_URL"]) {
    check(value(name) === undefined || /^postgres(ql)?:\/\//.test(value(name) ?? ""), `${name} 应以 postgresql:// 开头。`);
  }
  const url = value("NIANBAO_URL");
  check(url === undefined || /^https?:\/\/[^\s?#]+$/.test(url), "NIANBAO_URL 应是 http:// 或 https:// 开头的网址。");
  const base = (value("NIANBAO_BASE") ?? "").replace(/\/+$/, "");
  check(base === "" || /^(\/[A-Za-z0-9._~-]+)+$/.test(base), "NIANBAO_BASE 应是 /path 这样的路径。");
  const profile = value("NIANBAO_PROFILE") ?? "official";
  check(profile === "official" || profile === "independent", "NIANBAO_PROFILE 只能是 official 或 independent。");
  const sample = value("NIANBAO_SAMPLE") ?? "on";
  check(sample === "on" || sample === "off", "NIANBAO_SAMPLE 只能是 on 或 off。");
  const crosswalkPath = value("NIANBAO_CROSSWALK");
  const read = crosswalkPath === undefined ? { crosswalk: ownCrosswalk } : readCrosswalkFile(resolve(crosswalkPath));
  if ("mistakes" in read) mistakes.push(...read.mistakes);
  const wordsPath = value("NIANBAO_WORDS");
  const listed = wordsPath === undefined ? { words: [] } : readWordsFile(resolve(wordsPath));
  if ("mistakes" in listed) mistakes.push(...listed.mistakes);
  if (mistakes.length > 0 || "mistakes" in read || "mistakes" in listed) return { mistakes };

  return {
    config: {
      host: value("HOST") ?? "127.0.0.1",
      port,
      dataDirectory: resolve(value("NIANBAO_DATA") ?? repositoryFile("data")),
      databaseUrl: value("DATABASE_URL"),
      migrationUrl: value("NIANBAO_MIGRATION_URL"),
      url: url?.replace(/\/+$/, ""),
      base,
      profile: profile === "independent" ? "independent" : "official",
      title: value("NIANBAO_TITLE") ?? "政府信息公开年报",
      sample: sample === "on" && value("DATABASE_URL") === undefined,
      crosswalk: read.crosswalk,
      words: listed.words,
      webDirectory: resolve(value("NIANBAO_WEB") ?? repositoryFile("packages/web/dist")),
    },
  };
}
