import { createApp, h, nextTick, shallowRef } from "vue";
import { createWebHistory, type RouteLocationNormalized, type RouterScrollBehavior } from "vue-router";
import { httpTransport } from "../api/httpTransport.ts";
import { queryOver } from "../api/query.ts";
import { watchCharts } from "../charts/rove.ts";
import { loadText } from "../i18n/loadText.ts";
import { addressesToKeep } from "../offline/figuresAddress.ts";
import { clearKeptNotice, keptNotice } from "../offline/networkNotice.ts";
import { offlineTransport } from "../offline/offlineTransport.ts";
import { keepBeside } from "../offline/registerWorker.ts";
import type { ShownPage } from "../pages/page.ts";
import { createPageRouter, openPage } from "../pages/routes.ts";
import SiteFrame from "../ui/SiteFrame.vue";
import { baseKey } from "../ui/useLink.ts";
import { openTarget, showYear } from "./easeReading.ts";
import { documentTitle } from "./htmlDocument.ts";

/** The app, once it has taken over from the page the server sent. */
export interface Reader {
  /** Goes to a path of this site; rejects when it cannot, and the browser shall go there itself. */
  go(path: string): Promise<void>;
  /** Draws the page of the present address; false when neither network nor kept data have it. */
  openHere(): Promise<boolean>;
}

const isSamePage = (to: RouteLocationNormalized, from: RouteLocationNormalized) => to.path === from.path && JSON.stringify(to.query) === JSON.stringify(from.query);

const scrollBehavior: RouterScrollBehavior = async (to, from, saved) => {
  if (saved === null && isSamePage(to, from)) return false;
  await nextTick();
  openTarget(to.hash);
  return saved ?? (to.hash === "" ? { top: 0 } : { el: to.hash });
};

/** Makes the app without showing it: the page that is there stays until another one has its data. */
export async function createReader(base: string): Promise<Reader> {
  const page = shallowRef<ShownPage>();
  let next: ShownPage | undefined;
  let keptAt: string | undefined;
  let isPassive = true;
  const onKept = (at: string) => void (keptAt = at);
  const query = queryOver(offlineTransport(httpTransport(base, onKept), base, onKept));
  const open = async (route: RouteLocationNormalized) => openPage(route, query, await loadText(route.meta.locale ?? "zh-CN"));
  const router = createPageRouter(createWebHistory(base), scrollBehavior);

  router.beforeResolve(async (to, from) => {
    next = undefined;
    if (isPassive) return true;
    if (isSamePage(to, from) && page.value !== undefined) return true;
    keptAt = undefined;
    next = await open(to);
    if (next.status === 200) return true;
    // The server may know this address even though the app does not, and it can say 404 properly.
    location.assign(router.resolve(to).href);
    return false;
  });
  router.afterEach((_to, _from, failure) => {
    if (failure === undefined && next !== undefined) void show(next);
  });
  router.onError((_error, to) => location.assign(router.resolve(to).href));
  addEventListener("pagehide", () => (history.scrollRestoration = "auto"));

  async function show(opened: ShownPage): Promise<void> {
    const isFirst = page.value === undefined;
    page.value = opened;
    if (isFirst) createApp({ render: () => page.value && h(SiteFrame, { page: page.value, key: router.currentRoute.value.fullPath }) }).provide(baseKey, base).mount("#app");
    document.title = documentTitle(opened);
    document.documentElement.lang = opened.text.locale;
    if (keptAt === undefined) clearKeptNotice();
    else void keptNotice(keptAt);
    if (keptAt === undefined) void keepBeside(addressesToKeep(base, opened.figuresOf));
    await nextTick();
    showYear();
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  const here = location.pathname.slice(base.length) + location.search + location.hash;
  await router.replace(here);
  isPassive = false;
  watchCharts(document);
  return {
    go: async (path) => void (await router.push(path)),
    async openHere() {
      try {
        next = await open(router.currentRoute.value);
      } catch {
        return false;
      }
      if (next.status === 200) await show(next);
      return next.status === 200;
    },
  };
}
