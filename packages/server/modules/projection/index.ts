export { layOut, type Layout } from "./layout.ts";
export { projectionStore } from "./projection.store.ts";
export { projectionProblems } from "./projectionProblems.ts";
export { rebuildProjection } from "./rebuildProjection.ts";
