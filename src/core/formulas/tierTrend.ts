import { FEWEST_VALUES, type HistoryTrend, historyTrend } from '../growth';
import { type Cell, isBlank, isDateCell } from '../model/cell';
import { dayReader, numberReader } from './numbers';
import { FormulaProblem } from './problem';
import { type Argument, answered, columnOf, type FormulaContext, isRange, MOST_CUSTOMERS, refuseLoading, widthOf } from './range';

const TOO_FEW = '–';

/**
 * `TIER_TREND(history)`: where each row goes, its periods from left to right. A blank cell is left out, it is no 0; a row
 * with fewer than four values is too short to tell, one with an unreadable cell is `?`. A row of texts or dates on top is
 * the periods' heading.
 *
 * @throws FormulaProblem
 */
export function tierTrendFormula(history: Argument, context: FormulaContext, wordOf: (trend: HistoryTrend) => string): Cell[][] {
  refuseLoading(history);
  if (history === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'history' });
  if (!isRange(history)) throw new FormulaProblem('PERIODS_NEEDED');
  const rows = answered(history);
  const periods = Array.from({ length: widthOf(rows) }, (_, at) => periodIn(columnOf(rows, at), context));
  const hasHeading = periods.some(({ top }) => top === 'label') && !periods.some(({ top }) => top === 'number');
  const below = hasHeading ? rows.slice(1) : rows;
  const filled = below.filter((row) => !row.every(isBlank)).length;
  if (filled > MOST_CUSTOMERS) throw new FormulaProblem('TOO_MANY_CUSTOMERS', { customers: filled });
  const isOfNames = ({ read }: Period, at: number) => (at === 0 || filled > 1) && holdsNoNumber(columnOf(below, at), read);
  if (filled > 0 && (periods.length < FEWEST_VALUES || periods.some(isOfNames))) throw new FormulaProblem('PERIODS_NEEDED');
  const trends = below.map((row): Cell[] => [trendOf(row, periods, wordOf)]);
  return hasHeading ? [[context.words.TREND], ...trends] : trends.length > 0 ? trends : [['']];
}

/** One column of the history. */
interface Period {
  readonly read: (cell: Cell) => number | undefined;
  readonly top: 'blank' | 'number' | 'label';
}

function periodIn(column: readonly Cell[], context: FormulaContext): Period {
  const [first = ''] = column;
  const read = numberReader(column, context);
  const isLabel = isDateCell(first) || read(first) === undefined || dayReader([first], context)(first) !== undefined;
  return { read, top: isBlank(first) ? 'blank' : typeof first !== 'number' && isLabel ? 'label' : 'number' };
}

/** A column of names, notes or days; a blank one is a period that nothing is known of. */
function holdsNoNumber(column: readonly Cell[], read: Period['read']): boolean {
  const filled = column.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => read(cell) === undefined);
}

function trendOf(row: readonly Cell[], periods: readonly Period[], wordOf: (trend: HistoryTrend) => string): Cell {
  if (row.every(isBlank)) return '';
  const values: number[] = [];
  for (const [at, { read }] of periods.entries()) {
    const cell = row[at] ?? '';
    if (isBlank(cell)) continue;
    const value = read(cell);
    if (value === undefined) return '?';
    values.push(value);
  }
  return values.length < FEWEST_VALUES ? TOO_FEW : wordOf(historyTrend(values));
}
