/**
 * Why a file cannot be read: it holds nothing (`empty`), only pictures of pages (`scanned`) or is one (`picture`), is locked by
 * a password (`encrypted`), breaks off or contradicts itself (`damaged`), grows past every report when unpacked (`tooMuch`), is
 * nested beyond reason (`tooDeep`), an archive that holds no document, or no text at all.
 */
export const unreadables = ["empty", "picture", "scanned", "encrypted", "damaged", "tooMuch", "tooDeep", "archive", "office", "binary", "encoding"] as const;
export type Unreadable = (typeof unreadables)[number];

/** Thrown inside a reader and turned into its result by `refusing`: deep in a format no function wants to hand results up. */
export class Refusal extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason);
  }
}

/** Runs a reader; a refusal becomes its result, a bug stays one. */
export function refusing<T extends object>(read: () => T): ({ ok: true } & T) | { ok: false; reason: Unreadable } {
  try {
    return { ok: true, ...read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** What readers of every format keep to: no report is longer, and a file that is would only cost time. */
export const bounds = {
  /** Bytes that an archive may unpack to, all its entries together. */
  unpacked: 64 * 1024 * 1024,
  /** Characters of a document. */
  characters: 20 * 1024 * 1024,
  pages: 2000,
  /** How deep elements may stand inside each other. */
  depth: 200,
  cells: 200_000,
} as const;
