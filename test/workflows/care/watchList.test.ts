import { describe, expect, test } from 'vitest';
import type { Cell, SheetRows } from '../../../src/core/model/cell';
import type { Feedback } from '../../../src/core/model/contact';
import { type Day, isoDay } from '../../../src/core/model/day';
import { type OrderBook, orderListOf } from '../../../src/core/orders';
import { presetPolicy } from '../../../src/core/policy';
import type { Outcome } from '../../../src/core/tierCustomers';
import type { CareInput } from '../../../src/workflows/care/careInput';
import { doneContacts, watchList } from '../../../src/workflows/care/watchList';
import { readWatchSheet } from '../../../src/workflows/care/watchSheet';
import { booked } from '../../../src/workflows/generation/shownRows';
import { stagedPage } from '../../../src/workflows/generation/staged';
import type { PageOf } from '../../../src/workflows/pages';
import type { Workbook, WrittenCell } from '../../../src/workflows/services';
import { type Habit, type SimulatedBook, simulatedShop, TODAY } from '../../core/alerts/shops';
import { money } from '../../support/customers';

const STEADY: readonly Habit[] = Array.from({ length: 12 }, (_, at) => ({ every: 10 + at, spread: 0.2, since: 700 }));
const GONE: Habit = { every: 14, spread: 0.2, since: 700, silent: 60 };
const DONE = 7;
const SNOOZE = 8;
const NOTES = 9;

/** A shop whose list is regenerated as often as wanted, with people writing in between. */
function aShop(habits: readonly Habit[] = [GONE, ...STEADY], feedback?: readonly Feedback[], language: 'en' | 'zh' = 'en') {
  let areas: Record<string, readonly string[]> = {};
  let cells: Cell[][] | undefined;
  let today: Day = TODAY;
  const workbook = {
    language,
    today: () => today,
    ownSheets: () => (cells === undefined ? [] : [{ role: 'watchList', id: 7 }]),
    readOwn: (): SheetRows => ({ sheet: 'Tiers · Watch list', rows: cells ?? [] }),
    state: { area: (name: string) => areas[name] ?? [] },
  } as unknown as Workbook;
  let book: SimulatedBook & Pick<OrderBook, 'called' | 'totals'> = simulatedShop(habits, 5);
  const policy = presetPolicy('shop', 'en');
  let page: PageOf | undefined;
  const update = (days = 0) => {
    today = (today + days) as Day;
    const outcome = { book: { ...book, currency: 'EUR' }, customers: [] } as unknown as Outcome;
    const input: CareInput = { workbook, outcome, policy, said: { contacts: undefined, feedback }, today, language };
    const part = watchList(input, readWatchSheet(workbook));
    areas = part.areas;
    page = part.pages[0];
    if (page !== undefined) cells = shownAs(page, cells);
    return part.summary;
  };
  return {
    update,
    /** Everybody who goes on orders once more so many days later. */
    fresh(days: number) {
      const later = habits.flatMap(({ silent }, customer) => (silent === undefined ? [{ customer, day: (TODAY + days) as Day, amount: money(100) }] : []));
      book = { ...book, orders: orderListOf([...book.orders, ...later]), asOf: (TODAY + days) as Day };
    },
    call: (...called: readonly string[]) => (book = { ...book, called }),
    withoutDates: () => (book = { ...book, totals: [] }),
    rows: () => (page?.page.rows ?? []).slice(1).map((row) => row.map((cell) => (typeof cell === 'object' && 'day' in cell ? isoDay(cell.day) : (cell ?? '')))),
    write: (row: number, column: number, cell: Cell) => ((cells as Cell[][])[row] as Cell[]).splice(column, 1, cell),
    sort: () => cells?.splice(1, cells.length - 1, ...cells.slice(1).reverse()),
    forget: () => (areas = {}),
    contacts: () => doneContacts(readWatchSheet(workbook)),
    cells: () => cells,
  };
}

/** What the sheet holds once the page is shown: notes stay beside their rows. */
function shownAs(page: PageOf, before: readonly (readonly Cell[])[] | undefined): Cell[][] {
  const staged = stagedPage(page);
  const { rows, width } = booked(staged, 1);
  const notes = new Map(before?.map((row) => [row[width - 2], row[NOTES] ?? '']));
  return rows.map((row) =>
    row.map(
      (cell: WrittenCell, at): Cell =>
        at === NOTES && typeof row[width - 2] === 'number' ? (notes.get(row[width - 2] as number) ?? '') : ((cell ?? '') as Cell),
    ),
  );
}

