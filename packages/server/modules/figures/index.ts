export { figuresStore, type FiguresRow } from "./figures.store.ts";
export { rebuildFigures } from "./rebuildFigures.ts";
export { codesOf, stateWords, vectorOf } from "./vector.ts";
