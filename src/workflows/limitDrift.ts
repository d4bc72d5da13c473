import type { Policy, TierRules } from '../core/policy';
import type { TieredCustomer } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { type AgreedCounts, type Drift, decideTiers, driftOf, type NotableDrift, notableDrift } from '../core/tiers';
import { grouped, type Language, say } from '../messages';
import type { Areas } from './generation/journal';
import type { StateSheet } from './services';

const AREA = 'agreed';

/** How far fixed limits have drifted since somebody last agreed to them, which is when the rules last changed. */
export interface LimitDrift {
  readonly area: Areas; // for the next run
  readonly hasDrifted: boolean | undefined; // limits that no longer keep the shares agreed to; undefined: there is nothing to compare with yet
  readonly suggested?: TierRules | undefined; // limits that would keep the shares, where those there are no longer do
  sentences(language: Language): string[]; // one, with the limits that would keep the shares; none when they hold well enough
}

/**
 * The first run by new rules keeps how many customers stand in each tier by that day's figures; later ones compare with
 * it. Customers of groups with limits of their own are not counted. Share limits cannot drift: nothing is kept of them.
 *
 * @param mark tells rules that judge otherwise
 */
export function limitDrift(state: StateSheet, { customers }: Outcome, { rules, groups }: Pick<Policy, 'rules' | 'groups'>, mark: string): LimitDrift {
  if (rules.kind === 'share') return { area: { [AREA]: [] }, hasDrifted: false, sentences: () => [] };
  const judged = customers.filter(({ score: { group } }) => group === undefined || groups[group]?.rules === undefined);
  const agreed = agreedCounts(state, mark, rules);
  if (agreed === undefined) return { area: { [AREA]: [JSON.stringify([mark, ...countsToday(judged, rules)])] }, hasDrifted: undefined, sentences: () => [] };
  const drift = driftOf(...figuresOf(judged), rules, agreed);
  const notable = drift && notableDrift(drift);
  return {
    area: { [AREA]: state.area(AREA) },
    hasDrifted: notable !== undefined,
    suggested: notable && drift?.suggestion,
    sentences: (language) => (drift && notable ? [driftSentence(drift, notable, language)] : []),
  };
}

/** `undefined` where these rules are new, nobody was judged by them yet, or the sheet is damaged. */
function agreedCounts(state: StateSheet, mark: string, { tiers }: TierRules): AgreedCounts | undefined {
  const [of, ...cells] = agreedCells(state);
  const counts = cells.slice(0, tiers.length + 1).filter((cell): cell is number => Number.isSafeInteger(cell) && Number(cell) >= 0);
  return String(of) === mark && counts.length === tiers.length + 1 && counts.some((count) => count > 0) ? counts : undefined;
}

function agreedCells(state: StateSheet): unknown[] {
  try {
    return JSON.parse(state.area(AREA)[0] ?? '[]') as unknown[];
  } catch {
    return [];
  }
}

/** Not the official tiers: those that calm holds back would look like drift. */
function countsToday(customers: readonly TieredCustomer[], rules: TierRules): AgreedCounts {
  const decisions = decideTiers(...figuresOf(customers), rules);
  const inTiers = rules.tiers.map((_, rank) => decisions.filter(({ tier }) => tier === rank).length);
  return [...inTiers, decisions.filter(({ reason }) => reason === 'BELOW_ALL_TIERS').length];
}

function figuresOf(customers: readonly TieredCustomer[]) {
  return [customers.map(({ measures }) => measures), customers.map(({ score }) => score)] as const;
}

function driftSentence({ tiers, movers }: Drift, { limit, rank, isBelow }: NotableDrift, language: Language): string {
  const better = tiers.filter(({ limit: now, suggested }) => now !== suggested);
  const limits = better.map((each) => say(language, 'drift.limit', { tier: each.tier, suggested: grouped(each.suggested), limit: grouped(each.limit) }));
  return say(language, 'drift.notable', {
    where: isBelow ? 'below' : rank === 0 ? 'top' : 'upper',
    tier: limit.tier,
    percent: percentOf(limit.now, isBelow),
    agreed: percentOf(limit.agreed, isBelow),
    limits: limits.join(language === 'zh' ? '，' : ', '),
    customers: movers.length,
  });
}

/** Two digits, so that shares notably apart never read alike. */
function percentOf({ customers, of }: { readonly customers: number; readonly of: number }, isBelow: boolean): string {
  return String(Number(((100 * (isBelow ? of - customers : customers)) / of).toPrecision(2)));
}
