export { experienceByTier, FEWEST_RATED, type MeanRating, meanRating, type Said, type TierExperience } from './byTier';
export { type Disagreement, disagreements } from './disagreements';
export { type Experience, experiences, HEARD_DAYS } from './heard';
export { type Known, knownOf } from './known';
export { ASKED_PER_TIER, REST_DAYS, surveyOf, type ToAsk } from './survey';
export { type NeedShare, topNeeds } from './topNeeds';
