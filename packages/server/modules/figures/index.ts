export { figuresStore, type FiguresRow } from "./figures.store.ts";
export { rebuildFigures } from "./rebuildFigures.ts";
export { stateWords, vectorOf } from "./vector.ts";
