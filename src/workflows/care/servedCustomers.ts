import type { Contact } from '../../core/model/contact';
import type { Day } from '../../core/model/day';
import { unitsOf } from '../../core/model/money';
import { type CareState, careState, isPastThisWeek } from '../../core/planner';
import { floorOf, lastTouch, type NextAction, nextAction, recordedSince, type ServedFacts, type ServicePlan, type Situation } from '../../core/services';
import type { TieredCustomer } from '../../core/tables';
import type { CareInput } from './careInput';

/** Everything care knows of one customer. */
export interface Served {
  readonly customer: TieredCustomer;
  readonly key: string;
  readonly tier: string | undefined; // name
  readonly isLower: boolean; // of the lower half of the tiers, of none, or rising
  readonly facts: ServedFacts;
  readonly action: NextAction;
  readonly care: CareState;
  readonly worthAYear: number; // currency units; 0 where nothing is known
}

/** Who is rising, and who asked not to be contacted; by key. */
export interface ServedWords {
  readonly rising: ReadonlySet<string>;
  readonly wantsNone?: ReadonlySet<string>;
}

const YEAR = 365;
const SHORTEST_HISTORY = 90; // a year's worth is not reckoned from fewer days
const DAYS_A_MONTH = YEAR / 12;

/** In list order. */
export function servedCustomers({ outcome, policy, said, today }: CareInput, plan: ServicePlan, words: ServedWords): Served[] {
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const contacts = lastContacts(said.contacts ?? [], today);
  const complaints = openComplaints(said.feedback ?? []);
  const recorded = recordedSince(said.contacts ?? [], today);
  return outcome.customers.map((customer): Served => {
    const { key, firstOrder, lastOrder, spend } = customer.measures;
    const tier = customer.tier === undefined ? undefined : tiers[customer.tier];
    const isRising = words.rising.has(key);
    const complaint = complaints.get(key);
    const wantsNone = words.wantsNone?.has(key) === true;
    const situations: Situation[] = [];
    if (complaint !== undefined) situations.push('complaint');
    if (isRising) situations.push('rising');
    if (customer.stage !== undefined) situations.push(customer.stage);
    const keeps = keptServices(customer, tiers, plan.settings.graceDays);
    const facts: ServedFacts = { tier, situations, keeps, firstOrder, lastOrder, lastContact: contacts.get(key), complaint, wantsNone };
    const days = firstOrder === undefined ? YEAR : today - firstOrder + 1;
    const seen = Math.max(SHORTEST_HISTORY, Math.min(days, (policy.windowMonths ?? Number.POSITIVE_INFINITY) * DAYS_A_MONTH));
    const care = careState(
      { last: lastTouch(facts, plan.settings), recordedSince: recorded, firstOrder },
      wantsNone ? undefined : floorOf(plan.settings, tier).days,
      today,
    );
    return {
      customer,
      key,
      tier,
      isLower: isRising || customer.tier === undefined || customer.tier >= Math.ceil(tiers.length / 2),
      facts,
      action: withinFloor(nextAction(facts, plan, today), care, today),
      care,
      worthAYear: spend === undefined ? 0 : (Math.max(0, unitsOf(spend)) * YEAR) / seen,
    };
  });
}

/** Due no later than the day on which the floor passes, whatever the service's rhythm. */
function withinFloor(action: NextAction, care: CareState, today: Day): NextAction {
  if (action.kind !== 'do' || (care.state !== 'within' && care.state !== 'past')) return action;
  return { ...action, due: Math.min(action.due, today - care.days + care.floor) as Day };
}

/** Whether leaving it out of this week would break a floor. */
export function isDueByFloor({ action, care, facts }: Served, weekEnd: Day): boolean {
  return action.kind === 'do' && (isPastThisWeek(care) || (facts.complaint !== undefined && action.due <= weekEnd));
}

/** After a step down, by a review or by hand, the better tier's services for so many days. */
function keptServices({ tier, official }: TieredCustomer, tiers: readonly string[], graceDays: number): ServedFacts['keeps'] {
  if (official?.since === undefined || official.previous === undefined) return undefined;
  const before = tiers.indexOf(official.previous.tier);
  if (before < 0 || before >= (tier ?? tiers.length)) return undefined;
  return { tier: tiers[before] as string, until: (official.since + graceDays) as Day };
}

function lastContacts(contacts: readonly Contact[], today: Day): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { customer, day } of contacts) if (day <= today && day > (last.get(customer) ?? Number.NEGATIVE_INFINITY)) last.set(customer, day);
  return last;
}

/** The oldest of each customer. */
function openComplaints(feedback: NonNullable<CareInput['said']['feedback']>): ReadonlyMap<string, Day> {
  const oldest = new Map<string, Day>();
  for (const { customer, day, kind, answeredOn } of feedback)
    if (kind === 'complaint' && answeredOn === undefined && day < (oldest.get(customer) ?? Number.POSITIVE_INFINITY)) oldest.set(customer, day);
  return oldest;
}
