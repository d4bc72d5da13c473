import type { DimensionKey, DimensionUnit } from '../dimensions';
import type { Customer } from '../model/customer';
import { firstThat } from './firstThat';
import { type JudgedBy, type JudgingPolicy, judge, rankOf, tieredBy, withValue } from './judge';

/** One dimension's smallest change that alone reaches a better tier, everybody else as they are. */
export interface Change {
  readonly key: DimensionKey;
  readonly unit: DimensionUnit;
  readonly better: 'lower' | 'higher';
  readonly by: number; // in the dimension's exact unit, how much more, or less where less is better
  readonly to: number; // the value then
  readonly tier: number; // what is reached
}

/** What would lift a customer: a change in each dimension that can do it alone, and the dimensions that cannot. */
export interface WhatWouldLift {
  readonly changes: readonly Change[];
  readonly notAlone: readonly DimensionKey[];
}

/** Amounts are offered in hundredths of the currency unit: nobody can spend a ten-thousandth. */
const MONEY_STEP = 100;
/** Ratings, followers and columns of a person's own are asked for in tenths at the finest. */
const FINE_STEP = 0.1;

/**
 * For each dimension the rules judge by: the smallest change that reaches the next tier, found by bisection over whole steps
 * (hundredths of a currency unit, orders, days) and by judging everybody again at every try. More of a good thing never
 * lowers a tier, so the first step that does it is the smallest.
 *
 * @param at      index of the customer in `customers`
 * @param decided the customer's tier as judged; `undefined` = below all tiers
 */
export function whatWouldLift(customers: readonly Customer[], at: number, policy: JudgingPolicy, decided: number | undefined): WhatWouldLift {
  const goal = (decided ?? policy.rules.tiers.length) - 1;
  if (goal < 0) return { changes: [], notAlone: [] };
  const changes: Change[] = [];
  const notAlone: DimensionKey[] = [];
  for (const dimension of tieredBy(policy)) {
    const value = dimension.measure(customers[at] as Customer);
    if (value === undefined) continue;
    const change = smallestChange(customers, { at, value, goal, dimension }, policy);
    if (change === undefined) notAlone.push(dimension.key);
    else changes.push(change);
  }
  return { changes, notAlone };
}

interface Wish {
  readonly at: number;
  readonly value: number;
  readonly goal: number;
  readonly dimension: JudgedBy;
}

function smallestChange(customers: readonly Customer[], { at, value, goal, dimension }: Wish, policy: JudgingPolicy): Change | undefined {
  const { key, unit, better } = dimension;
  const step = stepOf(customers, dimension);
  const valueAfter = (steps: number) => tidy(better === 'higher' ? value + steps * step : Math.max(0, value - steps * step));
  const tierAfter = (steps: number) => rankOf(judge(withValue(customers, at, dimension, valueAfter(steps)), policy).decisions[at]);
  const room = better === 'higher' ? ceilingOf(customers, dimension, policy) - value : value;
  const steps = firstThat(1, Math.ceil(room / step) + (better === 'higher' ? 1 : 0), (tried) => tierAfter(tried) <= goal);
  if (steps === undefined) return undefined;
  const to = valueAfter(steps);
  return { key, unit, better, by: tidy(Math.abs(to - value)), to, tier: tierAfter(steps) };
}

/**
 * In how many days without an order the customer's tier falls, everybody else standing still; `undefined` when the days
 * alone do not bring it down.
 */
export function daysUntilFall(customers: readonly Customer[], at: number, policy: JudgingPolicy, decided: number | undefined): number | undefined {
  const recency = customers[at]?.recencyDays;
  const dimension = tieredBy(policy).find(({ key }) => key === 'recency');
  if (decided === undefined || recency === undefined || dimension === undefined) return undefined;
  const most = ceilingOf(customers, dimension, policy) - recency + 1;
  return firstThat(1, most, (days) => rankOf(judge(withValue(customers, at, dimension, recency + days), policy).decisions[at]) > decided);
}

/** Whole numbers move by whole steps; where somebody's value has decimals, by tenths. */
function stepOf(customers: readonly Customer[], { unit, measure }: JudgedBy): number {
  if (unit === 'money') return MONEY_STEP;
  return customers.every((customer) => Number.isInteger(measure(customer) ?? 0)) ? 1 : FINE_STEP;
}

/** 3.3000000000000003 → 3.3; whole numbers stay as they are. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

/** Beyond the best of the others, the cap, and the highest amount the rules ask for, more makes no difference. */
function ceilingOf(customers: readonly Customer[], { measure, cap = 0 }: JudgedBy, { rules }: JudgingPolicy): number {
  let most = cap;
  if (rules.kind === 'amount') for (const { limit = 0 } of rules.tiers) most = Math.max(most, limit * 10_000);
  for (const customer of customers) most = Math.max(most, measure(customer) ?? 0);
  return most;
}
