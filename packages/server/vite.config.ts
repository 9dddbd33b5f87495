import { defineConfig } from "vite";

/** What `shared` stands on: no dependencies of this package, so the bundle must hold them. */
const underShared = [/^@noble\//, "fflate", "htmlparser2", "domhandler", "domutils", "dom-serializer", "domelementtype", "entities"];

// Decorator metadata comes from tsconfig.json beside this file. Our own packages are TypeScript and are inlined;
// everything else is left to node_modules, so that a stack trace names the library it comes from.
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: [/^@nianbao\//, ...underShared] },
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
        "reader-worker": "modules/imports/reading/worker.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
    },
  },
});
