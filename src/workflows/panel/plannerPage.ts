import { calledAs } from '../../core/model/customer';
import { type CareSettings, floorOf } from '../../core/services';
import { type Language, say } from '../../messages';
import { joined, reasonsFor } from '../care/actionWords';
import { type Served, servedCustomers } from '../care/servedCustomers';
import { type ServicesFound, servicesFound } from '../care/services';
import { type Week, weekPlan } from '../care/weekPlan';
import { writeSettings } from '../care/writeSettings';
import { done, failed } from '../result';
import { beforeCare, careNow, personRow, shortened } from './careNow';
import { dueText, personOf, refusedText } from './carePage';
import type { DoAction, MakePage } from './panelDoors';
import type { Block, Field, Wanted } from './panelPage';

const MOST = 8;
const MOST_HOURS = 168;
const MOST_DAYS = 3650;

/** What a person would give: hours for everybody, and the longest time without contact by tier. */
interface Wish {
  readonly minutesAWeek: number;
  readonly days: readonly (number | undefined)[]; // by tier; undefined: no limit
}

/** "I have so many hours a week": who fits, why, who is left out first; or why it cannot be. */
export const plannerPage: MakePage = ({ workbook, notebook }, wanted, language) => {
  const title = say(language, 'page.planner');
  const before = beforeCare({ workbook }, { title, text: say(language, 'page.care.about') }, language);
  if (before !== undefined) return done(before);
  const now = careNow({ workbook, notebook }, language);
  if (!now.ok) return now;
  const { input, more } = now.value;
  const found = servicesFound(input, more);
  const { tiers, plan } = found;
  const set: Wish = { minutesAWeek: plan.settings.minutesAWeek, days: tiers.map((tier) => floorOf(plan.settings, tier).days) };
  const wish = wishIn(wanted, set);
  if (wish === undefined) return failed('planner.HOURS_WRONG');
  const settings = settingsOf(wish, found);
  const customers = servedCustomers(input, { ...plan, settings }, more);
  const week = weekPlan(customers, settings, found.ticks.done, input.today);
  return done({
    title,
    blocks: [
      { kind: 'text', text: say(language, 'page.planner.about') },
      { kind: 'fields', fields: fieldsOf(wish, tiers, language) },
      ...resultBlocks(week, customers, language),
    ],
    primary: { label: say(language, 'page.planner.try'), go: { kind: 'page', page: 'planner' } },
    second: { label: say(language, 'page.planner.use'), go: { kind: 'do', action: 'planHours' } },
  });
};

/** Writes what was tried into the sheet of services, where the week's plan reads it. */
export const planHours: DoAction = ({ workbook, lock }, wanted, language) => {
  const wish = wanted.fields.hours === undefined ? undefined : wishIn(wanted, { minutesAWeek: 0, days: [] });
  if (wish === undefined) return failed('planner.HOURS_WRONG');
  const floors = Object.entries(wanted.fields).flatMap(([id, text]) => {
    const [, tier] = /^floor:(\d{1,3})$/.exec(id) ?? [];
    return tier === undefined ? [] : [[Number(tier), daysIn(text)] as const];
  });
  if (floors.some(([, days]) => days === 'wrong')) return failed('planner.HOURS_WRONG');
  const written = writeSettings(
    { workbook, lock },
    { hours: wish.minutesAWeek / 60, floors: new Map(floors as (readonly [number, number | undefined])[]) },
    language,
  );
  return written.ok ? done({ message: say(language, 'page.planner.done', { hours: hoursText(wish.minutesAWeek) }) }) : written;
};

function wishIn({ fields }: Wanted, set: Wish): Wish | undefined {
  const hours = fields.hours === undefined ? set.minutesAWeek / 60 : numberIn(fields.hours);
  const days = set.days.map((floor, tier) => (fields[`floor:${tier}`] === undefined ? floor : daysIn(fields[`floor:${tier}`] as string)));
  if (hours === undefined || hours > MOST_HOURS || days.includes('wrong')) return undefined;
  return { minutesAWeek: Math.round(hours * 60), days: days as (number | undefined)[] };
}

function daysIn(text: string): number | undefined | 'wrong' {
  if (text.trim() === '') return undefined;
  const days = numberIn(text);
  return days !== undefined && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : 'wrong';
}

/** `2`, `2.5`, `2,5`; nothing else. */
function numberIn(text: string): number | undefined {
  const written = text.normalize('NFKC').trim().replace(',', '.');
  return /^\d{1,5}(\.\d{1,4})?$/.test(written) ? Number(written) : undefined;
}

function settingsOf({ minutesAWeek, days }: Wish, { plan, tiers }: ServicesFound): CareSettings {
  const floors = new Map(tiers.map((tier, at) => [tier, { days: days[at], hours: floorOf(plan.settings, tier).hours }]));
  const everyones = plan.settings.floors.get('');
  return { ...plan.settings, minutesAWeek, floors: everyones === undefined ? floors : floors.set('', everyones) };
}

function fieldsOf({ minutesAWeek, days }: Wish, tiers: readonly string[], language: Language): Field[] {
  return [
    { kind: 'number', id: 'hours', label: say(language, 'page.planner.hours'), value: hoursText(minutesAWeek) },
    ...tiers.map((tier, at): Field => {
      const small = at === tiers.length - 1 ? say(language, 'page.planner.floorSmall') : undefined;
      return { kind: 'number', id: `floor:${at}`, label: say(language, 'page.planner.floor', { tier }), value: String(days[at] ?? ''), small };
    }),
  ];
}

function resultBlocks({ plan, listed }: Week, customers: readonly Served[], language: Language): Block[] {
  const row = (each: Served) =>
    personRow(personOf(each), { text: [dueText(each, language), joined(reasonsFor(each, language), language)].filter(Boolean).join(' · ') });
  const rows = (title: 'page.planner.who' | 'page.planner.waited'): Block[] =>
    listed.length === 0 ? [] : [{ kind: 'rows', title: say(language, title), rows: shortened(listed, row, MOST, language) }];
  if (!plan.ok) return [{ kind: 'figure', text: say(language, 'page.planner.impossible'), small: refusedText(plan, language) }, ...rows('page.planner.waited')];
  const { chosen, minutes, most, firstLeftOut } = plan;
  const first = firstLeftOut && customers.find(({ key }) => key === firstLeftOut.candidate.key);
  const share = most > 0 ? minutes / most : undefined;
  return [
    {
      kind: 'figure',
      text: say(language, 'page.planner.fits', { count: chosen.length }),
      small: say(language, 'page.planner.fitsText', { minutes, most }),
      share,
    },
    ...(chosen.length === 0 && first === undefined ? [{ kind: 'text', text: say(language, 'care.week.empty'), tone: 'small' } as const] : []),
    ...rows('page.planner.who'),
    ...(first === undefined || firstLeftOut === undefined
      ? []
      : [
          {
            kind: 'text',
            text: say(language, 'care.line.leftOut', { name: calledAs(first.customer.measures), minutes: firstLeftOut.missing }),
            tone: 'small',
          } as const,
        ]),
  ];
}

function hoursText(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}
