export { IndicatorsResolver } from "./indicators.resolver.ts";
