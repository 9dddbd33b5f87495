import { readConfig, type Config, type Environment } from "../config/index.ts";
import { explain } from "./explain.ts";
import { complain, say } from "./plainError.ts";

const help = `nianbao 用法：
  nianbao serve                     启动网站
  nianbao parse FILE [--claims]     读一个文件，在标准输出打印一个 JSON 对象；--claims 加上文中数据和引用文件
  nianbao import FILE… [--agency SLUG] [--name NAME] [--year Y] [--scope unit|level|region|unknown]
                 [--source-url U] [--seen YYYY-MM-DD] [--reparse] [--replace-sample] [--publish --reason TEXT]
                 [--agencies LIST.csv] [--agency-from folder] [--summary FILE.csv] [--uncertain FILE.csv] [--verbose]
                                    补录历史年报，FILE 也可以是文件夹；不加 --publish 只存为草稿
                                    SLUG 是网址里的单位名，如 xiangshan-office，用了就不能改；
                                    U 和日期是原文的网址、看到它的那天；TEXT 是公开的理由；
                                    LIST.csv 每行写“单位,slug,别名|别名”；folder 表示文件夹名就是单位；
                                    --summary 写导入情况表，--uncertain 写待核对数据表；
                                    中途停下的，用同样的命令再运行一次会接着导入
  nianbao check FILE…               校验文件，有错误时退出码为 1
  nianbao findings [SLUG] [YEAR]    列出已发布年报的校验提示和每条的编号，不公开的也列出
  nianbao explain SLUG YEAR KEY --text TEXT
                                    给一条提示写单位的说明，和提示一起公开；KEY 是它的编号，说明最多500字，以最后写的为准
  nianbao verify                    核对数据库、存档和操作记录
  nianbao crosswalk                 打印正在用的口径对应（JSON），改好后由 NIANBAO_CROSSWALK 指给服务
  nianbao sample remove             移除样例，换上空的数据库`;

type Command = (config: Config, args: string[]) => Promise<number>;

// Each command loads only what it needs: reading a file must not wait for a database and a web server.
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import("./serve.ts")).serve,
  parse: async () => (await import("./parseFile.ts")).parseFile,
  import: async () => (await import("./importFiles.ts")).importFiles,
  check: async () => (await import("./checkFiles.ts")).checkFiles,
  findings: async () => (await import("./listFindings.ts")).listFindings,
  explain: async () => (await import("./explainFinding.ts")).explainFinding,
  verify: async () => (await import("./verify.ts")).verify,
  crosswalk: async () => (await import("./printCrosswalk.ts")).printCrosswalk,
  sample: async () => (await import("./removeSample.ts")).removeSample,
};

/** Runs one command; the answer is the exit code: 0 done, 1 something is wrong with the data, 2 it could not be done. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "help" || [name, ...rest].some((word) => word === "--help" || word === "-h")) {
    say(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const read = readConfig(environment);
  if (command === undefined) return fail(`没有“${name}”这个命令；nianbao help 列出全部命令。`);
  if ("mistakes" in read) return fail(read.mistakes.join("\n"));
  try {
    return await (await command())(read.config, rest);
  } catch (error) {
    const plain = explain(error);
    if (plain === undefined) throw error;
    return fail(plain);
  }
}

function fail(message: string): number {
  complain(message);
  return 2;
}
