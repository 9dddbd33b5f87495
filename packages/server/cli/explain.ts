import { PlainError } from "./plainError.ts";

type Explain = (found: { message: string; path: string; address: string; port: string; option: string }) => string;

const noPermission: Explain = ({ path, port }) => (path === "" ? `没有权限使用端口 ${port}；换一个 1024 以上的：PORT=4001 npm start。` : `没有权限写 ${path}；请改它的权限，或用 NIANBAO_DATA 换一个目录。`);
const noFolder: Explain = ({ path }) => `${path} 不是文件夹；请用 NIANBAO_DATA 换一个目录。`;
const noDatabase: Explain = ({ message }) => `连不上 DATABASE_URL 指定的数据库：${message}`;
const noLogin: Explain = ({ message }) => `数据库不让登录，请检查 DATABASE_URL 里的用户、密码和库名：${message}`;

/** What goes wrong around the program and not in it, by the code under which Node, PostgreSQL and the option parser report it. */
const surroundings: Readonly<Record<string, Explain>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: ({ path }) => `${path} 在只读的磁盘上；请用 NIANBAO_DATA 换一个目录。`,
  ENOSPC: () => "磁盘满了，没有写完的都不算数；腾出空间后再来一次。",
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  EADDRINUSE: ({ port }) => `端口 ${port} 已被占用；换一个端口：PORT=4001 npm start。`,
  EADDRNOTAVAIL: ({ address }) => `这台机器没有 ${address} 这个地址；请检查 HOST。`,
  ECONNREFUSED: noDatabase,
  ECONNRESET: noDatabase,
  ENOTFOUND: noDatabase,
  EAI_AGAIN: noDatabase,
  EHOSTUNREACH: noDatabase,
  ENETUNREACH: noDatabase,
  ETIMEDOUT: noDatabase,
  "28P01": noLogin,
  "28000": noLogin,
  "3D000": noLogin,
  ERR_PARSE_ARGS_UNKNOWN_OPTION: ({ option }) => `没有“${option}”这个选项；nianbao help 列出全部用法。`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: ({ option, message }) => (message.includes("does not take") ? `选项“${option}”后面不能带内容。` : `选项“${option}”后面要写内容；nianbao help 列出全部用法。`),
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: () => "多写了内容；nianbao help 列出全部用法。",
};

/** A mistake of the caller or the surroundings in one line; undefined for a bug, which keeps its stack. */
export function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof PlainError || ["DatabaseIsReal", "FigureOrderBroken"].includes(error.name)) return error.message;
  if (error.name === "DatabaseBusy") return `${error.message}网站多半已经在运行；要另开一个，请用 NIANBAO_DATA 换一个目录。`;
  // Where a host has several addresses, Node reports the attempts together and leaves the message empty.
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const text = (name: string): string => (typeof cause === "object" && cause !== null && name in cause ? String((cause as Record<string, unknown>)[name]) : "");
  const known = Object.hasOwn(surroundings, text("code")) ? surroundings[text("code")] : undefined;
  const option = /'(--?[^\s'=]+)/.exec(text("message"))?.[1]?.replace(/,$/, "") ?? "";
  return known?.({ message: text("message"), path: text("path"), address: text("address"), port: text("port"), option });
}
