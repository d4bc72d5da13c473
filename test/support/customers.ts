import type { Customer } from '../../src/core/model/customer';
import { type Day, parseIsoDay } from '../../src/core/model/day';
import type { Money } from '../../src/core/model/money';
import { moneyOf } from '../../src/core/model/money';
import type { LimitKind, TierRules } from '../../src/core/policy';
import type { TieredCustomer } from '../../src/core/tables';

/** `2025-07-03` → its day; a test that misspells a date fails at once. */
export function dayOn(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}

/** 12.5 → exact money. */
export function money(units: number): Money {
  const exact = moneyOf(units);
  if (exact === undefined) throw new Error(`${units} is above the limit of a row`);
  return exact;
}

interface CustomerSketch {
  readonly name?: string;
  readonly orders?: number;
  readonly spend?: number; // currency units
  readonly recencyDays?: number;
}

const AS_OF = dayOn('2025-11-21');

/** A customer measured on 2025-11-21: one order of 100 ten days ago, unless the test says otherwise. */
export function aCustomer({ name = 'Ana', orders = 1, spend = 100, recencyDays = 10 }: CustomerSketch = {}): Customer {
  const lastOrder = orders > 0 ? ((AS_OF - recencyDays) as Day) : undefined;
  return {
    key: name.toLowerCase(),
    name,
    orders,
    spend: money(spend),
    firstOrder: lastOrder,
    lastOrder,
    recencyDays: lastOrder === undefined ? undefined : recencyDays,
  };
}

/** A customer with a score (points) and a tier (0 = best), as the tables get them. */
export function aTiered(sketch: CustomerSketch & { readonly tier?: number | undefined; readonly score?: number | undefined } = {}): TieredCustomer {
  const { tier, score, ...measures } = sketch;
  return {
    measures: aCustomer(measures),
    score: { score: score === undefined ? undefined : Math.round(score * 100), byDimension: {} },
    confidence: { level: 'high', reasons: [] },
    tier,
    reason: tier === undefined ? (score === undefined ? 'NO_ORDER' : 'BELOW_ALL_TIERS') : undefined,
  };
}

/** Rules of one kind from `['VIP', 5], ['Rest']`; shares in percent. */
export function someRules(kind: LimitKind, ...tiers: readonly (readonly [name: string, limit?: number])[]): TierRules {
  return {
    kind,
    tiers: tiers.map(([name, limit]) => ({ name, limit: limit === undefined ? undefined : kind === 'share' ? Math.round(limit * 100) : limit })),
  };
}
