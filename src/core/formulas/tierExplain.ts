import type { Cell } from '../model/cell';
import { answerOf, type Judged, type JudgedArguments, judge } from './judged';
import { type NextTier, nextTiers } from './nextTier';
import type { FormulaContext } from './range';

/** Why a value is in its tier, as numbers; the edge words it. */
export interface RowReason {
  readonly tier: string; // '' = no tier: below every limit
  readonly value: number;
  readonly rank: { readonly lower: number; readonly others: number } | undefined; // by shares: how many of the others have less
  readonly limit: number | undefined; // by limits: the one that was reached; undefined in the last tier
  readonly next: NextTier | undefined; // undefined in the best tier
}

/** One sentence of a reason, in the spreadsheet's language. */
export type ReasonWords = (reason: RowReason) => string;

/**
 * `TIER_EXPLAIN(values, rules, compare_with)`: one sentence per row that says why it is in its tier and what is missing
 * to the next.
 *
 * @throws FormulaProblem, RuleError
 */
export function tierExplainFormula(given: JudgedArguments, context: FormulaContext, words: ReasonWords): Cell | Cell[][] {
  const judged = judge('TIER_EXPLAIN', given, context);
  const next = nextTiers(judged);
  const rank = judged.rules.kind === 'share' ? ranking(judged) : () => undefined;
  return answerOf(judged, context.words.WHY, (value, row) => {
    const tier = judged.rules.tiers[judged.tiers[row] ?? -1];
    const limit = judged.rules.kind === 'share' ? undefined : tier?.limit;
    return words({ tier: tier?.name ?? '', value, rank: rank(value), limit, next: next(value, row) });
  });
}

/** A value that is among its peers is not its own peer. */
function ranking({ peers }: Judged): (value: number) => { lower: number; others: number } {
  const rising = Float64Array.from(peers).sort();
  return (value) => {
    let [low, high] = [0, rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rising[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return { lower: low, others: rising.length - (rising[low] === value ? 1 : 0) };
  };
}
