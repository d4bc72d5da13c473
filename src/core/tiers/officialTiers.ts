import type { Day } from '../model/day';
import type { Policy, TierRules } from '../policy';
import type { TierDecision } from './decideTiers';
import { type Earned, earnedTier } from './earnedTier';
import { type Held, type JudgedToday, levelNamed, levelOf, nameOfLevel } from './levels';
import { isInForce, type Override, type Overrides, overridden } from './overrides';
import type { KeptTier, PreviousTier, TierHistory } from './tierHistory';

/** What a run knows besides today's figures. */
export interface ReviewRun {
  readonly asOf: Day;
  readonly isReview: boolean;
  readonly rules: string; // a mark of the rules applied now
  readonly overrides?: Overrides;
  readonly confirmed?: ReadonlySet<string>; // keys of customers whose leaving the best tier somebody has confirmed
}

/** The tier that counts, and what the model says beside it. Tiers are indexes into the customer's rules. */
export interface OfficialTier extends TierDecision {
  readonly since: Day | undefined; // when this tier began
  readonly previous: PreviousTier | undefined; // the tier before this one
  readonly today: TierDecision; // by today's figures alone
  readonly label: number | undefined; // without overrides
  readonly heldBy: Held | undefined; // why the tier is not today's
  readonly isNew: boolean; // within the days that protect new customers
  readonly failedReviews: number; // in a row
  readonly override: Override | undefined; // the one in force
}

export interface OfficialTiers {
  readonly decisions: readonly OfficialTier[]; // same order as the customers judged
  readonly history: TierHistory; // for the next run
}

/**
 * The official tiers: today's, calmed by the policy.
 *
 * On a review a customer moves up at once, and down one step at a time, after failing as many reviews in a row as the
 * rules grant; between reviews nobody moves. Who is new to the history, or whose tier the rules no longer have, gets
 * today's tier at once. A new customer stands at least one tier above the lowest until the first review after the days
 * of protection. A person's word comes last. A customer who cannot be judged has no tier and keeps the history.
 */
export function decideOfficialTiers(
  today: readonly JudgedToday[],
  history: TierHistory | undefined,
  policy: Pick<Policy, 'calm' | 'protectNewDays'>,
  run: ReviewRun,
): OfficialTiers {
  const customers = new Map<string, KeptTier>();
  const decisions = today.map((judged) => {
    const kept = history?.customers.get(judged.key);
    const isFurtherReview = run.isReview && (history === undefined || run.asOf > history.lastReview);
    const earned = earnedTier(judged, kept, policy.calm, {
      asOf: run.asOf,
      isReview: run.isReview,
      isFurtherReview,
      isConfirmed: run.confirmed?.has(judged.key) === true,
    });
    const decided = decideOne(judged, kept, earned, policy, run);
    if (decided.kept !== undefined) customers.set(judged.key, decided.kept);
    return decided.official;
  });
  const lastReview = history === undefined || run.isReview ? run.asOf : history.lastReview;
  return { decisions, history: { lastReview, rules: run.rules, customers } };
}

/** A level with the reason why it is not the one before it. */
interface Step {
  readonly level: number;
  readonly heldBy: Held | undefined;
}

/** What only a person's word has placed so far; no tier bears such a name, so whoever is judged one day gets that day's tier at once. */
const NEVER_JUDGED = { label: ' ', earned: ' ', failedReviews: 0 };

function decideOne(
  judged: JudgedToday,
  kept: KeptTier | undefined,
  earned: Earned | undefined,
  policy: Pick<Policy, 'calm' | 'protectNewDays'>,
  run: ReviewRun,
): { readonly official: OfficialTier; readonly kept: KeptTier | undefined } {
  const { rules, decision: today } = judged;
  const isNew = isProtected(judged, policy.protectNewDays, run.asOf);
  const label = earned && labelOf(earned, { before: policy.calm && kept && levelNamed(kept.label, rules), isNew, rules, mayMove: run.isReview });
  const override = overrideInForce(judged, run);
  const official = officialStep(label, override, rules);
  const beside = { today, label: label && tierOf(label.level, rules), isNew, failedReviews: earned?.failedReviews ?? 0, override };
  if (official === undefined) return { official: { ...today, since: undefined, previous: undefined, heldBy: undefined, ...beside }, kept };
  const tier = tierOf(official.level, rules);
  const shown = nameOfLevel(official.level, rules);
  const since = kept?.shown === shown ? kept.since : run.asOf;
  const previous = previousTier(shown, kept, run.asOf);
  const heldBy = official.level === levelOf(judged) ? undefined : official.heldBy;
  return {
    official: { tier, reason: tier === undefined ? 'BELOW_ALL_TIERS' : undefined, since, previous, heldBy, ...beside },
    kept:
      earned && label
        ? {
            shown,
            since,
            label: nameOfLevel(label.level, rules),
            earned: nameOfLevel(earned.level, rules),
            failedReviews: earned.failedReviews,
            ...(previous === undefined ? {} : { previous }),
            ...(earned.failedSince === undefined ? {} : { failedSince: earned.failedSince }),
          }
        : { ...(kept ?? NEVER_JUDGED), shown, since, ...(previous === undefined ? {} : { previous }) },
  };
}

/** A tier lasts to the day before the next begins; one that was changed again on its first day, that day. */
function previousTier(shown: string, kept: KeptTier | undefined, asOf: Day): PreviousTier | undefined {
  if (kept === undefined || kept.shown === shown) return kept?.previous;
  return { tier: kept.shown, until: Math.max(kept.since, asOf - 1) as Day };
}

function overrideInForce({ key, rules }: JudgedToday, { overrides, asOf }: ReviewRun): Override | undefined {
  const written = overrides?.get(key);
  return written !== undefined && isInForce(written, rules, asOf) ? written : undefined;
}

/** A pin or a floor places also those who cannot be judged; `undefined` when nothing places them. */
function officialStep(label: Step | undefined, override: Override | undefined, rules: TierRules): Step | undefined {
  if (override === undefined || (label === undefined && override.kind === 'ceiling')) return label;
  const level = overridden(label?.level ?? rules.tiers.length, override, rules);
  return level === label?.level ? label : { level, heldBy: 'override' };
}

function tierOf(level: number, { tiers }: TierRules): number | undefined {
  return level < tiers.length ? level : undefined;
}

/** Days are counted from the first order, both ends included. */
function isProtected({ firstOrder, decision }: JudgedToday, days: number, asOf: Day): boolean {
  return days > 0 && firstOrder !== undefined && decision.reason !== 'NO_ORDER' && asOf - firstOrder <= days;
}

/** What is earned, lifted for a new customer; lifting begins and ends when labels may move, and ends one step down. */
function labelOf(earned: Earned, { before, isNew, rules, mayMove }: { before: number | undefined; isNew: boolean; rules: TierRules; mayMove: boolean }): Step {
  if (before !== undefined && !mayMove) return { level: before, heldBy: 'reviewDay' };
  const aboveLowest = Math.max(0, rules.tiers.length - 2);
  const wanted = isNew ? Math.min(earned.level, aboveLowest) : earned.level;
  const level = before === undefined ? wanted : Math.min(wanted, before + 1);
  return { level, heldBy: level === earned.level ? earned.heldBy : level === wanted ? 'newCustomer' : 'oneStep' };
}
