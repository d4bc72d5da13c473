export { FALSE_RISES, type Growth, growthOf } from './growthOf';
export { highPotentials, type Potential } from './highPotential';
export { FEWEST_VALUES, type HistoryTrend, historyTrend } from './historyTrend';
export { byCustomer, type DayAmount, distinctDays } from './ownOrders';
export { type Spike, spikes } from './spikes';
