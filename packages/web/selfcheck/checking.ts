import { understand, type Reading } from "./understand.ts";

/** What a check is asked: the bytes of a file, and the words that the office will not have published. */
export interface Asked {
  bytes: Uint8Array;
  words: readonly string[];
}

/** Offices' computers are slow, so that a file has more time than on the server; one that is not done then never will be. */
const perMegabyte = 20_000;
const longest = 120_000;
const longestStart = 5000;

/** True in the copy of this program that runs beside the page. */
export const isWorker = typeof document === "undefined";

/** Lets the program answer in a worker: one file for each, so that what a file leaves behind is gone with it. */
export function answerInWorker(): void {
  self.addEventListener("message", ({ data }: MessageEvent<Asked>) => self.postMessage(checkHere(data)));
  self.postMessage("ready");
}

/** Checks a file beside the page, where it can be stopped; on the page itself where the browser starts no worker from a file. */
export async function check(asked: Asked, program: string): Promise<Reading> {
  const worker = await startWorker(program);
  if (worker !== null) return checkIn(worker, asked);
  await painted();
  return checkHere(asked);
}

function checkHere({ bytes, words }: Asked): Reading {
  try {
    return understand(bytes, words);
  } catch (error) {
    // The place in the program would say nothing to the office, and what the file says may stand in the error.
    if (error instanceof Error) return { ok: false, reason: "failed" };
    throw error;
  }
}

async function startWorker(program: string): Promise<Worker | null> {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  try {
    const worker = new Worker(address);
    if ((await firstWord(worker, longestStart)) === "ready") return worker;
    worker.terminate();
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function checkIn(worker: Worker, asked: Asked): Promise<Reading> {
  const clock = Math.min(longest, perMegabyte * Math.max(1, Math.ceil(asked.bytes.length / (1024 * 1024))));
  worker.postMessage(asked);
  const answer = await firstWord(worker, clock);
  worker.terminate();
  // The worker sends what `understand` returned and nothing else.
  return answer === null ? { ok: false, reason: "tooSlow" } : answer === "error" ? { ok: false, reason: "failed" } : (answer as Reading);
}

/** What a worker says next; null when it says nothing in time, or never started. */
function firstWord(worker: Worker, milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve(null), milliseconds);
    const settle = (word: unknown) => {
      clearTimeout(clock);
      resolve(word);
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => settle(data);
    worker.onerror = (event) => {
      event.preventDefault();
      settle("error");
    };
  });
}

// The word that a check is running is on the screen before the check takes the page.
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setTimeout(resolve, 0), 50));
}
