import type { Policy } from '../core/policy';
import { type AgreedCounts, type Drift, decideTiers, driftOf, type NotableDrift, notableDrift } from '../core/tiers';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import type { StateRow, StateSheet } from './services';

const AREA = 'agreed';

/** How far fixed limits have drifted since somebody last agreed to them, which is when the rules last changed. */
export interface LimitDrift {
  readonly area: Readonly<Record<string, readonly StateRow[]>>; // for `state.write`
  sentence(language: Language): string | undefined; // `undefined`: not notably
}

/**
 * The first run by new rules keeps how many customers stand in each tier; later ones compare with it. Customers of
 * groups with limits of their own are not counted. Share limits cannot drift: nothing is kept of them.
 *
 * @param mark tells rules that judge otherwise
 */
export function limitDrift(state: StateSheet, { customers }: Outcome, { rules, groups }: Policy, mark: string): LimitDrift {
  if (rules.kind === 'share') return { area: { [AREA]: [] }, sentence: () => undefined };
  const judged = customers.filter(({ score: { group } }) => group === undefined || groups[group]?.rules === undefined);
  const measures = judged.map((each) => each.measures);
  const scores = judged.map(({ score }) => score);
  const kept = agreedCounts(state, mark, rules.tiers.length);
  const drift = kept && driftOf(measures, scores, rules, kept);
  const notable = drift && notableDrift(drift);
  const decisions = kept ?? decideTiers(measures, scores, rules);
  const agreed =
    kept ?? [...rules.tiers.keys(), undefined].map((rank) => decisions.filter(({ tier, reason }) => tier === rank && reason !== 'NO_ORDER').length);
  return {
    area: { [AREA]: [[mark, ...agreed]] },
    sentence: (language) => drift && notable && driftSentence(drift, notable, language),
  };
}

/** `undefined` where these rules are new, or nobody was judged by them yet. */
function agreedCounts(state: StateSheet, mark: string, tiers: number): AgreedCounts | undefined {
  const [[of, ...cells] = []] = state.area(AREA);
  const counts = cells.slice(0, tiers + 1).filter((cell): cell is number => Number.isSafeInteger(cell));
  return String(of) === mark && counts.length === tiers + 1 && counts.some((count) => count > 0) ? counts : undefined;
}
