import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * When a process started, in a form that no other process with the same number shares, or undefined when there is
 * no such process. A number alone proves nothing: it is given out again, after a restart of the machine even soon.
 */
export function processStart(pid: number): string | undefined {
  return existsSync("/proc/self/stat") ? startFromProc(pid) : startFromPs(pid);
}

/** Names the machine since its last start and, on Linux, the container: processes are numbered anew in each. */
export function processPlace(): string {
  const container = existsSync("/proc/self/ns/pid") ? readlinkSync("/proc/self/ns/pid") : "";
  const boot = (readIfThere("/proc/sys/kernel/random/boot_id") ?? "").trim();
  return [hostname(), boot, container].join(" ").replaceAll(/["\\]/g, "");
}

function startFromProc(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The command's name, in brackets, may itself contain blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, started] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || started === undefined) return undefined;
  return `${(readIfThere("/proc/sys/kernel/random/boot_id") ?? "").trim()}:${started}`;
}

function startFromPs(pid: number): string | undefined {
  if (!isSignalable(pid)) return undefined;
  if (process.platform === "win32") return "unknown";
  return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // ESRCH: the process ended between opening and reading.
    if (hasCode(error, "ENOENT") || hasCode(error, "ESRCH")) return undefined;
    throw error;
  }
}

/** Whether this is the system error of that name. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
