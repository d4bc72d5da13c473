import { civilOf, dayOf } from './day';
import type { History } from './history';
import { type Random, shuffled } from './random';
import type { Dirt, DirtKind, SampleCell, SampleRow } from './types';
import { COLUMN, type ShopWords } from './words';

interface Clean {
  readonly orders: readonly SampleRow[];
  readonly history: History;
}

const WIDTH = Object.keys(COLUMN).length;

/** How many rows of a table of this many orders get each kind, at least one each. */
function amountsOfDirt(orders: number) {
  const per = (thousand: number) => Math.max(1, Math.round((orders * thousand) / 1000));
  return {
    refund: per(15),
    cancelled: per(12),
    'blank-customer': per(4),
    'customer-spelled-differently': per(14),
    'date-as-text': per(8),
    'date-unreadable': 2,
    'date-far-in-future': 1,
    'amount-as-text': per(7),
    'amount-unreadable': 2,
    'duplicate-row': 2,
    'blank-row': 3,
  } satisfies Partial<Record<DirtKind, number>>;
}

/** The clean orders with everything a real table suffers from, and a list of where. */
export function plantDirt(random: Random, words: ShopWords, clean: Clean): { rows: SampleRow[]; dirt: Dirt[] } {
  const count = amountsOfDirt(clean.orders.length);
  const take = takerOfOrders(random, clean.orders.length);
  const { days, buyers, cents } = clean.history;
  const orders = clean.orders.slice();
  const kinds = new Map<number, DirtKind>();
  const lastDay = days[days.length - 1] as number;

  const spoil = (kind: DirtKind, indexes: readonly number[], change: (row: SampleRow, nth: number) => void): void => {
    indexes.forEach((index, nth) => {
      const row = (orders[index] as SampleRow).slice();
      change(row, nth);
      orders[index] = row;
      kinds.set(index, kind);
    });
  };
  const dayAt = (row: SampleRow) => (row[COLUMN.date] as { day: number }).day;
  const put = (row: SampleRow, column: number, cell: SampleCell): void => {
    row[column] = cell;
  };

  spoil(
    'date-far-in-future',
    take(count['date-far-in-future'], (index) => (days[index] as number) > lastDay - 300),
    (row) => {
      const { month, date } = civilOf(dayAt(row));
      put(row, COLUMN.date, { day: dayOf(2052, month, date) }); // 2025 with two digits swapped; 2052 is a leap year
    },
  );
  const returned = take(count.refund, (index) => (days[index] as number) < lastDay - 3);
  const copied = take(count['duplicate-row']);
  const ordersOf = timesBought(buyers); // a second spelling shows only beside the first
  const isReturning = (index: number) => (ordersOf[buyers[index] as number] as number) >= 3;
  spoil('customer-spelled-differently', take(count['customer-spelled-differently'], isReturning), (row, nth) => {
    const spell = words.spellings[nth % words.spellings.length] as (name: string) => string;
    put(row, COLUMN.customer, spell(row[COLUMN.customer] as string));
  });
  spoil('cancelled', take(count.cancelled), (row) => put(row, COLUMN.status, words.cancelled));
  spoil('blank-customer', take(count['blank-customer']), (row) => {
    put(row, COLUMN.customer, '');
    put(row, COLUMN.contact, '');
  });
  spoil('date-as-text', take(count['date-as-text']), (row, nth) => {
    const write = words.datesAsText[nth % words.datesAsText.length] as (day: number) => string;
    put(row, COLUMN.date, write(dayAt(row)));
  });
  spoil('date-unreadable', take(count['date-unreadable']), (row, nth) => put(row, COLUMN.date, words.unreadableDates[nth % 2] as string));
  const dear = take(1, (index) => (cents[index] as number) >= 100_000); // one of them needs a thousands separator
  spoil('amount-as-text', [...dear, ...take(count['amount-as-text'] - dear.length)], (row, nth) => {
    const write = words.amountsAsText[nth % words.amountsAsText.length] as (amount: number) => string;
    put(row, COLUMN.amount, write(row[COLUMN.amount] as number));
  });
  spoil('amount-unreadable', take(count['amount-unreadable']), (row, nth) => put(row, COLUMN.amount, words.unreadableAmounts[nth % 2] as string));

  const after = new Map<number, { kind: DirtKind; row: SampleRow }[]>(); // rows that follow an order in the table
  const insert = (index: number, kind: DirtKind, row: SampleRow): void => {
    after.set(index, [...(after.get(index) ?? []), { kind, row }]);
  };
  for (const index of copied) insert(index, 'duplicate-row', (orders[index] as SampleRow).slice());
  for (const index of returned) {
    const day = Math.min(lastDay, (days[index] as number) + 2 + random.below(18));
    insert(lastIndexOnOrBefore(days, day), 'refund', refundOf(random, words, orders[index] as SampleRow, day));
  }
  for (let nth = 1; nth <= count['blank-row']; nth += 1) insert(Math.floor((orders.length * nth) / 4), 'blank-row', blankRow());
  return assemble(words, orders, kinds, after, [days[0] as number, lastDay]);
}

