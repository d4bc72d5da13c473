import type { Bug } from './bug';
import { BUGS_AROUND_IT } from './bugsAround';
import { BUGS_OF_THE_PROTOCOL } from './bugsOfTheProtocol';

/** Everything that is seeded into what is shipped, to see whether anybody notices; B01 to B30 as in the list of the specification. */
export const BUGS: readonly Bug[] = [...BUGS_OF_THE_PROTOCOL, ...BUGS_AROUND_IT];
