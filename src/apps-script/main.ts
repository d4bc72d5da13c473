/** Everything Google can call, by its exact name; the build writes one top-level function for each. */
export { TIER, TIER_CUSTOMERS, TIER_OF, TIER_RFM } from './customFunctions';
export { ui_applyPolicy, ui_home, ui_ping, ui_show, ui_startDaily, ui_stopDaily, ui_updateNow } from './endpoints';
export { onInstall, onOpen, openPanel_, stopUpdating_, updateDaily_, updateNow_ } from './menu';
export { hourlySweep_ } from './trigger';
