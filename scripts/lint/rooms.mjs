// Who may import whom (the house plan), as data. `imports.mjs` turns it into lint rules, tests/house/ proves that they bite.

const ground = ["text", "cells", "report", "editions", "readers"];

/** Every room of packages/shared and the rooms it may import. A room missing here fails the house tests. */
export const sharedRooms = {
  text: [],
  cells: ["text"],
  report: ["text", "cells"],
  editions: ["text", "cells", "report"],
  readers: ["text", "cells", "report", "editions"],
  claims: ground,
  checks: [...ground, "claims"],
  parse: [...ground, "claims", "checks"],
  compare: ground,
  lifecycle: ground,
  export: [...ground, "claims", "parse", "checks", "compare", "lifecycle"],
  locales: [],
};

/** Rooms that know others by their types alone, and which. */
export const typesOnly = {
  locales: ["report", "cells", "editions", "readers", "parse", "checks", "lifecycle"],
};

/** The rooms of packages/server on which the modules stand, and which therefore know none of them. */
export const belowModules = ["config", "database", "graphql"];

/** The only places of packages/web that may name the administration, which loads lazily. */
export const adminKnowers = ["packages/web/admin/**", "packages/web/router.ts", "packages/web/router/**"];
