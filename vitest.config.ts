import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// TypeGraphQL is CommonJS and gets graphql's .js; our own code must get the very same copy, not the .mjs.
const oneGraphql = [{ find: /^graphql$/, replacement: "graphql/index.js" }];

interface Room {
  name: string;
  include: string[];
  testTimeout?: number;
  hookTimeout?: number;
  isSerial?: boolean;
}

const rooms: Room[] = [
  { name: "unit", include: ["packages/**/*.test.ts", "tests/roundtrip/**/*.test.ts", "tests/disclosure/**/*.test.ts", "tests/narrative/**/*.test.ts"], testTimeout: 30_000 },
  { name: "database", include: ["tests/database/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
  { name: "api", include: ["tests/api/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
  { name: "reading", include: ["tests/reading/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 60_000 },
  { name: "house", include: ["tests/house/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
  { name: "browser", include: ["tests/browser/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, isSerial: true },
  { name: "corpus", include: ["tests/corpus/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
];

export default defineConfig({
  resolve: { alias: oneGraphql },
  test: {
    // Most tests wait for a process of their own, so even a small machine takes two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: rooms.map(({ isSerial = false, ...room }) => ({
      extends: true,
      // Serial rooms come last and alone: a browser that shares the machine with other tests is a slow one.
      test: { ...room, fileParallelism: !isSerial, sequence: { groupOrder: isSerial ? 1 : 0 }, exclude: ["**/node_modules/**", "**/dist/**"] },
    })),
  },
});
