/**
 * What every cell call loads: the custom functions, the menu, and the door to the engine. Everything else is in
 * `engine.ts`, which the build makes a file of its own.
 */
export { TIER, TIER_CHECK, TIER_CUSTOMERS, TIER_OF, TIER_RFM } from './customFunctions';
export { inEngine } from './engineFile';
export { onInstall, onOpen } from './menu';
