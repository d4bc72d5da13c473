import type { Cell } from '../model/cell';
import { answerOf, judge } from './judged';
import { nextTiers } from './nextTier';
import type { Argument, FormulaContext } from './range';

/**
 * `TIER_NEXT(values, rules)`: how much each row lacks for the next tier; blank in the best one. Like TIER it takes a
 * column of numbers in the place of `rules` as everybody to compare with.
 *
 * @throws FormulaProblem, RuleError
 */
export function tierNextFormula(values: Argument, rules: Argument, context: FormulaContext): Cell | Cell[][] {
  const judged = judge('TIER_NEXT', { values, rules, compareWith: undefined }, context);
  const next = nextTiers(judged);
  return answerOf(judged, context.words.MISSING, (number, row) => next(number, row)?.missing ?? '');
}
