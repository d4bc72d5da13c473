import type { DimensionKey, DimensionUnit } from '../dimensions';
import type { Customer } from '../model/customer';
import type { Confidence } from '../quality';
import { type Contribution, contributions } from '../scores';
import type { OfficialTier, TierDecision } from '../tiers';
import { type JudgingPolicy, judge, scoredBy, tieredBy } from './judge';
import { type Chance, type Nearby, nearbySettings } from './nearbySettings';
import { type Place, placeAmongPeers } from './placeAmongPeers';
import { type HeldTier, heldTier, type RuleThatFired, ruleThatFired } from './ruleThatFired';
import { daysUntilFall, type WhatWouldLift, whatWouldLift } from './whatWouldChange';

/** A value that was judged, in its dimension's exact unit. */
export interface JudgedValue {
  readonly key: DimensionKey;
  readonly unit: DimensionUnit;
  readonly value: number;
}

/** Why one customer has the tier they have: codes and numbers, to be worded in any language. Only what could be computed is there. */
export interface Explanation {
  readonly name: string;
  readonly tier: string | undefined; // the official one
  readonly score: number | undefined; // hundredths
  readonly values: readonly JudgedValue[];
  readonly contributions: readonly Contribution[]; // sum to the score
  readonly place: Place | undefined;
  readonly rule: RuleThatFired;
  readonly held: HeldTier | undefined; // why the official tier is not that of today's figures
  readonly lift: WhatWouldLift; // to the tier above today's
  readonly fallsInDays: number | undefined; // without an order, everybody else standing still
  readonly nearby: Nearby | undefined;
  readonly confidence: Confidence;
}

export interface ExplainInput {
  readonly customers: readonly Customer[]; // all that are judged together
  readonly at: number;
  readonly policy: JudgingPolicy;
  readonly official: TierDecision | OfficialTier;
  readonly confidence: Confidence;
  readonly chance: Chance;
}

export function explainTier({ customers, at, policy, official, confidence, chance }: ExplainInput): Explanation {
  const { rules } = policy;
  const customer = customers[at] as Customer;
  const { scores, decisions } = judge(customers, policy);
  const own = scores[at];
  const score = own?.score;
  const today = decisions[at] as TierDecision;
  const place =
    score === undefined
      ? undefined
      : placeAmongPeers(
          score,
          scores.map((each) => each.score),
        );
  return {
    name: customer.name,
    tier: official.tier === undefined ? undefined : rules.tiers[official.tier]?.name,
    score,
    values: valuesOf(customer, policy),
    contributions: own === undefined ? [] : contributions(own, weightIn(policy)),
    place,
    rule: ruleThatFired(today, rules, { score, spend: customer.spend, place }),
    held: 'heldBy' in official ? heldTier(official) : undefined,
    lift: score === undefined ? { changes: [], notAlone: [] } : whatWouldLift(customers, at, policy, today.tier),
    fallsInDays: daysUntilFall(customers, at, policy, today.tier),
    nearby: today.tier === undefined ? undefined : nearbySettings({ scores, at, spend: customer.spend, tier: today.tier, policy }, chance),
    confidence,
  };
}

function weightIn(policy: JudgingPolicy): (key: DimensionKey) => number {
  const weights = new Map(scoredBy(policy).map(({ key, weight }) => [key, weight]));
  return (key) => weights.get(key) ?? 0;
}

function valuesOf(customer: Customer, policy: JudgingPolicy): JudgedValue[] {
  return tieredBy(policy).flatMap(({ key, unit, measure }) => {
    const value = measure(customer);
    return value === undefined ? [] : [{ key, unit, value }];
  });
}
