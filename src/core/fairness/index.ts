export { fisherExact } from './fisherExact';
export { holm } from './holm';
export { type GroupCount, type RateRatio, rateRatios } from './rateRatio';
export { type GroupReading, type Reading, readGroups } from './readGroups';
export { wilsonInterval } from './wilsonInterval';
