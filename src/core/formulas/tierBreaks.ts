import { naturalBreaks } from '../math/naturalBreaks';
import type { Cell } from '../model/cell';
import { knownIn, numberColumn } from './numberColumn';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, isAbsent, isRange, refuseLoading } from './range';

const USUAL_CLASSES = 4;
const MOST_CLASSES = 20;

/**
 * `TIER_BREAKS(values, tiers)`: the classes between which a column has its natural gaps (`ckmeans`), highest first: from,
 * to, customers.
 *
 * @param tiers how many classes, 2 to 20; fewer are found when there are fewer different values
 * @throws FormulaProblem
 */
export function tierBreaksFormula(values: Argument, tiers: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(values, tiers);
  if (values === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'values' });
  if (!isRange(values)) throw new FormulaProblem('WHOLE_COLUMN', { fn: 'TIER_BREAKS' });
  const classes = isAbsent(tiers) ? USUAL_CLASSES : Number(isRange(tiers) ? Number.NaN : tiers);
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= MOST_CLASSES)) throw new FormulaProblem('BREAKS_COUNT');
  const { words } = context;
  const found = naturalBreaks(knownIn(numberColumn(values, 'TIER_BREAKS', context).numbers), classes);
  if (found.length === 0) throw new FormulaProblem('NO_NUMBERS', { name: 'values' });
  return [[words.FROM, words.TO, words.CUSTOMERS], ...found.reverse().map(({ from, to, count }): Cell[] => [from, to, count])];
}
