import { type Cell, isBlank } from '../model/cell';
import { evenColumns } from './evenColumns';
import { numberReader } from './numbers';
import { type Argument, type FormulaContext, hasHeading, isAbsent, refuseLoading } from './range';
import { tierLabels } from './tierLabels';

/**
 * `TIER_SUMMARY(tiers, values, rules)`: one row per tier, best first: customers, their share, and with values also total,
 * share of the total and average, unrounded. Rows without a tier are left out; a value that is no number counts its
 * customer, but in no sum.
 *
 * @throws FormulaProblem, RuleError
 */
export function tierSummaryFormula(tiers: Argument, values: Argument, rules: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(tiers, values, rules);
  const hasValues = !isAbsent(values);
  const columns = hasValues ? evenColumns({ tiers, values }) : { ...evenColumns({ tiers }), values: [] };
  const read = numberReader(columns.values, context);
  const labels = tierLabels(
    [columns.tiers],
    rules,
    context,
    hasHeading(columns.values, (cell) => read(cell) !== undefined),
  );
  const numbers = columns.values.slice(labels.hasHeading ? 1 : 0).map((cell) => (isBlank(cell) ? undefined : read(cell)));
  const byTier = labels.names.map((name) => ({ name, customers: 0, known: 0, total: 0 }));
  (labels.columns[0] ?? []).forEach((name, row) => {
    const tier = byTier[labels.names.indexOf(name)];
    if (tier === undefined) return;
    tier.customers++;
    const number = numbers[row];
    if (number === undefined) return;
    tier.known++;
    tier.total += number;
  });
  const [customers, total] = byTier.reduce(([n, sum], tier) => [n + tier.customers, sum + tier.total] as [number, number], [0, 0] as [number, number]);
  const { words } = context;
  const heading = [words.TIER, words.CUSTOMERS, words.SHARE, ...(hasValues ? [words.TOTAL, words.SHARE_OF_TOTAL, words.AVERAGE] : [])];
  const rows = byTier.map((tier): Cell[] => [
    tier.name,
    tier.customers,
    tier.customers / customers,
    ...(hasValues ? [tier.total, total === 0 ? '' : tier.total / total, tier.known === 0 ? '' : tier.total / tier.known] : []),
  ]);
  return [heading, ...rows];
}
