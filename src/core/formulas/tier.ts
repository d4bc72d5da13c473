import type { Cell } from '../model/cell';
import { answerOf, type JudgedArguments, judge } from './judged';
import type { FormulaContext } from './range';

/**
 * `TIER(values, rules, compare_with)`: a tier per row, by one number. Blank → blank, unreadable → `?`, a heading on
 * top → the heading "Tier". Below every limit there is no tier: a blank name.
 *
 * @returns a cell for a cell, rows for a range (trimmed at its last used row)
 * @throws FormulaProblem, RuleError
 */
export function tierFormula(given: JudgedArguments, context: FormulaContext): Cell | Cell[][] {
  const judged = judge('TIER', given, context);
  return answerOf(judged, context.words.TIER, (_, row) => judged.rules.tiers[judged.tiers[row] ?? -1]?.name ?? '');
}