function timesBought(buyers: Int32Array): Int32Array {
  const times = new Int32Array(buyers.length); // never more customers than orders
  for (const buyer of buyers) times[buyer] = (times[buyer] as number) + 1;
  return times;
}

/** Takes orders at random, none twice. */
function takerOfOrders(random: Random, size: number) {
  let waiting = shuffled(
    random,
    Array.from({ length: size }, (_, index) => index),
  );
  return (count: number, allowed: (index: number) => boolean = () => true): number[] => {
    const taken: number[] = [];
    const passed: number[] = [];
    let next = 0;
    for (; next < waiting.length && taken.length < count; next += 1) {
      const index = waiting[next] as number;
      (allowed(index) ? taken : passed).push(index);
    }
    waiting = [...passed, ...waiting.slice(next)];
    return taken;
  };
}

/** Money given back: the same order number, a negative amount, all of it or half. */
function refundOf(random: Random, words: ShopWords, order: SampleRow, day: number): SampleRow {
  const row = order.slice();
  const cents = Math.round((order[COLUMN.amount] as number) * 100);
  const given = random.chance(0.7) ? cents : Math.round(cents / 2 / words.roundTo) * words.roundTo;
  row[COLUMN.date] = { day };
  row[COLUMN.amount] = -given / 100;
  row[COLUMN.status] = words.refunded;
  row[COLUMN.note] = words.refundNote(order[COLUMN.order] as string);
  return row;
}

/** Title, header, orders with what follows each, and a totals row; notes where each kind ended up. */
function assemble(
  words: ShopWords,
  orders: readonly SampleRow[],
  kinds: ReadonlyMap<number, DirtKind>,
  after: ReadonlyMap<number, readonly { kind: DirtKind; row: SampleRow }[]>,
  [from, to]: readonly [number, number],
): { rows: SampleRow[]; dirt: Dirt[] } {
  const title = blankRow();
  title[0] = words.title(from, to);
  const rows: SampleRow[] = [title, blankRow(), [...words.header]];
  const found = new Map<DirtKind, number[]>();
  const note = (kind: DirtKind): void => {
    const list = found.get(kind);
    if (list) list.push(rows.length);
    else found.set(kind, [rows.length]);
  };
  found.set('title-above-header', [1, 2]);
  orders.forEach((order, index) => {
    rows.push(order);
    const kind = kinds.get(index);
    if (kind) note(kind);
    for (const extra of after.get(index) ?? []) {
      rows.push(extra.row);
      note(extra.kind);
    }
  });
  rows.push(totalsRow(words, rows));
  note('totals-row');
  return { rows, dirt: Array.from(found, ([kind, at]) => ({ kind, rows: at })) };
}

/** What SUM would show: amounts that are text do not count. */
function totalsRow(words: ShopWords, rows: readonly SampleRow[]): SampleRow {
  let cents = 0;
  for (const row of rows) {
    const amount = row[COLUMN.amount];
    if (typeof amount === 'number') cents += Math.round(amount * 100);
  }
  const row = blankRow();
  row[0] = words.total;
  row[COLUMN.amount] = cents / 100;
  return row;
}

function blankRow(): SampleRow {
  return new Array<SampleCell>(WIDTH).fill('');
}

function lastIndexOnOrBefore(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((days[middle] as number) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
