import { hashOf } from "@nianbao/shared/report";
import { keptAtHeader } from "../offline/names.ts";
import type { Transport } from "./query.ts";

/** Tells when the answer was kept, if the worker answered without the network. */
export type KeptListener = (keptAt: string) => void;

/**
 * GraphQL over HTTP as readers use it: a GET by the document's hash, which every cache on the way understands.
 * A server that does not know the hash (it is newer or older than this page) is sent the text once.
 */
export function httpTransport(base: string, onKept: KeptListener): Transport {
  const endpoint = `${base}/graphql`;
  return async (text, variables) => {
    const stored = await fetch(`${endpoint}?id=${hashOf(text)}&variables=${encodeURIComponent(JSON.stringify(variables))}`);
    const keptAt = stored.headers.get(keptAtHeader);
    if (keptAt !== null) onKept(keptAt);
    return dataOf(isUnknown(stored) ? await send(endpoint, text, variables) : stored);
  };
}

function isUnknown(response: Response): boolean {
  return response.status === 404;
}

function send(endpoint: string, query: string, variables: Record<string, unknown>): Promise<Response> {
  return fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
}

async function dataOf(response: Response): Promise<unknown> {
  const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  const trouble = answer.errors?.[0]?.message;
  if (!response.ok || trouble !== undefined) throw new Error(trouble ?? `GraphQL answered ${response.status}`);
  return answer.data;
}
