import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { bookOf, issueCounts } from './reading';

/** Orders a month by channel, from January 2025 on; one customer per channel and order number. */
const shop = (months: Readonly<Record<string, readonly number[]>>, { heading = 'Channel', lines = 1 } = {}) => {
  const rows: Cell[][] = [];
  for (const [channel, counts] of Object.entries(months)) {
    counts.forEach((count, month) => {
      for (let order = 0; order < count * lines; order++) {
        const number = `${channel}-${month}-${Math.floor(order / lines)}`;
        const lastDay = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] as number;
        rows.push([
          `${channel} ${Math.floor(order / lines) % 3}`,
          `2025-${String(month + 1).padStart(2, '0')}-${String(order === 0 ? lastDay : 10).padStart(2, '0')}`,
          10 + order,
          number,
          channel,
        ]);
      }
    });
  }
  return bookOf([['Customer', 'Date', 'Amount', 'Order number', heading], ...rows]);
};
const silence = (book: ReturnType<typeof shop>) => book.issues.find(({ code }) => code === 'CHANNEL_SILENT');

describe('a channel that falls silent', () => {
  test.each<[months: Record<string, number[]>, list: string | undefined, why: string]>([
    [{ Web: [5, 5, 5, 5, 5], Market: [5, 5, 5, 0, 5] }, 'Market (2025-04)', 'a month is missing'],
    [{ Web: [5, 5, 5, 5, 5], Market: [5, 5, 5] }, 'Market (2025-04)', 'it never came back'],
    [{ Web: [5, 5, 5, 5], Market: [5, 5, 4, 0] }, undefined, 'four orders in one of the three months: too few to miss'],
    [{ Web: [5, 5, 5, 5], Market: [0, 5, 5, 0] }, undefined, 'two months are no habit'],
    [{ Web: [5, 5, 5, 0], Market: [5, 5, 5, 0] }, undefined, 'the whole shop was closed, or the table ends'],
    [{ Web: [5, 5, 5, 0, 5], Market: [5, 5, 5, 0, 5] }, undefined, 'the whole shop was closed'],
    [{ Market: [5, 5, 5, 0, 5] }, undefined, 'a single channel says no more than the dates do'],
    [{ Web: [5, 5, 5, 5, 5, 5], Market: [5, 5, 5, 0, 5, 5], Shop: [5, 5, 5, 5, 0, 0] }, 'Shop (2025-05), Market (2025-04)', 'two, the latest first'],
  ])('%j → %s (%s)', (months, list) => expect(silence(shop(months))?.details.list).toBe(list));

  test('is told at its last order before, with the month; no row is left out', () => {
    const book = shop({ Web: [5, 5, 5, 5, 5], Market: [5, 5, 5, 0, 5] });
    expect(silence(book)).toMatchObject({ rows: 1, listed: false, first: { sheet: 'Orders', column: 4 }, details: { value: 'Market 2025-04' } });
    expect(book.rowsUsed).toBe(45);
  });

  test('its customers are less sure, others are not', () => {
    const book = shop({ Web: [5, 5, 5, 5, 5], Market: [5, 5, 5, 0, 5] });
    const doubted = [...book.doubts].map(([customer, doubts]) => [book.customers[customer]?.name, doubts]);
    expect(doubted).toEqual(['Market 0', 'Market 1', 'Market 2'].map((name) => [name, ['silentChannel']]));
  });

  test('an unfinished month says nothing yet', () => {
    const rows: Cell[][] = ['Web', 'Market'].flatMap((channel) =>
      ['01', '02', '03'].flatMap((month) => [1, 2, 3, 4, 5].map((day): Cell[] => ['Ana', `2025-${month}-0${day}`, day, channel])),
    );
    const header = ['Customer', 'Date', 'Amount', 'Channel'];
    expect(issueCounts(bookOf([header, ...rows, ['Ana', '2025-04-29', 1, 'Web']])).CHANNEL_SILENT).toBeUndefined();
    expect(issueCounts(bookOf([header, ...rows, ['Ana', '2025-04-30', 1, 'Web']])).CHANNEL_SILENT).toBe(1);
  });

  test('five lines of one order are one order', () => {
    expect(silence(shop({ Web: [5, 5, 5, 5], Market: [1, 1, 1, 0] }, { lines: 5 }))).toBeUndefined();
    expect(silence(shop({ Web: [5, 5, 5, 5], Market: [5, 5, 5, 0] }, { lines: 5 }))).toBeDefined();
  });

  test.each<[heading: string, isChannel: boolean, why: string]>([
    ['Sales channel', true, 'its name'],
    ['Source', true, 'Shopify’s'],
    ['Location', true, 'Square’s'],
    ['渠道', true, 'channel'],
    ['店铺', true, 'shop'],
    ['门店', true, 'store'],
    ['销售渠道', true, 'sales channel'],
    ['Notes', false, 'another name'],
  ])('a column headed %s: %s (%s)', (heading, isChannel) => {
    expect(silence(shop({ Web: [5, 5, 5, 5], Market: [5, 5, 5, 0] }, { heading })) !== undefined).toBe(isChannel);
  });

  test('a table of shops as customers keeps them: the word is taken only when nothing else needs it', () => {
    const book = bookOf([
      ['Shop', 'Wann', 'Wieviel'],
      ['North', '2025-07-01', 10],
      ['South', '2025-07-02', 20],
    ]);
    expect(book.customers.map(({ name }) => name)).toEqual(['North', 'South']);
  });
});
