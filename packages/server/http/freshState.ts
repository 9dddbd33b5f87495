/**
 * Shares one reading among callers that arrive while it has not yet begun. A caller never gets a reading that began
 * before it asked, so what was published before a request is always seen by it.
 */
export function shareReading<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let waiting: Promise<Value> | null = null;
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    if (waiting !== null) return waiting;
    const next = running.then(() => {
      waiting = null;
      const reading = read();
      running = reading.catch(() => undefined);
      return reading;
    });
    waiting = next;
    return next;
  };
}
