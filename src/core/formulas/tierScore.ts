import { positionsOf } from '../math/positions';
import { type Cell, isBlank } from '../model/cell';
import { numberReader } from './numbers';
import { FormulaProblem } from './problem';
import {
  type Argument,
  answered,
  columnOf,
  type FormulaContext,
  hasHeading,
  isAbsent,
  isRange,
  MOST_CUSTOMERS,
  type Rows,
  refuseLoading,
  widthOf,
} from './range';

/** Weights are taken to so many parts of one, so that scores are formed of whole numbers. */
const PARTS = 10_000;
const LARGEST_WEIGHT = 1000;
/** A row needs this much of the weight (in percent) to be scored. */
const LEAST_COVERAGE = 60;

/**
 * `TIER_SCORE(metrics, weights)`: 0–100 per row from columns side by side, by position among the rows (ties share the
 * middle), weighted; a negative weight means smaller is better. Blank cells are left out of their row's weights; with
 * less than 60 % of the weight left the row stays blank. A row with an unreadable cell is `?`.
 *
 * @throws FormulaProblem
 */
export function tierScoreFormula(metrics: Argument, weights: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(metrics, weights);
  if (metrics === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'metrics' });
  if (!isRange(metrics)) throw new FormulaProblem('WHOLE_COLUMN', { fn: 'TIER_SCORE' });
  const { rows, heading } = belowHeading(answered(metrics), context);
  const filled = rows.filter((row) => row.some((cell) => !isBlank(cell))).length;
  if (filled > MOST_CUSTOMERS) throw new FormulaProblem('TOO_MANY_CUSTOMERS', { customers: filled });
  const width = widthOf(rows);
  const parts = weightsFrom(weights, width, context);
  const columns = parts.map((weight, index) => readColumn(columnOf(rows, index), weight, context));
  if (filled > 0 && columns.some(({ known }) => known === 0)) throw new FormulaProblem('NO_NUMBERS', { name: 'metrics' });
  const total = parts.reduce((sum, weight) => sum + Math.abs(weight), 0);
  const scores = rows.map((_, row) => [scoreOf(columns, row, total)]);
  return heading ? [[context.words.SCORE], ...scores] : scores.length > 0 ? scores : [['']];
}

interface ScoredColumn {
  readonly cells: readonly Cell[];
  readonly weight: number; // at least 0
  readonly halves: Int32Array; // positions, over `outOf`; −1: no number
  readonly outOf: number;
  readonly known: number;
}

function readColumn(cells: readonly Cell[], weight: number, context: FormulaContext): ScoredColumn {
  const read = numberReader(cells, context);
  const numbers = Float64Array.from(cells, (cell) => (isBlank(cell) ? Number.NaN : (read(cell) ?? Number.NaN)));
  const { halves, outOf, known } = positionsOf(numbers, weight < 0 ? 'lower' : 'higher');
  return { cells, weight: Math.abs(weight), halves, outOf, known };
}

/** The score of a dimension is rounded half up to hundredths, then their weighted mean, as everywhere. */
function scoreOf(columns: readonly ScoredColumn[], row: number, total: number): Cell {
  let [sum, present, isUnreadable] = [0, 0, false];
  for (const { cells, weight, halves, outOf } of columns) {
    const half = halves[row] as number;
    if (half < 0) isUnreadable ||= !isBlank(cells[row]);
    else {
      sum += weight * halfUp(10_000 * half, outOf);
      present += weight;
    }
  }
  if (isUnreadable) return '?';
  return present > 0 && 100 * present >= LEAST_COVERAGE * total ? halfUp(sum, present) / 100 : '';
}

function halfUp(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/** A heading row has text above a column of numbers, and no number itself. */
function belowHeading(rows: Rows, context: FormulaContext): { rows: Rows; heading: boolean } {
  const columns = Array.from({ length: widthOf(rows) }, (_, index) => columnOf(rows, index));
  const tops = columns.map((column) => {
    const read = numberReader(column, context);
    return { isHeading: hasHeading(column, (cell) => read(cell) !== undefined), isNumber: read(column[0] ?? '') !== undefined };
  });
  const heading = tops.some(({ isHeading }) => isHeading) && !tops.some(({ isNumber }) => isNumber);
  return { rows: heading ? rows.slice(1) : rows, heading };
}

/** In parts of one; all equal when left out. A row or a column of cells will do. */
function weightsFrom(argument: Argument, columns: number, context: FormulaContext): number[] {
  if (isAbsent(argument)) return new Array<number>(columns).fill(PARTS);
  const cells = (isRange(argument) ? argument.flat() : [argument as Cell]).filter((cell) => !isBlank(cell));
  const read = numberReader(cells, context);
  const weights = cells.map((cell) => Math.round((read(cell) ?? Number.NaN) * PARTS));
  if (weights.length !== columns) throw new FormulaProblem('WEIGHTS_COUNT', { weights: weights.length, columns });
  const isUsable = weights.every((weight) => Math.abs(weight) <= LARGEST_WEIGHT * PARTS) && weights.some((weight) => weight !== 0);
  if (!isUsable) throw new FormulaProblem('WEIGHTS_UNREADABLE');
  return weights;
}
