import { compare } from "./messages/en.compare.ts";
import { lists } from "./messages/en.lists.ts";
import { report } from "./messages/en.report.ts";
import { site } from "./messages/en.site.ts";
import type { Messages } from "./text.ts";

/** Everything the pages say in English; the compiler asks for every key, a test for every {name}. */
export const en: Messages = { ...site, ...report, ...compare, ...lists };
