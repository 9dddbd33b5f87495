import vue from "@vitejs/plugin-vue";
import { defineConfig, type BuildEnvironmentOptions } from "vite";

/** Old phones are first-class readers: the syntax stays what WebViews of 2020 understand. */
const target = ["chrome87", "safari14", "firefox86"];

const client: BuildEnvironmentOptions = {
  target,
  cssTarget: target,
  modulePreload: false,
  rollupOptions: {
    input: { app: "entry/client.ts" },
    // The entry keeps its name, so that a kept page finds the program of today; everything it loads is hashed.
    output: { entryFileNames: "[name].js", chunkFileNames: "assets/[name]-[hash].js", assetFileNames: "assets/[name]-[hash][extname]" },
  },
};

const renderer: BuildEnvironmentOptions = {
  ssr: true,
  target: "node20",
  cssTarget: target,
  cssMinify: true,
  rollupOptions: { input: { render: "entry/render.ts" }, output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
};

const worker: BuildEnvironmentOptions = {
  target,
  rollupOptions: { input: { sw: "service-worker/worker.ts" }, output: { format: "iife", entryFileNames: "[name].js" } },
};

/** One program and one style, which build.mjs puts into the one file of the self-check page; offices keep older browsers than phones do. */
const selfcheck: BuildEnvironmentOptions = {
  target: "chrome78",
  cssTarget: "chrome78",
  cssCodeSplit: false,
  rollupOptions: { input: { selfcheck: "selfcheck/main.ts" }, output: { format: "iife", entryFileNames: "[name].js", assetFileNames: "selfcheck[extname]" } },
};

const builds: Record<string, BuildEnvironmentOptions> = { client, renderer, worker, selfcheck };

/** Four builds by mode (build.mjs runs them all and says where to): what a phone loads, what the server draws with, the service worker, and the self-check page. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "./",
  publicDir: mode === "client" ? "public" : false,
  plugins: [vue()],
  ssr: { noExternal: true },
  define: {
    "process.env.NODE_ENV": JSON.stringify("production"),
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  build: { emptyOutDir: true, reportCompressedSize: false, ...(builds[mode] ?? client) },
}));
