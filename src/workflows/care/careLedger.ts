import { unitsOf } from '../../core/model/money';
import { type Ledger, ledger } from '../../core/planner';
import { fittingServices, type ServicePlan } from '../../core/services';
import type { CareInput } from './careInput';
import type { Served } from './servedCustomers';
import { minutesOf, USUAL_MINUTES } from './weekPlan';

export const LEDGER_DAYS = 90;
const YEAR = 365;

/** Where attention went in the last 90 days, and what is promised a year. */
export interface CareLedger extends Ledger {
  /** Of one contact with a customer of that tier. */
  readonly usualMinutes: (tier: number | undefined) => number;
}

/** Contacts that nobody wrote minutes for count as usual ones; costs are known as soon as anybody wrote one. */
export function careLedger(customers: readonly Served[], { said, today, policy }: CareInput, { services }: ServicePlan): CareLedger {
  const given = new Map<string, { contacts: number; minutes: number }>();
  for (const { customer, day, minutes } of said.contacts ?? []) {
    if (day > today || day <= today - LEDGER_DAYS) continue;
    const known = given.get(customer) ?? { contacts: 0, minutes: 0 };
    given.set(customer, { contacts: known.contacts + 1, minutes: known.minutes + (minutes ?? USUAL_MINUTES) });
  }
  const hasCosts = services.some(({ cost }) => cost !== undefined);
  const attention = customers.map(({ customer, key, facts }) => ({
    tier: customer.tier,
    sales: customer.measures.spend === undefined ? undefined : unitsOf(customer.measures.spend),
    contacts: given.get(key)?.contacts ?? 0,
    minutes: given.get(key)?.minutes ?? 0,
    cost: hasCosts ? promisedCost(fittingServices(services, facts)) : undefined,
  }));
  const usualMinutes = (tier: number | undefined) => mean(customers.filter((each) => each.customer.tier === tier).map(minutesOf)) ?? USUAL_MINUTES;
  return { ...ledger(attention, policy.rules.tiers.length), usualMinutes };
}

/** A service with a rhythm as often as it comes round in a year, any other once. */
function promisedCost(services: ReturnType<typeof fittingServices>): number {
  return services.reduce((sum, { cost = 0, everyDays }) => sum + cost * (everyDays === undefined ? 1 : YEAR / everyDays), 0);
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
