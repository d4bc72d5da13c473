export { halfUpRatio } from '../math/ratio';
export { rfmDigits } from '../methods';
export { type Contribution, contributions } from './contributions';
export { type DimensionFacts, dimensionFacts, effectiveDimensions } from './dimensionFacts';
export { comparable, type GroupCell, groupsOf } from './groupOf';
export { positionScores } from './positionScores';
export { type Peers, peersOf } from './scoreAmong';
export { type CustomerScore, judgedBy, scoreCustomers } from './scoreCustomers';
export { dimensionValues, type ScoringRules, type WeighedDimension, weighedDimensions } from './weighedDimensions';
