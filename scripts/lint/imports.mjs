import { builtinModules } from "node:module";
import { adminKnowers, belowModules, sharedRooms, typesOnly } from "./rooms.mjs";

const any = (names) => `(?:${names.join("|")})`;
const up = "^(?:\\.\\./)+";
const others = (room) => Object.keys(sharedRooms).filter((name) => name !== room);

/** One forbidden kind of import: a pattern over what stands between the quotes, and the sentence the author reads. */
const ban = (regex, message, options = {}) => ({ regex, message, ...options });

const nodeApi = ban(`^node:|^${any(builtinModules)}$`, "shared runs in browsers too: no Node API here.");
const noPackageOfOurs = ban("^@nianbao/", "shared imports nothing of ours; inside it, rooms are reached by relative path.");
const outOfShared = ban(`${up}(?:server|web|tests|scripts)/`, "shared imports nothing of ours outside shared.");
const sharedByName = ban(`${up}shared/`, "Import shared by its name: @nianbao/shared/<room>.");
const sharedByIndex = ban("^@nianbao/shared/[^/]+/", "A room of shared is entered by its index: @nianbao/shared/<room>.");
const noWeb = ban(`^@nianbao/web|${up}web/`, "The server never imports the web: between them stands schema.graphql.");
const noServer = ban(`^@nianbao/server|${up}server/`, "The web never imports the server: between them stands schema.graphql.");
const moduleByIndex = ban("(?:^|/)modules/[^/]+/(?!index\\.ts$)", "A server module is entered by its index only.");
const noModule = ban("(?:^|/)modules/", "The modules stand on this room; it knows none of them. What it needs is handed to it by app.ts.");
const noAdmin = ban("(?:^|/)admin/", "Only the router imports admin, lazily: readers must not download it.");
const noData = ban(`${up}(?:api|features|pages|offline|admin)/`, "Charts take plain data.");

const thinResolver = [
  ban("^typeorm$", "A resolver calls one service method and maps: SQL belongs to the store."),
  ban("\\.(?:entity|store)\\.ts$", "A resolver calls one service method and maps: tables belong to the store."),
];

/** Relative imports from a folder `depth` below its noun that enter another noun. */
const nextDoor = (depth) => `^${"\\.\\./".repeat(depth)}[^./][^/]*/`;
const neighbourByIndex = (depth) => ban(`${nextDoor(depth)}(?!index\\.ts$)`, "Another module is entered by its index only.");
const noNeighbour = (depth) => ban(nextDoor(depth), "A feature imports no other feature: what both need belongs to ui, charts, api or offline.");

const values = "@typescript-eslint/no-restricted-imports";

/** The same bans for `import …`, `export … from` and `import(…)`. */
function forbid(files, bans, { ignores = [], syntax = [] } = {}) {
  // A selector ends its pattern at the first slash, so slashes are spelled out.
  const dynamic = bans.map(({ regex, message }) => ({ selector: `ImportExpression[source.value=/${regex.replaceAll("/", "\\u002f")}/]`, message }));
  return {
    files,
    ignores: ["**/*.test.ts", ...ignores],
    rules: { [values]: ["error", { patterns: bans }], "no-restricted-syntax": ["error", ...syntax, ...dynamic] },
  };
}

function sharedRoom(room) {
  const allowed = sharedRooms[room];
  const byType = typesOnly[room] ?? [];
  const closed = others(room).filter((name) => !allowed.includes(name) && !byType.includes(name));
  const bans = [nodeApi, noPackageOfOurs, outOfShared];
  if (closed.length > 0) bans.push(ban(`${up}${any(closed)}(?:/|$)`, `${room} stands below these rooms and must not know them (scripts/lint/rooms.mjs).`));
  if (byType.length > 0) bans.push(ban(`${up}${any(byType)}(?:/|$)`, `${room} knows other rooms by their types only.`, { allowTypeImports: true }));
  bans.push(ban(`${up}${any(others(room))}/(?!index\\.ts$)`, "A room is entered by its index."));
  return forbid([`packages/shared/${room}/**/*.ts`], bans);
}

const server = [noWeb, sharedByName, sharedByIndex];
const web = [noServer, sharedByName, sharedByIndex];
const webFiles = (folder, deep = "**/") => [`packages/web/${folder}${deep}*.ts`, `packages/web/${folder}${deep}*.vue`];

const depths = [1, 2, 3];
const below = (depth) => "*/".repeat(depth);

/**
 * The house plan as configuration objects. ESLint lets the last match win as a whole, so each entry carries every ban
 * that holds for its files and the narrower ones come later. `syntax` is what no-restricted-syntax bans everywhere.
 */
export function importRules(syntax) {
  const rules = (files, bans, options = {}) => forbid(files, bans, { ...options, syntax });
  return [
    ...Object.keys(sharedRooms).map(sharedRoom),
    rules(["packages/server/**/*.ts"], [...server, moduleByIndex]),
    rules(belowModules.map((room) => `packages/server/${room}/**/*.ts`), [...server, noModule]),
    ...depths.flatMap((depth) => {
      const inModule = [...server, neighbourByIndex(depth)];
      return [
        rules([`packages/server/modules/${below(depth)}*.ts`], inModule),
        rules([`packages/server/modules/${below(depth)}*.resolver.ts`], [...inModule, ...thinResolver]),
      ];
    }),
    rules(webFiles(""), [...web, noAdmin], { ignores: adminKnowers }),
    rules([...webFiles("admin/"), "packages/web/router.ts", "packages/web/router/**/*.ts"], web),
    rules(webFiles("charts/"), [...web, noAdmin, noData]),
    ...depths.map((depth) => rules(webFiles("features/", below(depth)), [...web, noAdmin, noNeighbour(depth)])),
    ...depths.map((depth) => rules(webFiles("admin/features/", below(depth)), [...web, noNeighbour(depth)])),
  ];
}
