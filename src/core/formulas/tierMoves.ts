import { migrationMatrix } from '../changes';
import type { Cell } from '../model/cell';
import { evenColumns } from './evenColumns';
import { type Argument, type FormulaContext, refuseLoading } from './range';
import { tierLabels } from './tierLabels';

/**
 * `TIER_MOVES(before, after, rules)`: how many customers went from each tier (rows) to each (columns), best first; New
 * had no tier before, Gone has none after.
 *
 * @throws FormulaProblem, RuleError
 */
export function tierMovesFormula(before: Argument, after: Argument, rules: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(before, after, rules);
  const columns = evenColumns({ before, after });
  const { names, columns: labels } = tierLabels([columns.before, columns.after], rules, context);
  const [from, to] = labels as [readonly string[], readonly string[]];
  const moves = from.map((name, row) => [name, to[row] ?? ''] as const).filter(([was, is]) => was !== '' || is !== '');
  const { counts } = migrationMatrix(moves, [...names, ''], [...names, '']);
  const { words } = context;
  const rows = counts.map((row, at): Cell[] => [names[at] ?? words.NEW, ...row]);
  return [[words.FROM_TO, ...names, words.GONE], ...rows.map((row, at) => (at < names.length ? row : [...row.slice(0, -1), '']))];
}
