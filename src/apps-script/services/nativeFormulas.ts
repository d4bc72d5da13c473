import { columnLetter } from '../../core/model/cell';
import type { ColumnPlace } from '../../workflows';

/**
 * Every formula that we put into sheets of our own, for `setFormula`: English names and commas are right in every
 * locale. Nothing of a user's but the names of sheets may come into one, quoted.
 */

/** How many of a column's filled cells stand in hidden rows: Google knows without being asked row by row. */
export function hiddenRowsFormula({ table, column, fromRow }: ColumnPlace): string {
  const letter = columnLetter(column);
  const cells = `'${table.sheet.replace(/'/g, "''")}'!${letter}${fromRow}:${letter}`;
  return `=COUNTA(${cells})-SUBTOTAL(103,${cells})`;
}
