import { calledAs } from '../../core/model/customer';
import { isoDay } from '../../core/model/day';
import { hasDecimals } from '../../core/reading';
import { lintServices, type ServiceFlag, type ServicePlan } from '../../core/services';
import { say } from '../../messages';
import { type ActionShown, actionShown } from './actionWords';
import { type CareFacts, careFacts } from './careFacts';
import type { CareInput, CarePart } from './careInput';
import { type CareLedger, careLedger } from './careLedger';
import { careLines } from './careLines';
import { carePage } from './carePage';
import { type Served, type ServedWords, servedCustomers } from './servedCustomers';
import { readServicesSheet, type ServicesSheet } from './servicesSheet';
import { tellServices } from './servicesTold';
import { weekPage } from './weekPage';
import { type Week, weekPlan } from './weekPlan';
import { readWeekTicks, ticksArea, type WeekTicks } from './weekTicks';

/** What else is known of customers, by key; the ticks as they were read before the contacts were put together. */
export interface ServicesMore extends ServedWords {
  readonly ticks?: WeekTicks;
}

export interface ServicesPart extends CarePart {
  readonly actions: ReadonlyMap<string, ActionShown>; // by customer key; of every customer
  readonly facts: CareFacts;
  readonly plan: ServicePlan;
  readonly past: number; // customers who have waited longer than their floor
  readonly listed: number; // customers on this week's list
  readonly warnings: readonly string[];
  /** Once the tiers are shown: what became of every row of the sheet of services. Gives what could not be written. */
  write(): string[];
}

/** What everybody gets next, this week's list, and where attention goes. `input.said.contacts` has the ticked actions among them. */
export function servicesPart(input: CareInput, more: ServicesMore): ServicesPart {
  const { workbook, outcome, language } = input;
  const served = servicesFound(input, more);
  const { sheet, plan, tiers, ticks, customers, week, ledger, flags, past, noneRecorded, facts } = served;
  const byKey = new Map(customers.map((each) => [each.key, each]));
  const digits = hasDecimals(outcome.book.currency) ? '#,##0.00' : '#,##0';
  const found = { tiers, settings: plan.settings, ledger, past, noneRecorded, moneyFormat: digits, language };
  const { summary, lines } = careLines({ ...found, week, customers, isPreset: sheet.written === undefined });
  const flagLines = flags.map((flag) => flagSentence(flag, input));
  const moneyText = (units: number) => String(Math.round(units)).replace(/\B(?=(\d{3})+$)/g, ',');
  const nameOf = (key: string) => {
    const served = byKey.get(key);
    return served && { name: calledAs(served.customer.measures), tier: served.tier };
  };
  const isOpen = new Set([...week.listed, ...week.done].map(({ key }) => key));
  const noted = customers.filter(({ key }) => ticks.notes.has(key) && !isOpen.has(key));
  const isListed = new Set(week.done.map(({ key, day }) => `${isoDay(day)} ${key}`));
  const shown = ticks.done.map((action) => ({ ...action, isShown: isListed.has(`${isoDay(action.day)} ${action.key}`) }));
  return {
    pages: [
      weekPage(week, { held: ticks.rows, noted, notes: ticks.notes, nameOf, moneyText, tiers, language }),
      carePage({ ...found, lines: [...lines, ...flagLines] }),
    ],
    areas: ticksArea(shown, ticks.notes),
    summary: [...summary, ...flagLines],
    actions: new Map(customers.map((each) => [each.key, actionShown(each, language)])),
    facts,
    plan,
    past: past.length,
    listed: week.listed.length,
    ...tellServices(workbook, sheet, { customers, flags, tiers, language: workbook.language }),
  };
}

/** What care comes to, before it is worded. */
export interface ServicesFound {
  readonly sheet: ServicesSheet;
  readonly plan: ServicePlan;
  readonly tiers: readonly string[];
  readonly ticks: WeekTicks;
  readonly customers: readonly Served[]; // in list order
  readonly week: Week;
  readonly ledger: CareLedger;
  readonly flags: readonly ServiceFlag[];
  readonly past: readonly Served[]; // who have waited longest first
  readonly noneRecorded: readonly Served[];
  readonly facts: CareFacts;
}

export function servicesFound(input: CareInput, more: ServicesMore): ServicesFound {
  const { workbook, outcome, policy, today } = input;
  const own = workbook.ownSheets();
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const sheet = readServicesSheet(workbook, own, policy);
  const { plan } = sheet;
  const ticks = more.ticks ?? readWeekTicks(workbook, own, outcome, today);
  const customers = servedCustomers(input, plan, more);
  const ledger = careLedger(customers, input, plan);
  const flags = lintServices(plan, tiers);
  const inState = (state: Served['care']['state']) => customers.filter(({ care }) => care.state === state).sort(longestFirst);
  const week = weekPlan(customers, plan.settings, ticks.done, today);
  const facts = careFacts(input, { customers, ledger, flags, plan });
  return { sheet, plan, tiers, ticks, customers, week, ledger, flags, past: inState('past'), noneRecorded: inState('noneRecorded'), facts };
}

function longestFirst({ care: one, customer }: Served, { care: other, customer: next }: Served): number {
  const days = (care: Served['care']) => (care.state === 'unknown' ? 0 : care.days);
  return days(other) - days(one) || (customer.measures.key < next.measures.key ? -1 : 1);
}

function flagSentence(flag: ServiceFlag, { language }: CareInput): string {
  const sheet = say(language, 'sheet.services');
  if (flag.code !== 'priceByTier') return say(language, `service.flag.${flag.code}`, { tier: flag.tier, sheet });
  return say(language, 'service.flag.priceByTier', { what: flag.service.what, tier: flag.service.tier ?? '', sheet });
}
