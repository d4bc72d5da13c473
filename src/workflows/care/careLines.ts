import { calledAs } from '../../core/model/customer';
import { type Language, say } from '../../messages';
import { LEDGER_DAYS } from './careLedger';
import { type CareFound, steadyMinutesOf } from './carePage';
import type { Served } from './servedCustomers';
import { USUAL_MINUTES, type Week } from './weekPlan';

/** What the lines speak of. */
type Told = Omit<CareFound, 'lines'> & { readonly week: Week; readonly customers: readonly Served[]; readonly isPreset: boolean };

/** The sentences of the page of care, and the few of them that the Summary repeats. */
export function careLines(told: Told): { readonly summary: string[]; readonly lines: string[] } {
  const { week, customers, past, noneRecorded, isPreset, settings, ledger, language } = told;
  const without = customers.filter(({ action }) => action.kind === 'none').length;
  const plan = planLines(week, customers, language);
  const isKnown = customers.some(({ care }) => care.state !== 'unknown');
  const forgotten = isKnown ? [say(language, 'care.line.forgotten', { count: past.length, rest: noneRecorded.length })] : [];
  const actions = say(language, 'care.line.actions', { count: customers.length - without, rest: without });
  const done = week.done.length === 0 ? [] : [say(language, 'care.line.done', { count: week.done.length, minutes: week.minutesDone })];
  const hours = { hours: oneDigit(steadyMinutesOf(told) / 60), week: oneDigit(settings.minutesAWeek / 60) };
  return {
    summary: [...plan.slice(0, 1), ...forgotten],
    lines: [
      ...plan,
      ...done,
      ...forgotten,
      actions,
      say(language, 'care.line.steady', hours),
      ...attentionLines(ledger, language),
      ...(isPreset ? [say(language, 'care.line.preset')] : []),
    ],
  };
}

function planLines({ plan }: Week, customers: readonly Served[], language: Language): string[] {
  if (!plan.ok) {
    const { needed, minutes, due, forShare } = plan;
    const params = { hours: oneDigit(needed / 60), week: oneDigit(minutes / 60), sheet: say(language, 'sheet.services') };
    return [say(language, 'care.line.refused', params), say(language, 'care.line.refusedSum', { count: due, slots: forShare, minutes: needed, most: minutes })];
  }
  const { chosen, minutes, most, lower, lowerNeeded, worth, gap, firstLeftOut } = plan;
  const first = firstLeftOut && customers.find(({ key }) => key === firstLeftOut.candidate.key);
  return [
    say(language, 'care.line.plan', { count: chosen.length, minutes, most, slots: lower, least: lowerNeeded }),
    ...(first === undefined ? [] : [say(language, 'care.line.leftOut', { name: calledAs(first.customer.measures), minutes: firstLeftOut?.missing ?? 0 })]),
    ...(gap > 0 && worth > 0 ? [say(language, 'care.line.gap', { percent: String(Math.ceil((gap / (worth + gap)) * 100)) })] : []),
  ];
}

function attentionLines(ledger: CareFound['ledger'], language: Language): string[] {
  if (ledger.contacts === 0) return [say(language, 'care.line.noContacts', { sheet: say(language, 'sheet.contacts'), list: say(language, 'sheet.week') })];
  const text = (value: number | undefined) => (value === undefined ? say(language, 'care.unknown') : value.toFixed(2));
  return [
    say(language, 'care.line.window', { days: LEDGER_DAYS, count: ledger.contacts, minutes: USUAL_MINUTES }),
    say(language, 'care.line.gini', { points: text(ledger.contactsGini), rate: text(ledger.salesGini) }),
  ];
}

function oneDigit(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}
