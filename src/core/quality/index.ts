export { type Confidence, type ConfidenceLevel, type ConfidenceReason, confidences } from './confidence';
export { type CouldChange, couldChangeTier } from './couldChangeTier';
export { type DataScore, dataScore, type Points, type UnknownReason } from './dataScore';
export { type Freshness, freshnessOf } from './freshness';
export { COMPONENTS, type Component, ISSUE_FACTS, type Treatment } from './issueFacts';
export { byWeight, type IssueState, type KeptIssue, type Standing, standings } from './standing';
export { stateNamed } from './stateWords';
export { thinDataIssues } from './thinData';
export { tiersIfJoined } from './tiersIfJoined';
