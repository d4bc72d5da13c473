import type { ServiceFlag } from '../../core/services';
import type { CareInput } from './careInput';
import type { CareLedger } from './careLedger';
import type { Served } from './servedCustomers';

/** So many of so many. */
interface Part {
  readonly count: number;
  readonly of: number;
}

/** What care tells the check of risks; `undefined`: not known. */
export interface CareFacts {
  readonly pastFloor: Part | undefined; // of the lower tiers; undefined: nobody is known to be, and of somebody nothing is recorded
  readonly risingWithoutAction: number | undefined;
  readonly serviceCostShare: number | undefined; // promised cost a year ÷ a year's sales
  readonly priceGaps: number; // prices that differ by tier without an open rule
  readonly withoutContact: Part | undefined; // customers nobody has contacted in a year
  readonly contactsByTier: readonly number[] | undefined; // of the last 90 days
  readonly lowestGetsNothing: boolean; // no benefit, or no floor
}

const YEAR = 365;

export function careFacts(
  { said, policy, today }: CareInput,
  { customers, ledger, flags }: { readonly customers: readonly Served[]; readonly ledger: CareLedger; readonly flags: readonly ServiceFlag[] },
): CareFacts {
  const tiers = policy.rules.tiers.length;
  const lower = customers.filter(({ customer, care }) => (customer.tier ?? tiers) >= Math.ceil(tiers / 2) && care.state !== 'unknown');
  const past = lower.filter(({ care }) => care.state === 'past').length;
  const rising = customers.filter(({ facts }) => facts.situations.includes('rising'));
  const isRecorded = (said.contacts?.length ?? 0) > 0;
  const lately = new Set(said.contacts?.filter(({ day }) => day > today - YEAR).map(({ customer }) => customer));
  const costs = ledger.rows.map(({ cost }) => cost);
  const sales = customers.reduce((sum, { worthAYear }) => sum + worthAYear, 0);
  const isCosted = costs.length > 0 && costs.some((cost) => cost !== undefined) && sales > 0;
  return {
    pastFloor: past === 0 && (lower.length === 0 || lower.some(({ care }) => care.state === 'noneRecorded')) ? undefined : { count: past, of: lower.length },
    risingWithoutAction: rising.filter(({ action }) => action.kind === 'none').length,
    serviceCostShare: isCosted ? costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0) / sales : undefined,
    priceGaps: flags.filter(({ code }) => code === 'priceByTier').length,
    withoutContact: isRecorded ? { count: customers.filter(({ key }) => !lately.has(key)).length, of: customers.length } : undefined,
    contactsByTier: isRecorded ? ledger.rows.filter(({ tier }) => tier !== undefined).map(({ contacts }) => contacts) : undefined,
    lowestGetsNothing: flags.some(({ code }) => code !== 'priceByTier'),
  };
}
