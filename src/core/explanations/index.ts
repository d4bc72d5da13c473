export { type ExplainInput, type Explanation, explainTier } from './explainTier';
export { type Figure, type FigureName, figuresOf, type NoFormula, rowsOf } from './figures';
export { type JudgingPolicy, judge, scoredBy } from './judge';
export { type Nearby, nearbySettings } from './nearbySettings';
export type { RuleThatFired } from './ruleThatFired';
export { type SideBySide, sideBySide } from './sideBySide';
export { recompute, type Trace, traceOf } from './trace';
export type { WhatWouldLift } from './whatWouldChange';
