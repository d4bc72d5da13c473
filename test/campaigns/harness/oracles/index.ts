import { I6 } from './history';
import { I4, I5 } from './labels';
import type { Oracle } from './oracle';
import { I10, I11, I12, I16 } from './runs';
import { I1, I2, I3, I7 } from './theirs';

export { notConverged, type Outcome, outcomeOf } from './convergence';
export { judged, type Oracle, type Sight } from './oracle';
export { I9, I9_RIGHT, I13 } from './runs';

/** What must hold at every moment, also right after a kill. */
export const ALWAYS: readonly Oracle[] = [I1, I2, I3, I4, I5, I6, I7, I10, I11, I16];
/** What must hold as well once things have settled. */
export const AT_REST: readonly Oracle[] = [...ALWAYS, I12];
