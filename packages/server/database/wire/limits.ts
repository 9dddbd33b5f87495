/** How much of the worker's memory clients may fill before they are slowed down or refused. */
export interface WireLimits {
  maxConnections: number;
  maxStartupBytes: number;
  maxMessageBytes: number;
  /** All messages up to Sync together. */
  maxBatchBytes: number;
  /** From here on the socket is not read until something has run. */
  pauseAtQueuedBytes: number;
  pauseAtQueuedBatches: number;
  /** How long a refused client may take to hear why before it is cut off. */
  lingerMilliseconds: number;
}

const megabyte = 1024 * 1024;

export const defaultLimits: WireLimits = {
  maxConnections: 100,
  maxStartupBytes: 10_000,
  maxMessageBytes: 64 * megabyte,
  maxBatchBytes: 96 * megabyte,
  pauseAtQueuedBytes: megabyte,
  pauseAtQueuedBatches: 16,
  lingerMilliseconds: 5_000,
};
