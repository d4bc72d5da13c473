export { bookUntil } from './bookUntil';
export { changedTexts } from './changedTexts';
export { type CommonTrait, decliningTogether, type Trait } from './decliningTogether';
export { type Disagreement, disagreements } from './disagreements';
export { type NearFalls, nearFalls, type ServiceEvent } from './nearFalls';
export {
  type Counted,
  firstLowerTier,
  isOpenComplaint,
  outcomesByTier,
  type PeriodOutcomes,
  type SmallLoss,
  type TierOutcome,
  topTiers,
} from './outcomesByTier';
export { type Served, served } from './served';
export { type Start, startingTiers } from './startingTiers';
