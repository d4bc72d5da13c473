import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { Contact, Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { type Outcome, tierCustomers } from '../../../src/core/tierCustomers';
import type { Language } from '../../../src/messages';
import type { CareInput } from '../../../src/workflows/care/careInput';
import { type ServicesMore, type ServicesPart, servicesPart } from '../../../src/workflows/care/services';
import { readWeekTicks } from '../../../src/workflows/care/weekTicks';
import type { Areas } from '../../../src/workflows/generation/journal';
import { GENERATION_HEADING, KEY_HEADING } from '../../../src/workflows/generation/locate';
import { markOf } from '../../../src/workflows/generation/marks';
import type { Workbook, WrittenCell } from '../../../src/workflows/services';
import { type OrderRow, plain } from '../../core/changes/twoRuns';

const TODAY = 20_500 as Day; // a Monday
const ago = (days: number) => (TODAY - days) as Day;

/** Customers A to J who ordered every 30 days, A for most; J has ordered once, ten days ago. */
const shop: readonly OrderRow[] = [
  ...[...'ABCDEFGHI'].flatMap((name, rank) => Array.from({ length: 12 }, (_, times): OrderRow => [name, TODAY - 5 - 30 * times, 1000 - 100 * rank])),
  ['J', TODAY - 10, 20],
];

/** A run over the rows, with stages. */
function outcomeOf(orders: readonly OrderRow[], today: Day): Outcome {
  const rows: Cell[][] = [['Customer', 'Date', 'Amount'], ...orders.map(([customer, day, amount]): Cell[] => [customer, { day: day as Day }, amount])];
  const context = { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' as const }, tiers: { kept: () => undefined, rules: '' } };
  const outcome = tierCustomers({ sheet: 'Orders', rows }, { ...plain, asOf: today }, context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** A spreadsheet that has only the sheets given, and the state the last update left. */
function workbookOf({ areas = {}, week, gen = 1 }: { areas?: Areas; week?: Cell[][]; gen?: number } = {}): Workbook {
  const own = week === undefined ? [] : [{ role: 'week', id: 7 }];
  const state = { area: (name: string) => areas[name] ?? [], journal: () => ({ gen }) };
  return { language: 'en', ownSheets: () => own, readOwn: () => ({ sheet: 'Week', rows: week ?? [] }), state } as unknown as Workbook;
}

interface Given {
  readonly orders?: readonly OrderRow[];
  readonly contacts?: readonly Contact[] | undefined;
  readonly feedback?: readonly Feedback[];
  readonly more?: Partial<ServicesMore>;
  readonly language?: Language;
  readonly workbook?: Workbook;
  readonly today?: Day;
}

function partOf({ orders = shop, contacts, feedback, more = {}, language = 'en', workbook = workbookOf(), today = TODAY }: Given = {}): ServicesPart {
  const input: CareInput = { workbook, outcome: outcomeOf(orders, today), policy: plain, said: { contacts, feedback }, today, language };
  return servicesPart(input, { rising: new Set(), ...more });
}

const contact = (customer: string, days: number, minutes?: number): Contact => ({ customer, day: ago(days), channel: '', by: '', minutes, outcome: '' });
const complaint = (customer: string, days: number): Feedback => ({
  customer,
  day: ago(days),
  kind: 'complaint',
  rating: undefined,
  text: '',
  answeredOn: undefined,
  answeredBy: '',
  result: '',
});
const rowsOf = ({ pages }: ServicesPart, role: string): readonly (readonly WrittenCell[])[] => pages.find((page) => page.role === role)?.page.rows ?? [];
const listed = (part: ServicesPart) =>
  rowsOf(part, 'week')
    .slice(1)
    .map(([name]) => name);
const lines = (part: ServicesPart) => rowsOf(part, 'care').map(([first]) => String(first ?? ''));

describe('every customer', () => {
  test.each<Language>(['en', 'zh'])('has a next action with owner and day, or the reason why none (%s)', (language) => {
    const part = partOf({ language, more: { wantsNone: new Set(['b']) } });
    expect(part.actions.size).toBe(10);
    for (const [key, { what, owner, due }] of part.actions) {
      expect(what).not.toBe('');
      if (key === 'b') expect([owner, due]).toEqual(['', undefined]);
      else expect([owner !== '', typeof due]).toEqual([true, 'object']);
    }
  });

  test('in another situation gets another action: a complaint, growth, a first order', () => {
    const part = partOf({ feedback: [complaint('c', 1)], more: { rising: new Set(['e']) } });
    const what = (key: string) => part.actions.get(key)?.what;
    expect(['c', 'e', 'j', 'h'].map(what)).toEqual([
      'Call, listen, and say what will be done by when',
      'Ask what they are planning, and what would help',
      'Thank them and ask whether everything arrived well',
      'Short message about what suits their last order',
    ]);
    expect(listed(part)[0]).toBe('C');
  });
});

describe('what is not known', () => {
  test('without recorded contacts is said so, and no customer counts as forgotten', () => {
    const { facts, summary, ...part } = partOf();
    expect([facts.pastFloor, facts.contactsByTier, facts.serviceCostShare]).toEqual([undefined, undefined, undefined]);
    expect(lines({ facts, summary, ...part }).some((line) => line.startsWith('Not enough data on attention'))).toBe(true);
    expect(summary.join(' ')).not.toContain('care floor');
  });

  test('with contacts: who is past the floor, by tier, and what the check of risks gets', () => {
    const part = partOf({
      contacts: [contact('a', 46), contact('h', 181), contact('i', 180), ...['b', 'c', 'd', 'e', 'f', 'g', 'j'].map((key) => contact(key, 1, 15))],
    });
    expect(part.facts).toMatchObject({
      pastFloor: { count: 1 },
      priceGaps: 0,
      risingWithoutAction: 0,
      lowestGetsNothing: false,
    });
    const [known, unheard] = [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ].map((keys) => partOf({ contacts: keys.map((key) => contact(key, 1)) }));
    expect(known?.facts.pastFloor).toMatchObject({ count: 0 });
    expect(unheard?.facts.pastFloor, 'of four of the lower tiers nothing is recorded: that is not known, and not good').toBeUndefined();
    const at = lines(part).findIndex((line) => line.startsWith('Nobody forgotten'));
    expect(
      rowsOf(part, 'care')
        .slice(at + 1, at + 3)
        .map((row) => row.slice(0, 5)),
    ).toEqual([
      ['H', 'Bronze', 181, { day: ago(181) }, 180],
      ['A', 'VIP', 46, { day: ago(46) }, 45],
    ]);
    expect(part.summary).toContain('Past their care floor: 2 customers. No contact recorded: 0.');
  });
});

describe('promises', () => {
  const promisesTo = (key: string, given: Given) => partOf(given).facts.promises.find((each) => each.key === key);
  const contacts = [400, 65, 35, 5].map((days) => contact('a', days));

  test('of the tier are held against contacts, and against nothing where records are younger', () => {
    expect(promisesTo('a', { contacts })).toEqual({ key: 'a', tier: 'VIP', days: 90, promised: 3, held: 3, knownFrom: ago(310) });
    expect(promisesTo('a', { contacts: contacts.slice(1) })).toMatchObject({ held: undefined, knownFrom: (TODAY + 25) as Day });
    expect(promisesTo('a', {})).toMatchObject({ promised: 3, held: undefined, knownFrom: undefined });
  });

  test('are none to whom wants no contact, nor to who came ten days ago', () => {
    expect(promisesTo('a', { contacts, more: { wantsNone: new Set(['a']) } })).toBeUndefined();
    expect(promisesTo('j', { contacts })).toBeUndefined();
  });
});

describe('ticks', () => {
  const headings = (part: ServicesPart) => [...(rowsOf(part, 'week')[0] as string[]), KEY_HEADING, GENERATION_HEADING];
  /** The sheet as the update wrote it, with what people wrote into Done and Notes by customer. */
  const sheetOf = (part: ServicesPart, written: Readonly<Record<string, readonly [done: Cell, note?: string]>>, gen = 1): Cell[][] => {
    const page = part.pages.find(({ role }) => role === 'week')?.page;
    return [
      headings(part),
      ...(page?.rows.slice(1) ?? []).map((row, at): Cell[] => {
        const key = page?.keys?.[at + 1] ?? '';
        const [done = row[7] ?? '', note = row[8] ?? ''] = written[key] ?? [];
        return [...row.slice(0, 7).map((cell) => cell ?? ''), done, note, markOf(key), gen] as Cell[];
      }),
    ];
  };
  const ticksOf = (areas: Areas, week: Cell[][], today: Day, gen = 1) =>
    readWeekTicks(workbookOf({ areas, week, gen }), [{ role: 'week', id: 7 }], outcomeOf(shop, today), today);

  test('become one contact, on the day they were first seen, however many updates see them', () => {
    const first = partOf();
    const name = String(listed(first)[0]);
    const key = name.toLowerCase();
    let [areas, week]: [Areas, Cell[][]] = [first.areas, sheetOf(first, { [key]: ['x', 'spoke to her'] })];
    for (let gen = 1; gen <= 12; gen++) {
      const today = (TODAY + Math.floor(gen / 4) * 3) as Day; // into the next week
      const ticks = ticksOf(areas, week, today, gen);
      expect(ticks.contacts).toEqual([{ customer: key, day: TODAY, channel: '', by: 'Shop owner', minutes: expect.any(Number), outcome: 'spoke to her' }]);
      const part = partOf({ today, contacts: ticks.contacts, more: { ticks } });
      [areas, week] = [part.areas, sheetOf(part, {}, gen + 1)];
    }
    expect(listed(partOf({ contacts: [contact(key, 0)], today: TODAY }))).not.toContain(name);
  });

  test('seen in a sheet that an update could not write yet count once', () => {
    const first = partOf();
    const key = String(listed(first)[0]).toLowerCase();
    const week = sheetOf(first, { [key]: [true] });
    const ticks = ticksOf(first.areas, week, TODAY);
    const second = partOf({ contacts: ticks.contacts, more: { ticks } });
    const later = ticksOf(second.areas, week, (TODAY + 1) as Day, 2); // still shows generation 1
    expect(later.contacts).toEqual(ticks.contacts);
    const nextWeek = partOf({ today: (TODAY + 7) as Day, contacts: later.contacts, more: { ticks: later } }); // no longer shown as done
    expect(ticksOf(nextWeek.areas, week, (TODAY + 8) as Day, 3).contacts).toEqual(ticks.contacts);
  });

  test('of customers who are not judged any more leave nothing', () => {
    const first = partOf();
    const key = String(listed(first)[0]).toLowerCase();
    const ticks = ticksOf(first.areas, sheetOf(first, { [key]: [true, 'private'] }), TODAY);
    const { areas } = partOf({ contacts: ticks.contacts, more: { ticks } });
    const rest = outcomeOf(
      shop.filter(([name]) => name.toLowerCase() !== key),
      TODAY,
    );
    const left = readWeekTicks(workbookOf({ areas }), [], rest, TODAY);
    expect([left.done, left.contacts, [...left.notes]]).toEqual([[], [], []]);
  });
});

test('5,000 customers are served, each with an action', () => {
  const orders = Array.from({ length: 15_000 }, (_, at): OrderRow => [`C${at % 5000}`, TODAY - (at % 700), 10 + (at % 97)]);
  const input: CareInput = {
    workbook: workbookOf(),
    outcome: outcomeOf(orders, TODAY),
    policy: plain,
    said: { contacts: undefined, feedback: undefined },
    today: TODAY,
    language: 'en',
  };
  expect(servicesPart(input, { rising: new Set() }).actions.size).toBe(5000);
});
