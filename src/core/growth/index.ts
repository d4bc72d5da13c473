export { FALSE_RISES, type Growth, growthOf } from './growthOf';
export { highPotentials, type Potential } from './highPotential';
export { byCustomer, type DayAmount, distinctDays } from './ownOrders';
export { type Spike, spikes } from './spikes';