describe('the watch list', () => {
  test('rows kept from earlier updates have the name that the orders tell now, done ones too', () => {
    const shop = aShop();
    shop.call('Ana Silva');
    shop.update();
    const named = () => shop.rows().flatMap(([state, name]) => (state === '' ? [] : [[state, name]]));
    expect(named()).toEqual([['Open', 'Ana Silva · C0']]);
    shop.write(1, DONE, true);
    shop.call('Ana Costa');
    shop.update(1);
    expect(named()).toEqual([['Done', 'Ana Costa · C0']]);
    shop.write(1, DONE, '');
    shop.call();
    shop.update(1);
    expect(named()).toEqual([['Open', 'C0']]);
  });

  test('says who is late in figures, with a next step, and the week’s message names them', () => {
    const shop = aShop();
    expect(shop.update()).toEqual(['This week', expect.stringMatching(/^C0: usually every 1[345] days \(\d+–\d+\), now 60$/)]);
    expect(shop.rows()).toEqual([
      [
        'Open',
        'C0',
        '',
        expect.stringMatching(/^Usually every 1[345] days \(\d+–\d+\), now 60$/),
        expect.any(String),
        expect.any(Number),
        'Call or write: ask whether anything is missing.',
        '',
        '',
        '',
      ],
    ]);
  });

  test('in Chinese, too', () => {
    const shop = aShop(undefined, undefined, 'zh');
    expect(shop.update()).toEqual(['本周', expect.stringMatching(/^C0：通常每 1[345] 天下单一次（\d+–\d+），现已 60 天$/)]);
    expect(shop.rows()[0]?.[0]).toBe('待处理');
  });

  test('nothing needs you: no sheet is made for that', () => {
    const shop = aShop(STEADY);
    expect(shop.update()).toEqual(['Nothing needs you this week.']);
    expect(shop.cells()).toBeUndefined();
  });

  test.each<[tick: Cell, isDone: boolean]>([
    [true, true],
    ['called, comes on Friday', true],
    ['✓', true],
    [false, false],
    ['no', false],
    [' ', false],
  ])('%j in Done: done is %s, and stays so through ten updates, sorted in between', (tick, isDone) => {
    const shop = aShop();
    shop.update();
    shop.write(1, DONE, tick);
    shop.write(1, NOTES, 'was ill');
    expect(shop.contacts()).toEqual(isDone ? [{ customer: 'c0', day: TODAY, channel: '', by: '', minutes: undefined, outcome: 'was ill' }] : []);
    for (let run = 0; run < 10; run++) {
      shop.update(run === 5 ? 1 : 0);
      shop.sort();
      expect(
        shop
          .rows()
          .find(([, name]) => name === 'C0')
          ?.slice(0, 2),
      ).toEqual([isDone ? 'Done' : 'Open', 'C0']);
    }
    expect(shop.contacts()).toEqual(isDone ? [{ customer: 'c0', day: TODAY, channel: '', by: '', minutes: undefined, outcome: 'was ill' }] : []);
  });

  test('a tick that is taken away again reopens the alert', () => {
    const shop = aShop();
    shop.update();
    shop.write(1, DONE, true);
    shop.update();
    shop.write(1, DONE, '');
    shop.update();
    expect([shop.rows()[0]?.[0], shop.contacts()]).toEqual(['Open', []]);
  });

  test('snoozed until a day it is in no message, and comes back on that day', () => {
    const shop = aShop();
    shop.update();
    shop.write(1, SNOOZE, { day: (TODAY + 3) as Day });
    expect(shop.update()).toEqual(['Nothing needs you this week.']);
    expect(shop.rows()[0]?.[0]).toBe('Snoozed');
    shop.update(3);
    expect(shop.rows()[0]?.[0]).toBe('Open');
  });

  test('is told once: the same all day, and silent after a week', () => {
    const shop = aShop();
    const first = shop.update();
    expect(shop.update()).toEqual(first);
    shop.fresh(7);
    expect(shop.update(7)).toEqual(['Nothing new this week; 1 earlier alert is still open in Tiers · Watch list.']);
  });

  test('orders that are too old take an alert off the list for a while, and it is no news when they are fresh again', () => {
    const shop = aShop();
    shop.update();
    expect(shop.update(9)).toEqual(['The newest orders are too old to call anybody late: add the latest orders, then update.']);
    expect(shop.rows().map(([, text]) => text)).toEqual(['The newest orders are too old to call anybody late: add the latest orders, then update.']);
    shop.fresh(9);
    expect(shop.update()[0]).toMatch(/^Nothing new this week; 1 earlier alert/);
  });

  test('old orders call nobody late, but a complaint stays open', () => {
    const shop = aShop([{ ...GONE }], [complaint((TODAY - 4) as Day)]);
    const lines = shop.update();
    expect(lines).toEqual([
      'This week',
      'C0: a complaint unanswered for 4 days',
      'The newest orders are too old to call anybody late: add the latest orders, then update.',
    ]);
  });

  test('a table without dates calls nobody late, and says so', () => {
    const shop = aShop([]);
    shop.withoutDates();
    expect(shop.update()).toEqual(['Your table has no order dates, so nobody can be called late: use a list of orders for that.']);
  });

  test('at most twenty are open at once, those with most at stake first, and ten in the message', () => {
    const many = Array.from({ length: 60 }, (_, at): Habit => ({ ...GONE, amount: 50 + at * 10 }));
    const shop = aShop([...many, ...STEADY]);
    expect(shop.update()).toHaveLength(11);
    const rows = shop.rows();
    expect(rows.filter(([state]) => state === 'Open')).toHaveLength(20);
    expect(rows[20]?.[1]).toMatch(/^\d+ more alerts wait: at most 20 are open at once/);
    const stakes = rows.slice(0, 20).map((row) => row[5] as number);
    expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
  });

  test('without the state a tick still counts for whoever is late', () => {
    const shop = aShop();
    shop.update();
    shop.write(1, DONE, 'called');
    shop.forget();
    shop.update();
    expect(shop.rows()[0]?.slice(0, 2)).toEqual(['Done', 'C0']);
    expect(shop.contacts()).toHaveLength(1);
  });
});

function complaint(day: Day): Feedback {
  return { customer: 'c0', day, kind: 'complaint', rating: undefined, text: 'late', answeredOn: undefined, answeredBy: '', result: '' };
}
