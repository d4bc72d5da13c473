import { type Reading, readGroups } from '../fairness';
import { type Cell, isBlank } from '../model/cell';
import { evenColumns } from './evenColumns';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, isAbsent, isRange, refuseLoading } from './range';
import { policyOf } from './rules';
import { labelKey, labelText, type TierLabels, tierLabels } from './tierLabels';

/**
 * `TIER_FAIR(tiers, groups, top, rules)`: one row per group, largest first: customers, how many are in the top tiers,
 * their share, where it probably lies (Wilson, 95 %) and how it compares with all others (Fisher's exact test, Holm over
 * the groups of at least ten, or as many as the rules say). Rows without a tier or a group are left out.
 *
 * @param top tiers that count as good, as a range or "VIP, Gold"; left out, the upper half of the rules
 * @throws FormulaProblem, RuleError
 */
export function tierFairFormula(
  given: { readonly tiers: Argument; readonly groups: Argument; readonly top: Argument; readonly rules: Argument },
  context: FormulaContext,
  wordOf: (reading: Reading) => string,
): Cell[][] {
  refuseLoading(given.tiers, given.groups, given.top, given.rules);
  const columns = evenColumns({ tiers: given.tiers, groups: given.groups });
  const labels = tierLabels([columns.tiers], given.rules, context);
  const top = topTiers(given.top, labels);
  const groups = countGroups(labels.columns[0] ?? [], columns.groups.slice(labels.hasHeading ? 1 : 0), top);
  const { words } = context;
  const heading = [words.GROUP, words.CUSTOMERS, words.IN_TOP_TIERS, words.SHARE, words.LIKELY_RANGE, words.READING];
  const { smallestGroup } = policyOf(given.rules, context);
  const rows = readGroups(groups, smallestGroup).map(({ share, likely: [low, high], reading }, index): Cell[] => {
    const { name, n, hits } = groups[index] as CountedGroup;
    return [name, n, hits, share, `${Math.round(100 * low)}%–${Math.round(100 * high)}%`, wordOf(reading)];
  });
  return [heading, ...rows];
}

interface CountedGroup {
  readonly name: string;
  n: number;
  hits: number;
}

/** Largest group first; groups of one size in the order they first appear in. */
function countGroups(tiers: readonly string[], cells: readonly Cell[], top: ReadonlySet<string>): CountedGroup[] {
  const byKey = new Map<string, CountedGroup>();
  tiers.forEach((tier, row) => {
    const cell = cells[row] as Cell;
    if (tier === '' || tier === '?' || isBlank(cell)) return;
    const key = labelKey(cell);
    const group = byKey.get(key) ?? { name: labelText(cell), n: 0, hits: 0 };
    group.n++;
    if (top.has(tier)) group.hits++;
    byKey.set(key, group);
  });
  return [...byKey.values()].sort((a, b) => b.n - a.n);
}

function topTiers(argument: Argument, { names, ranked }: TierLabels): ReadonlySet<string> {
  if (isAbsent(argument)) {
    if (ranked === 0) throw new FormulaProblem('TOP_NEEDED');
    return new Set(names.slice(0, Math.max(1, ranked >> 1)));
  }
  const asked = isRange(argument) ? argument.flat() : String(argument).split(/[,，、;；]/);
  const chosen = asked
    .filter((cell) => !isBlank(cell))
    .map((cell) => {
      const name = names.find((each) => labelKey(each) === labelKey(cell));
      if (name === undefined) throw new FormulaProblem('TOP_UNKNOWN', { tier: labelText(cell) });
      return name;
    });
  return new Set(chosen);
}
