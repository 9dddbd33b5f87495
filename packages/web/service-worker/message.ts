import type { WorkerMessage } from "./names.ts";
import { isFigures } from "./fetch.ts";
import { figures, pages } from "./strategies.ts";

declare const self: ServiceWorkerGlobalScope;

/** What pages may ask for: keep the page being read, or let a waiting version take over. */
export function onMessage(): void {
  self.addEventListener("message", (event) => {
    const message = event.data as WorkerMessage;
    switch (message.type) {
      case "skipWaiting":
        return event.waitUntil(self.skipWaiting());
      case "keep":
        return event.waitUntil(keep(event, message.url));
    }
  });
}

async function keep(event: ExtendableMessageEvent, url: string): Promise<void> {
  const address = new URL(url);
  address.hash = "";
  const [response, done] = (isFigures(address) ? figures : pages).handleAll({ event, request: new Request(address) });
  await Promise.allSettled([response, done]);
}
