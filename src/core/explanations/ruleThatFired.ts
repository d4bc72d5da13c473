import type { Customer } from '../model/customer';
import type { LimitKind, TierRules } from '../policy';
import type { Held, OfficialTier, TierDecision, UntieredReason } from '../tiers';
import type { Place } from './placeAmongPeers';

/** Why today's figures give a tier: the comparison that settled it. */
export type RuleThatFired =
  | { readonly code: 'share'; readonly higher: number; readonly of: number; readonly limit: number } // hundredths of a percent
  | { readonly code: 'score'; readonly score: number; readonly limit: number } // hundredths; points
  | { readonly code: 'amount'; readonly spend: number; readonly limit: number } // ten-thousandths; currency units
  | { readonly code: 'rest'; readonly missed: number | undefined; readonly kind: LimitKind } // everybody else; the limit above
  | { readonly code: 'none'; readonly reason: UntieredReason };

export interface Compared {
  readonly score: number | undefined;
  readonly spend: Customer['spend'];
  readonly place: Place | undefined;
}

export function ruleThatFired(decision: TierDecision, rules: TierRules, { score, spend, place }: Compared): RuleThatFired {
  if (decision.tier === undefined || score === undefined || place === undefined) return { code: 'none', reason: decision.reason ?? 'NOT_KNOWN' };
  const limit = rules.tiers[decision.tier]?.limit;
  if (limit === undefined) return { code: 'rest', missed: rules.tiers[decision.tier - 1]?.limit, kind: rules.kind };
  if (rules.kind === 'share') return { code: 'share', higher: place.rank - 1, of: place.of, limit };
  return rules.kind === 'score' ? { code: 'score', score, limit } : { code: 'amount', spend: spend ?? 0, limit };
}

/** Why the official tier is not the one of today's figures. */
export interface HeldTier {
  readonly by: Held;
  readonly today: number | undefined; // the tier of today's figures
  readonly failedReviews: number;
  readonly note: string; // what a person wrote beside their word; '' without
}

export function heldTier({ heldBy, today, failedReviews, override }: OfficialTier): HeldTier | undefined {
  if (heldBy === undefined) return undefined;
  return { by: heldBy, today: today.tier, failedReviews, note: override?.reason ?? '' };
}
