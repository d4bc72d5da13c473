import { ABC_CUTOFFS, abcClasses } from '../methods';
import { type Cell, isBlank } from '../model/cell';
import { isExactSum, moneyOf } from '../model/money';
import { answeredRows, numberColumn } from './numberColumn';
import { numberReader } from './numbers';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, isAbsent, isRange, refuseLoading } from './range';

const CLASSES = ['A', 'B', 'C'] as const;

/**
 * `TIER_ABC(values, cutoffs)`: A for those who bring the first 80 % of the whole, B up to 95 %, C for the rest. The share
 * before a row decides, so the one that crosses 80 % is still A; equal values are never split.
 *
 * @throws FormulaProblem
 */
export function tierAbcFormula(values: Argument, cutoffs: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(values, cutoffs);
  if (values === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'values' });
  if (!isRange(values)) throw new FormulaProblem('WHOLE_COLUMN', { fn: 'TIER_ABC' });
  const cuts = cutoffsFrom(cutoffs, context);
  const column = numberColumn(values, 'TIER_ABC', context);
  const exact = column.numbers.map((number) => (number === undefined ? undefined : moneyOf(number)));
  const isTooLarge = exact.some((money, row) => money === undefined && column.numbers[row] !== undefined);
  if (isTooLarge || !isExactSum(exact.reduce<number>((sum, money) => sum + Math.abs(money ?? 0), 0))) throw new FormulaProblem('SUM_TOO_LARGE');
  const classes = abcClasses(exact, cuts);
  return answeredRows(column, 'ABC', (_, row) => CLASSES[classes[row] as number] as string);
}

/** Two rising shares as `{0.8, 0.95}`, `{80, 95}` or `{"80%", "95%"}` → hundredths of a percent. */
function cutoffsFrom(argument: Argument, context: FormulaContext): readonly number[] {
  if (isAbsent(argument)) return ABC_CUTOFFS;
  const cells = (isRange(argument) ? argument.flat() : [argument as Cell]).filter((cell) => !isBlank(cell));
  const read = numberReader(cells, context);
  const isPercent = (cell: Cell) => typeof cell === 'string' && /[%％]\s*$/.test(cell);
  const shares = cells.map((cell) => (isPercent(cell) ? (read(String(cell).replace(/[%％]\s*$/, '')) ?? Number.NaN) : (read(cell) ?? Number.NaN)));
  const scale = shares.every((share) => share <= 1) && !cells.some(isPercent) ? 10_000 : 100;
  const [first = 0, second = 0, ...more] = shares.map((share) => Math.round(share * scale));
  if (more.length > 0 || !(first > 0 && first < second && second <= 10_000)) throw new FormulaProblem('CUTOFFS_UNREADABLE');
  return [first, second];
}
