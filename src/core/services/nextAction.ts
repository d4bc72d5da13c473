import type { Day } from '../model/day';
import { fittingServices, type ServedCustomer } from './fittingServices';
import { type CareSettings, floorOf, type Service, type ServicePlan, type Situation } from './service';

/** What is known of a customer who is to be looked after. */
export interface ServedFacts extends ServedCustomer {
  readonly keeps: { readonly tier: string; readonly until: Day } | undefined; // a better tier's services, after a step down
  readonly firstOrder: Day | undefined;
  readonly lastOrder: Day | undefined;
  readonly lastContact: Day | undefined;
  readonly complaint: Day | undefined; // the oldest that is still open
  readonly wantsNone: boolean; // asked not to be contacted
}

/** What to do next for a customer, by when and why; or why nothing. */
export type NextAction =
  | {
      readonly kind: 'do';
      readonly service: Service;
      readonly due: Day;
      readonly countedFrom: 'contact' | 'order' | 'nothing'; // what the due day is counted from
      readonly keeps: ServedFacts['keeps'];
      readonly besides: readonly Service[]; // what else fits, the nearest first
    }
  | { readonly kind: 'none'; readonly reason: 'wantsNone' | 'noService'; readonly situation: Situation | undefined };

/** A complaint waits no longer than this where nobody has set another time. */
const ANSWER_HOURS = 48;
const DAY_HOURS = 24;

/**
 * The first fitting service that has a rhythm, and the day it is due. The rhythm runs from the last contact (or order,
 * where that counts as one); without a recorded contact from the last order, and then nothing is due before today. New
 * customers have steps on days after their first order. An open complaint is due when its longest wait is over.
 */
export function nextAction(facts: ServedFacts, { services, settings }: ServicePlan, today: Day): NextAction {
  const situation = facts.situations[0];
  const isAnswer = facts.complaint !== undefined;
  if (facts.wantsNone && !isAnswer) return { kind: 'none', reason: 'wantsNone', situation };
  const keeps = facts.keeps !== undefined && today <= facts.keeps.until ? facts.keeps : undefined;
  const customer = { tier: keeps?.tier ?? facts.tier, situations: facts.situations };
  const last = lastTouch(facts, settings);
  const fitting = fittingServices(withOneStep(services, facts, last, today), customer);
  const service = fitting.find(({ everyDays, situation: when }) => everyDays !== undefined || (isAnswer && when === 'complaint'));
  if (service === undefined) return { kind: 'none', reason: 'noService', situation };
  const besides = fitting.filter((each) => each !== service);
  return { kind: 'do', service, ...dueOf(service, facts, { last, settings, today }), keeps, besides };
}

/** The last contact, or order where that counts as one. */
export function lastTouch({ lastContact, lastOrder }: Pick<ServedFacts, 'lastContact' | 'lastOrder'>, { orderIsContact }: CareSettings): Day | undefined {
  if (!orderIsContact || lastOrder === undefined) return lastContact;
  return lastContact === undefined || lastOrder > lastContact ? lastOrder : lastContact;
}

interface DueDay {
  readonly due: Day;
  readonly countedFrom: 'contact' | 'order' | 'nothing';
}

interface Clock {
  readonly last: Day | undefined;
  readonly settings: CareSettings;
  readonly today: Day;
}

function dueOf(service: Service, { tier, complaint, firstOrder, lastOrder }: ServedFacts, { last, settings, today }: Clock): DueDay {
  if (service.situation === 'complaint' && complaint !== undefined) {
    const hours = Math.min(service.withinHours ?? ANSWER_HOURS, floorOf(settings, tier).hours ?? ANSWER_HOURS);
    return { due: (complaint + Math.floor(hours / DAY_HOURS)) as Day, countedFrom: 'contact' };
  }
  const days = service.everyDays as number;
  if (service.situation === 'new' && firstOrder !== undefined) return { due: (firstOrder + days) as Day, countedFrom: 'order' };
  if (last !== undefined) return { due: (last + days) as Day, countedFrom: 'contact' };
  if (lastOrder === undefined) return { due: today, countedFrom: 'nothing' };
  return { due: Math.max(today, lastOrder + days) as Day, countedFrom: 'order' };
}

/** Of the steps for new customers only the one to take now; none once the last is done. */
function withOneStep(services: readonly Service[], { firstOrder, situations }: ServedFacts, last: Day | undefined, today: Day): readonly Service[] {
  const steps = services.filter(({ situation, everyDays }) => situation === 'new' && everyDays !== undefined);
  if (steps.length === 0 || firstOrder === undefined || !situations.includes('new')) return services;
  const now = stepNow(
    steps.map(({ everyDays }) => everyDays as number),
    last === undefined ? undefined : last - firstOrder,
    today - firstOrder,
  );
  return services.filter((service) => !steps.includes(service) || service.everyDays === now);
}

/**
 * A contact counts for the step that it is nearest to, and for all before it. Of steps that passed without one only the
 * latest is still asked for.
 *
 * @param steps   days after the first order
 * @param contact days from the first order to the last contact; a contact before it is none
 * @param now     days from the first order to today
 */
export function stepNow(steps: readonly number[], contact: number | undefined, now: number): number | undefined {
  const rising = [...new Set(steps)].sort((one, other) => one - other);
  const open = rising.filter((step, at) => {
    const before = rising[at - 1];
    return contact === undefined || contact < (before === undefined ? 0 : (before + step) / 2);
  });
  const passed = open.filter((step) => step <= now);
  return passed[passed.length - 1] ?? open[0];
}
