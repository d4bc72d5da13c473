import type { PromisedContacts, ServiceFlag, ServicePlan } from '../../core/services';
import type { CareInput } from './careInput';
import type { CareLedger } from './careLedger';
import { promisesOf } from './promises';
import type { Served } from './servedCustomers';

/** So many of so many. */
interface Part {
  readonly count: number;
  readonly of: number;
}

/** What care tells the check of risks and the review; `undefined`: not known. */
export interface CareFacts {
  readonly pastFloor: Part | undefined; // of the lower tiers; undefined: nobody is known to be, and of somebody nothing is recorded
  readonly risingWithoutAction: number | undefined;
  readonly serviceCostShare: number | undefined; // promised cost a year ÷ a year's sales
  readonly priceGaps: number; // prices that differ by tier without an open rule
  readonly contactsByTier: readonly number[] | undefined; // of the last 90 days
  readonly lowestGetsNothing: boolean; // no benefit, or no floor
  readonly promises: readonly PromisedContacts[]; // of customers who are promised contacts
}

interface CareFound {
  readonly customers: readonly Served[];
  readonly ledger: CareLedger;
  readonly flags: readonly ServiceFlag[];
  readonly plan: ServicePlan;
}

export function careFacts(input: CareInput, { customers, ledger, flags, plan }: CareFound): CareFacts {
  const { said, policy } = input;
  const tiers = policy.rules.tiers.length;
  const lower = customers.filter(({ customer, care }) => (customer.tier ?? tiers) >= Math.ceil(tiers / 2) && care.state !== 'unknown');
  const past = lower.filter(({ care }) => care.state === 'past').length;
  const rising = customers.filter(({ facts }) => facts.situations.includes('rising'));
  const isRecorded = (said.contacts?.length ?? 0) > 0;
  const costs = ledger.rows.map(({ cost }) => cost);
  const sales = customers.reduce((sum, { worthAYear }) => sum + worthAYear, 0);
  const isCosted = costs.length > 0 && costs.some((cost) => cost !== undefined) && sales > 0;
  return {
    pastFloor: past === 0 && (lower.length === 0 || lower.some(({ care }) => care.state === 'noneRecorded')) ? undefined : { count: past, of: lower.length },
    risingWithoutAction: rising.filter(({ action }) => action.kind === 'none').length,
    serviceCostShare: isCosted ? costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0) / sales : undefined,
    priceGaps: flags.filter(({ code }) => code === 'priceByTier').length,
    contactsByTier: isRecorded ? ledger.rows.filter(({ tier }) => tier !== undefined).map(({ contacts }) => contacts) : undefined,
    lowestGetsNothing: flags.some(({ code }) => code !== 'priceByTier'),
    promises: promisesOf(customers, input, plan),
  };
}
