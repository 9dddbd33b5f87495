import { createNodeResolver, importX } from "eslint-plugin-import-x";
import vue from "eslint-plugin-vue";
import tseslint from "typescript-eslint";
import vueParser from "vue-eslint-parser";
import { importRules } from "./scripts/lint/imports.mjs";

const typescript = ["**/*.ts"];
const components = ["**/*.vue"];
const tests = ["**/*.test.ts", "tests/**"];
const data = ["packages/shared/editions/**", "**/locales/**", "**/migrations/**", "**/*.d.ts"];

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "The environment is parsed once, in packages/server/config; take the typed config instead.",
};

const everywhere = {
  files: ["**/*.{ts,vue,js,mjs}"],
  rules: {
    eqeqeq: ["error", "always", { null: "ignore" }],
    "no-constant-binary-expression": "error",
    "no-fallthrough": "error",
    "no-self-compare": "error",
    "no-template-curly-in-string": "error",
    "no-unreachable": "error",
    "no-unsafe-finally": "error",
    "no-useless-catch": "error",
    "no-var": "error",
    "prefer-const": "error",
    "max-lines": ["error", { max: 300 }],
  },
};

const typed = {
  files: typescript,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, parser: tseslint.parser } },
  rules: {
    "@typescript-eslint/await-thenable": "error",
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-for-in-array": "error",
    "@typescript-eslint/no-misused-promises": "error",
    "@typescript-eslint/no-unnecessary-type-assertion": "error",
    "@typescript-eslint/no-unsafe-argument": "error",
    "@typescript-eslint/no-unsafe-assignment": "error",
    "@typescript-eslint/no-unsafe-call": "error",
    "@typescript-eslint/no-unsafe-member-access": "error",
    "@typescript-eslint/no-unsafe-return": "error",
    "@typescript-eslint/only-throw-error": "error",
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    // The compiler reports these (noUnusedLocals, noUnusedParameters).
    "@typescript-eslint/no-unused-vars": "off",
  },
};

const typeImports = { "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }] };
const browserGlobals = ["window", "document", "navigator", "location", "localStorage", "fetch", "process", "Buffer", "require", "__dirname"];

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/dist/", "data/", ".cache/", "packages/web/api/schema.d.ts"] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ["**/*.{ts,vue}"] })),
  ...vue.configs["flat/essential"].map((config) => ({ ...config, files: config.files ?? components })),
  everywhere,
  typed,
  {
    files: components,
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser, extraFileExtensions: [".vue"] } },
    rules: { "vue/no-v-html": "error", "vue/require-explicit-emits": "error", "@typescript-eslint/no-unused-vars": "off", ...typeImports },
  },
  { files: ["packages/shared/**/*.ts", "packages/web/**/*.ts", "tests/**/*.ts"], rules: typeImports },
  {
    files: ["packages/shared/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", ...browserGlobals.map((name) => ({ name, message: "shared runs everywhere: neither Node nor a browser here." }))],
    },
  },
  ...importRules([noEnvironment]),
  // The entry hands the environment to the one room that reads it.
  { files: ["packages/server/main.ts", "packages/server/config/**/*.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["packages/**/*.{ts,vue}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".vue"] })],
      "import-x/extensions": [".ts", ".vue"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"], "vue-eslint-parser": [".vue"] },
    },
    rules: { "import-x/no-cycle": "error" },
  },
  // Vitest's own matchers (expect.any) are typed as any.
  { files: tests, rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  { files: [...data, ...tests], rules: { "max-lines": "off" } },
);
