/**
 * What every cell call loads: the custom functions, the menu, and the door to the engine. Everything else is in
 * `engine.ts`, which the build makes a file of its own.
 */
export {
  TIER,
  TIER_ABC,
  TIER_BREAKS,
  TIER_CHECK,
  TIER_CUSTOMERS,
  TIER_DEFAULTS,
  TIER_EXPLAIN,
  TIER_FAIR,
  TIER_LIFECYCLE,
  TIER_MOVES,
  TIER_NEXT,
  TIER_OF,
  TIER_RFM,
  TIER_SCORE,
  TIER_SUMMARY,
  TIER_TREND,
} from './customFunctions';
export { inEngine } from './engineFile';
export { onInstall, onOpen } from './menu';
