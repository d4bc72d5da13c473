import type { Day } from '../model/day';

/** The stages of a customer, `design.md` §2. `prospect`: listed, but no order counts. */
export const STAGES = ['prospect', 'new', 'active', 'slowing', 'atRisk', 'lost', 'wonBack'] as const;
export type Stage = (typeof STAGES)[number];

/** A single order makes a customer new for so many days. */
export const NEW_DAYS = 90;

/** What leads from stage to stage: an order, or time without one. */
export type StageEvent = 'order' | 'time';

/**
 * The state machine. An order brings a lost customer back; everybody else it makes active, a first one new. Time only
 * ever leads further away, and may skip a stage between two looks. Between looks a usual gap may also be measured anew
 * (other customers' orders move the table's); then a customer is placed afresh, which is no transition.
 */
export const STAGES_AFTER: Readonly<Record<Stage, Readonly<Record<StageEvent, readonly Stage[]>>>> = {
  prospect: { order: ['new'], time: [] },
  new: { order: ['active'], time: ['active', 'slowing', 'atRisk', 'lost'] },
  active: { order: ['active'], time: ['slowing', 'atRisk', 'lost'] },
  slowing: { order: ['active'], time: ['atRisk', 'lost'] },
  atRisk: { order: ['active'], time: ['lost'] },
  lost: { order: ['wonBack'], time: [] },
  wonBack: { order: ['active'], time: ['slowing', 'atRisk', 'lost'] },
};

/** One customer's days of purchase (rising, distinct, at least one) and usual gaps in half days, with and without the last day. */
export interface Rhythm {
  readonly days: ArrayLike<number>;
  readonly usualGap: number | undefined;
  readonly usualBefore: number | undefined;
}

/** `undefined` where no rhythm is known to judge by. */
export function stageOf({ days, usualGap, usualBefore }: Rhythm, asOf: Day): Stage | undefined {
  const last = days[days.length - 1] as number;
  if (days.length === 1 && asOf - last <= NEW_DAYS) return 'new';
  const stage = usualGap === undefined ? undefined : stageBySilence(asOf - last, usualGap);
  return stage === 'active' && days.length > 1 && wasLost({ days, usualBefore }, last - 1) ? 'wonBack' : stage;
}

/** Whether the customer counted as lost on the eve of their last order. */
function wasLost({ days, usualBefore }: Pick<Rhythm, 'days' | 'usualBefore'>, eve: number): boolean {
  const silence = eve - (days[days.length - 2] as number);
  if (usualBefore === undefined || (days.length === 2 && silence <= NEW_DAYS)) return false;
  return stageBySilence(silence, usualBefore) === 'lost';
}

/** At most 1.5, 2.5 and 4 usual gaps, compared in quarter days: a usual gap in half days is two quarters each. */
function stageBySilence(days: number, usualGap: number): 'active' | 'slowing' | 'atRisk' | 'lost' {
  if (4 * days <= 3 * usualGap) return 'active';
  if (4 * days <= 5 * usualGap) return 'slowing';
  return 4 * days <= 8 * usualGap ? 'atRisk' : 'lost';
}
