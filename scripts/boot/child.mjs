import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./paths.mjs";

/** What a person can act on: printed as one plain sentence, without a stack. */
export class Trouble extends Error {}

export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a program to its end and gives its exit code. Its stdout becomes our stderr unless `stdout` says otherwise.
 * Signals that reach us are handed on, so that no child is left behind.
 */
export function execute(program, args, { env = {}, cwd = root, stdout = 2, stdin = "ignore" } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: [stdin, stdout, 2] });
    const handOn = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, handOn);
    const settle = () => signals.forEach((signal) => process.off(signal, handOn));
    child.once("error", (error) => (settle(), reject(error)));
    child.once("exit", (code, signal) => (settle(), resolve(code ?? 128 + constants.signals[signal])));
  });
}

/** Runs a JavaScript program with this very Node. */
export const executeNode = (args, options) => execute(process.execPath, args, options);
