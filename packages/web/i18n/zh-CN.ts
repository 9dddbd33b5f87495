import { compare } from "./messages/zh-CN.compare.ts";
import { lists } from "./messages/zh-CN.lists.ts";
import { report } from "./messages/zh-CN.report.ts";
import { site } from "./messages/zh-CN.site.ts";

/** Everything the pages say in Chinese. A new file of messages is a line here and a line in en.ts. */
export const zhCN = { ...site, ...report, ...compare, ...lists } as const;
