import { gini } from '../math/gini';

/** What one customer was given, and gave, in the days looked at. */
export interface CustomerAttention {
  readonly tier: number | undefined; // index; undefined: none
  readonly sales: number | undefined; // currency units, in the same days; undefined: not known
  readonly contacts: number;
  readonly minutes: number;
  readonly cost: number | undefined; // promised a year, currency units; undefined: nobody wrote costs
}

/** One tier's part. Shares are of everybody's; `undefined`: there is nothing to be a share of. */
export interface LedgerRow {
  readonly tier: number | undefined;
  readonly customers: number;
  readonly contacts: number;
  readonly minutes: number;
  readonly cost: number | undefined;
  readonly customerShare: number;
  readonly salesShare: number | undefined;
  readonly contactShare: number | undefined;
  readonly minutesShare: number | undefined;
  readonly ratio: number | undefined; // share of contacts ÷ share of customers
}

export interface Ledger {
  readonly rows: readonly LedgerRow[]; // by tier, those without one last; tiers without customers too
  readonly customers: number;
  readonly contacts: number;
  readonly contactsGini: number | undefined;
  readonly salesGini: number | undefined;
}

/** Where our attention goes. @param tiers how many there are */
export function ledger(customers: readonly CustomerAttention[], tiers: number): Ledger {
  const total = totals(customers);
  const untiered = customers.filter(({ tier }) => tier === undefined);
  const groups = Array.from({ length: tiers }, (_, tier) => ({ tier: tier as number | undefined, of: customers.filter((each) => each.tier === tier) }));
  if (untiered.length > 0) groups.push({ tier: undefined, of: untiered });
  return {
    rows: groups.map(({ tier, of }) => {
      const own = totals(of);
      const customerShare = customers.length === 0 ? 0 : of.length / customers.length;
      const contactShare = part(own.contacts, total.contacts);
      return {
        tier,
        customers: of.length,
        contacts: own.contacts,
        minutes: own.minutes,
        cost: own.cost,
        customerShare,
        salesShare: own.sales === undefined || total.sales === undefined ? undefined : part(own.sales, total.sales),
        contactShare,
        minutesShare: part(own.minutes, total.minutes),
        ratio: part(own.contacts * customers.length, total.contacts * of.length),
      };
    }),
    customers: customers.length,
    contacts: total.contacts,
    contactsGini: gini(customers.map(({ contacts }) => contacts)),
    salesGini: customers.some(({ sales }) => sales === undefined) ? undefined : gini(customers.map(({ sales }) => Math.max(0, sales as number))),
  };
}

function totals(customers: readonly CustomerAttention[]) {
  const sum = (of: (each: CustomerAttention) => number | undefined): number | undefined =>
    customers.reduce((so: number | undefined, each) => {
      const value = of(each);
      return so === undefined || value === undefined ? undefined : so + value;
    }, 0);
  const costs = customers.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  return {
    sales: sum(({ sales }) => sales),
    contacts: sum(({ contacts }) => contacts) as number,
    minutes: sum(({ minutes }) => minutes) as number,
    cost: costs.length === 0 ? undefined : costs.reduce((so, cost) => so + cost, 0),
  };
}

function part(own: number, all: number): number | undefined {
  return all > 0 ? own / all : undefined;
}
