import { calledAs } from '../../core/model/customer';
import { isoDay } from '../../core/model/day';
import type { PromisedContacts } from '../../core/services';
import { type Language, say } from '../../messages';
import { percentText } from '../care/reviewInput';
import type { Served } from '../care/servedCustomers';
import { type ServicesFound, servicesFound } from '../care/services';
import { WEEK_ROLE } from '../care/weekTicks';
import { done } from '../result';
import { beforeCare, careNow, personRow, shortened, toSheet } from './careNow';
import type { MakePage } from './panelDoors';
import type { Block } from './panelPage';

const MOST = 5;

/** This week, what was promised, who was left alone too long, and where attention goes: as things stand now. */
export const carePage: MakePage = ({ workbook, notebook }, _wanted, language) => {
  const title = say(language, 'page.care');
  const before = beforeCare({ workbook }, { title, text: say(language, 'page.care.about') }, language);
  if (before !== undefined) return done(before);
  const now = careNow({ workbook, notebook }, language);
  if (!now.ok) return now;
  const found = servicesFound(now.value.input, now.value.more);
  const plan = { label: say(language, 'page.care.plan'), go: { kind: 'page', page: 'planner' } } as const;
  const list = toSheet({ workbook }, WEEK_ROLE, say(language, 'page.care.list'));
  return done({
    title,
    blocks: [...weekBlocks(found, language), ...pastBlock(found, language), ...promiseBars(found, language), ...attentionBars(found, language)],
    primary: list ?? plan,
    second: list && plan,
  });
};

function weekBlocks({ week: { plan, listed } }: ServicesFound, language: Language): Block[] {
  const small = plan.ok ? say(language, 'page.care.minutes', { minutes: plan.minutes, most: plan.most }) : refusedText(plan, language);
  const figure: Block = {
    kind: 'figure',
    text: plan.ok ? say(language, 'page.care.week', { count: listed.length }) : say(language, 'page.care.refused'),
    small,
    share: plan.ok && plan.most > 0 ? plan.minutes / plan.most : undefined,
  };
  if (listed.length === 0) return [figure, { kind: 'text', text: say(language, 'care.week.empty'), tone: 'small' }];
  return [
    figure,
    {
      kind: 'rows',
      title: say(language, 'page.care.weekRows'),
      rows: shortened(listed, (each) => personRow(personOf(each), { text: dueText(each, language) }), MOST, language),
    },
  ];
}

/** Why no list keeps all limits, with the arithmetic. */
export function refusedText(
  { due, forShare, needed, minutes }: { due: number; forShare: number; needed: number; minutes: number },
  language: Language,
): string {
  return say(language, 'care.line.refusedSum', { count: due, slots: forShare, minutes: needed, most: minutes });
}

export function personOf({ key, customer }: Served): { readonly key: string; readonly name: string } {
  return { key, name: calledAs(customer.measures) };
}

export function dueText({ action }: Served, language: Language): string | undefined {
  return action.kind === 'none' ? undefined : say(language, 'page.care.due', { what: action.service.what, day: isoDay(action.due) });
}

function pastBlock({ past, noneRecorded, customers }: ServicesFound, language: Language): Block[] {
  if (customers.every(({ care }) => care.state === 'unknown')) return [];
  const line = say(language, 'care.line.forgotten', { count: past.length, rest: noneRecorded.length });
  const waited = ({ care }: Served) => (care.state === 'unknown' ? undefined : say(language, 'page.care.waited', { days: care.days, most: care.floor }));
  const rows = shortened(past, (each) => personRow(personOf(each), { icon: 'clock', text: waited(each) }), MOST, language);
  return [
    ...(past.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.care.nobody'), rows } as const]),
    { kind: 'text', text: line, tone: 'small' },
  ];
}

/** Of each tier, how many of the promised contacts there were; more than promised makes up for nobody else. */
function promiseBars({ facts, tiers }: ServicesFound, language: Language): Block[] {
  const known = facts.promises.filter((each): each is PromisedContacts & { held: number } => each.held !== undefined);
  const bars = [...tiers, undefined].flatMap((tier) => {
    const own = known.filter((each) => each.tier === tier);
    const promised = own.reduce((sum, each) => sum + each.promised, 0);
    const held = own.reduce((sum, each) => sum + Math.min(each.promised, each.held), 0);
    if (promised === 0) return [];
    return [
      {
        label: tier ?? say(language, 'changes.noTier'),
        value: percentText(held / promised),
        share: held / promised,
        small: say(language, 'page.care.promisesOf', { held, promised, customers: own.length }),
      },
    ];
  });
  return bars.length === 0 ? [] : [{ kind: 'bars', title: say(language, 'page.care.promises'), bars }];
}

function attentionBars({ ledger, tiers }: ServicesFound, language: Language): Block[] {
  if (ledger.contacts === 0)
    return [
      {
        kind: 'text',
        text: say(language, 'care.line.noContacts', { sheet: say(language, 'sheet.contacts'), list: say(language, 'sheet.week') }),
        tone: 'small',
      },
    ];
  const bars = ledger.rows
    .filter(({ customers }) => customers > 0)
    .map(({ tier, contactShare = 0, customerShare }) => ({
      label: (tier === undefined ? undefined : tiers[tier]) ?? say(language, 'changes.noTier'),
      value: percentText(contactShare),
      share: contactShare,
      small: say(language, 'page.care.ofCustomers', { percent: percentText(customerShare).slice(0, -1) }),
    }));
  return [{ kind: 'bars', title: say(language, 'page.care.attention'), bars }];
}
