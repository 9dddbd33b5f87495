import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./paths.mjs";

/** What a person can act on: printed as one plain sentence, without a stack. */
export class Trouble extends Error {}

export const say = (text) => process.stderr.write(`${text}\n`);

/** @type {NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * @typedef {object} Surroundings
 * @property {Record<string, string>} [env] added to our own environment
 * @property {string} [cwd]
 * @property {number} [stdout] the descriptor that receives its stdout; our stderr unless said otherwise
 */

/**
 * Runs a program to its end and gives its exit code. Signals that reach us are handed on, so that no child is left behind.
 * @param {string} program
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<number>}
 */
export function execute(program, args, { env = {}, cwd = root, stdout = 2 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", stdout, 2] });
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, handOn);
    const settle = () => signals.forEach((signal) => process.off(signal, handOn));
    child.once("error", (error) => (settle(), reject(error)));
    child.once("exit", (code, signal) => (settle(), resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"])));
  });
}

/**
 * Runs a JavaScript program with this very Node.
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 */
export const executeNode = (args, surroundings) => execute(process.execPath, args, surroundings);
