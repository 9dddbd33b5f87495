import type { WorkboxPlugin } from "workbox-core/types.js";
import { keptAtAttribute, keptAtHeader } from "./names.ts";

/** Keeps only whole answers of this site in one kind of content, stamped with the time at which they were kept. */
export function keepOnly(contentType: string): WorkboxPlugin {
  return {
    async cacheWillUpdate({ response }) {
      const isKept = response.status === 200 && response.type === "basic" && !response.redirected && (response.headers.get("content-type") ?? "").includes(contentType);
      if (!isKept) return null;
      const body = await response.text();
      if (contentType === "json" && hasErrors(body)) return null;
      return new Response(body, { headers: { ...Object.fromEntries(response.headers), [keptAtHeader]: new Date().toISOString() } });
    },
  };
}

function hasErrors(body: string): boolean {
  return "errors" in (JSON.parse(body) as object);
}

/** Writes onto a kept page when it was kept, for the notice that the page shows. */
export const markKept: WorkboxPlugin = {
  async cachedResponseWillBeUsed({ cachedResponse }) {
    if (!cachedResponse) return null;
    const keptAt = cachedResponse.headers.get(keptAtHeader) ?? "";
    const html = (await cachedResponse.text()).replace("<html ", `<html ${keptAtAttribute}="${keptAt}" `);
    return new Response(html, { headers: cachedResponse.headers });
  },
};
