import { withoutLocale } from "../i18n/locale.ts";
import { figuresAttribute, keptAtAttribute, keptListId } from "../offline/names.ts";
import { keptNotice, watchNetwork } from "../offline/networkNotice.ts";
import { keepBeside, registerWorker } from "../offline/registerWorker.ts";
import { offlinePath } from "../ui/paths.ts";
import { showYear, watchDrawer, watchSources, watchTargets } from "./easeReading.ts";
import { watchCopies } from "./watchCopies.ts";
import { onceLoaded, watchLinks } from "./watchLinks.ts";
import { watchPickers } from "./watchPickers.ts";

/** The path of the site, from this file's own address: the same build serves every base. */
const base = new URL(import.meta.url).pathname.replace(/\/app\.js$/, "");
const reader = onceLoaded(() => import("./reader.ts").then(({ createReader }) => createReader(base)));

const keptAt = document.documentElement.getAttribute(keptAtAttribute);
if (keptAt !== null) void keptNotice(keptAt);
watchNetwork(base);
watchLinks(base, reader);
watchPickers(base);
watchDrawer();
watchTargets();
watchSources();
watchCopies();
showYear();
// Most pages have no chart and need not fetch what makes one answer; until then its marks are plain links.
if (document.querySelector("[data-chart]") !== null) void import("../charts/rove.ts").then(({ watchCharts }) => watchCharts(document));
// Without a worker (private windows, built-in browsers, a failed download) the site works as any other.
registerWorker(base).catch(() => undefined);
const beside = document.documentElement.getAttribute(figuresAttribute);
if (beside !== null && keptAt === null) void keepBeside(beside.split(" "));

const keptList = document.getElementById(keptListId);
if (keptList !== null) void openOffline(keptList);

/** The offline page also answers for pages that were not kept: their data may be, then the app draws them. */
async function openOffline(list: HTMLElement): Promise<void> {
  const isOther = withoutLocale(location.pathname.slice(base.length)) !== offlinePath;
  if (isOther && (await (await reader()).openHere())) return;
  const { showKept } = await import("../offline/showKept.ts");
  await showKept(list, base, isOther);
}
