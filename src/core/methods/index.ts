export { ABC_CUTOFFS, abcClasses, abcScoreOf, abcScores } from './abcClasses';
export { logPeople, pointScore } from './pointScore';
export { digitAt, fixedDigits, rfmDigits } from './rfmDigits';
export { rfmCutsR, rfmDigitAmong, rfmDigitsR } from './rfmDigitsR';
export {
  CUSTOMER_TYPES,
  type CustomerType,
  customerType,
  RFM_SEGMENTS,
  type RfmSegment,
  rfmSegment,
  SEGMENT_BOUNDS,
  type SegmentBounds,
} from './segments';
export { type TwoAxes, type ValueExperience, valueExperience } from './valueExperience';
