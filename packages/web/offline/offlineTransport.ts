import { choicesDocument, compareDocument } from "../api/documents.ts";
import { textOf, type Transport } from "../api/query.ts";
import type { KeptListener } from "../api/httpTransport.ts";

/**
 * Answers what can be worked out of what the phone keeps when the network does not: comparisons and what they may be
 * made of. The program for it is only fetched (from what the worker keeps) when it is needed.
 */
export function offlineTransport(online: Transport, base: string, onKept: KeptListener): Transport {
  return async (text, variables) => {
    try {
      return await online(text, variables);
    } catch (error) {
      // A server that answers with an error is there; only a request that reached nobody is answered from the phone.
      const answer = error instanceof TypeError ? await answerHere(text, variables, base) : null;
      if (answer === null) throw error;
      onKept(answer.keptAt);
      return answer.data;
    }
  };
}

async function answerHere(text: string, variables: Record<string, unknown>, base: string): Promise<{ data: unknown; keptAt: string } | null> {
  if (!("caches" in globalThis) || ![compareDocument, choicesDocument].map(textOf).includes(text)) return null;
  const { choicesOffline, compareOffline } = await import("./compareOffline.ts");
  // The text is that of the one document whose variables these are.
  return text === textOf(choicesDocument) ? choicesOffline(base) : compareOffline(base, variables as Parameters<typeof compareOffline>[1]);
}
