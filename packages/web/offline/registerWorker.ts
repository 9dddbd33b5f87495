import { noticesNow } from "../i18n/noticesNow.ts";
import { showNotice } from "../ui/notices.ts";
import type { WorkerMessage } from "./names.ts";

const hour = 3_600_000;

function tell(worker: ServiceWorker | null, message: WorkerMessage): void {
  worker?.postMessage(message);
}

/** Registers the worker for this site's path. Where there are none (plain http, some built-in browsers) the pages simply stay online. */
export async function registerWorker(base: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const wasControlled = serviceWorker.controller !== null;
  const registration = await serviceWorker.register(`${base}/sw.js`, { scope: `${base}/`, updateViaCache: "none" });
  offerUpdates(serviceWorker, registration);
  checkHourly(registration);
  // The very first page was read before the worker was there to keep it.
  if (!wasControlled) tell((await serviceWorker.ready).active, { type: "keep", url: location.href });
}

/** Asks the worker to keep these addresses beside the page that is read. */
export async function keepBeside(addresses: readonly string[]): Promise<void> {
  if (!("serviceWorker" in navigator) || addresses.length === 0) return;
  const { active } = await navigator.serviceWorker.ready;
  for (const address of addresses) tell(active, { type: "keep", url: new URL(address, location.href).href });
}

function offerUpdates(serviceWorker: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  const offer = async (waiting: ServiceWorker) => {
    const accept = () => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      tell(waiting, { type: "skipWaiting" });
    };
    const notices = await noticesNow();
    showNotice("update", notices.update, { name: notices.reload, run: accept });
  };
  if (registration.waiting !== null && serviceWorker.controller !== null) void offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && serviceWorker.controller !== null) void offer(coming);
    });
  });
}

/** A page that stays open asks for a new version when it is looked at again. */
function checkHourly(registration: ServiceWorkerRegistration): void {
  let checked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !navigator.onLine || Date.now() - checked < hour) return;
    checked = Date.now();
    registration.update().catch(() => undefined);
  });
}
