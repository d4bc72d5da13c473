export { bookUntil } from './bookUntil';
export { changedTexts } from './changedTexts';
export { type CommonTrait, decliningTogether, type Trait } from './decliningTogether';
export { type Disagreement, disagreements } from './disagreements';
export { type Followed, kaplanMeier, type Remaining } from './kaplanMeier';
export { type NearFall, type NearFalls, nearFalls, type ServiceEvent } from './nearFalls';
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
export { type PastQuarter, pastQuarters } from './pastQuarters';
export { type Served, served } from './served';
export { type Start, startingTiers } from './startingTiers';
export { type StillBuying, stillBuying } from './stillBuying';
export { type WinBack, winBack } from './winBack';
