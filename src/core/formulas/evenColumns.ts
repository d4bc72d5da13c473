import { type Cell, isBlank } from '../model/cell';
import { FormulaProblem } from './problem';
import { type Argument, columnOf, isAbsent, isRange, widthOf } from './range';

/**
 * Arguments that go row by row, as columns of one height, down to the last row in which any of them holds something.
 *
 * @param given by the name of the argument
 * @throws FormulaProblem when one is missing, wider than a column, or of another height
 */
export function evenColumns<Name extends string>(given: Readonly<Record<Name, Argument>>): Record<Name, Cell[]> {
  const columns = (Object.entries(given) as [Name, Argument][]).map(([name, argument]) => [name, oneColumn(name, argument)] as const);
  const [first, column] = columns[0] as readonly [Name, Cell[]];
  for (const [second, other] of columns) {
    if (other.length !== column.length) throw new FormulaProblem('DIFFERENT_HEIGHTS', { first, firstRows: column.length, second, secondRows: other.length });
  }
  let end = column.length;
  while (end > 0 && columns.every(([, cells]) => isBlank(cells[end - 1]))) end--;
  return Object.fromEntries(columns.map(([name, cells]) => [name, cells.slice(0, end)])) as Record<Name, Cell[]>;
}

function oneColumn(name: string, argument: Argument): Cell[] {
  if (isAbsent(argument) || argument === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name });
  if (!isRange(argument)) return [argument];
  if (widthOf(argument) > 1) throw new FormulaProblem('ONE_COLUMN_OF_CUSTOMERS', { name });
  return columnOf(argument, 0);
}
