import { defineConfig } from "vite";

// Decorator metadata comes from tsconfig.json beside this file. Our own packages are TypeScript and are inlined;
// everything else is left to node_modules, so that a stack trace names the library it comes from.
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: [/^@nianbao\//, /^@noble\//] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        main: "main.ts",
        "database-worker": "database/worker.ts",
        "make-template": "database/make-template.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
    },
  },
});
