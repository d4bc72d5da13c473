import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { changesBetween, digestOf, digestTexts, type OrderDigest, orderDigest } from '../../../src/core/orders';
import { bookOf, day, type Rows } from './reading';

const HEADER = ['Customer', 'Date', 'Amount'];
const HEADER_WITH_ID = ['Order ID', ...HEADER];

const date = (iso: string): Cell => ({ day: day(iso) });
const ana = ['Ana', date('2025-07-01'), 10];
const ben = ['Ben', date('2025-07-02'), 20];
const cas = ['Cas', date('2025-07-02'), 30];

function digest(header: readonly Cell[], rows: Rows): OrderDigest {
  return orderDigest(bookOf([header, ...rows])) as OrderDigest;
}

/** New, changed and removed orders between two tables with the same header. */
function counts(header: readonly Cell[], before: Rows, after: Rows): [added: number, changed: number, removed: number] {
  const { added, changed, removed } = changesBetween(digest(header, before).entries, digest(header, after).entries);
  return [added.length, changed.length, removed.length];
}

describe('what changed between two tables', () => {
  test.each<[why: string, before: Rows, after: Rows, expected: [number, number, number]]>([
    ['the same rows', [ana, ben], [ana, ben], [0, 0, 0]],
    ['another order of rows', [ana, ben, cas], [cas, ana, ben], [0, 0, 0]],
    ['a name in capitals is the same customer', [ana, ben], [['ANA', ...ana.slice(1)], ben], [0, 0, 0]],
    ['a row more', [ana, ben], [ana, ben, cas], [1, 0, 0]],
    ['a row less', [ana, ben, cas], [ana, cas], [0, 0, 1]],
    ['another amount', [ana, ben], [ana, [...ben.slice(0, 2), 21]], [0, 1, 0]],
    ['another day is another order, when orders have no number', [ana, ben], [ana, ['Ben', date('2025-07-03'), 20]], [1, 0, 1]],
    ['a second line of an order', [ana, ben], [ana, ['Ana', date('2025-07-01'), 5], ben], [0, 1, 0]],
    ['a refund on the day of an order', [ana, ben], [ana, ['Ana', date('2025-07-01'), -4], ben], [0, 1, 0]],
    ['a refund of no known order is no order', [ana, ben], [ana, ['Ana', date('2025-07-02'), -4], ben], [0, 0, 0]],
    ['a row that is left out is no order', [ana, ben], [ana, ben, ['', date('2025-07-02'), 7]], [0, 0, 0]],
  ])('%s', (_, before, after, expected) => {
    expect(counts(HEADER, before, after)).toEqual(expected);
  });

  test.each<[why: string, before: Rows, after: Rows, expected: [number, number, number]]>([
    ['another day of an order with a number', [['7', ...ana]], [['7', 'Ana', date('2025-07-05'), 10]], [0, 1, 0]],
    ['a number typed as a number', [['7', ...ana]], [[7, ...ana]], [0, 0, 0]],
    ['another number', [['7', ...ana]], [['8', ...ana]], [1, 0, 1]],
    ['the same order of another customer', [['7', ...ana]], [['7', 'Ben', ...ana.slice(1)]], [1, 0, 1]],
    [
      'two orders on one day',
      [['7', ...ana]],
      [
        ['7', ...ana],
        ['8', ...ana],
      ],
      [1, 0, 0],
    ],
    [
      'a refund with the number of an old order',
      [
        ['7', ...ana],
        ['8', ...ben],
      ],
      [
        ['7', ...ana],
        ['8', ...ben],
        ['7', 'Ana', date('2025-07-02'), -4],
      ],
      [0, 1, 0],
    ],
  ])('with order numbers: %s', (_, before, after, expected) => {
    expect(counts(HEADER_WITH_ID, before, after)).toEqual(expected);
  });

  test('orders told by a number and orders told by a day are of two kinds', () => {
    expect(digest(HEADER, [ana]).keyedBy).toBe('day');
    expect(digest(HEADER_WITH_ID, [['7', ...ana]]).keyedBy).toBe('order');
  });
});

describe('what is kept', () => {
  const many = digest(
    HEADER_WITH_ID,
    Array.from({ length: 10_000 }, (_, index) => [`N${index}`, `c${index % 900}`, date('2025-07-01'), index]),
  );

  test('twelve characters an order, in texts of at most 50,000', () => {
    const texts = digestTexts(many);
    expect(texts.slice(1).join('')).toHaveLength(120_000);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(50_000);
    expect(digestOf(texts)).toEqual(many);
  });

  test('10,000 orders have 10,000 keys', () => {
    expect(new Set(many.entries.map((entry) => entry.slice(0, 7))).size).toBe(10_000);
  });

  test.each<[why: string, damage: (texts: string[]) => readonly string[]]>([
    ['nothing', () => []],
    ['a text is missing', (texts) => texts.slice(0, -1)],
    ['two texts have changed places', ([head = '', first = '', second = '', ...rest]) => [head, second, first, ...rest]],
    ['a character was changed', ([head = '', first = '', ...rest]) => [head, `!${first.slice(1)}`, ...rest]],
    ['the first text is another one', ([, ...rest]) => ['1 order', ...rest]],
  ])('%s: that is no digest', (_, damage) => {
    expect(digestOf(damage(digestTexts(many)))).toBeUndefined();
  });

  test('200,000 orders are kept, one more is not', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index): Cell[] => [index + 1, 'Ana', date('2025-07-01'), 1]);
    expect(digest(HEADER_WITH_ID, rows(200_000)).entries).toHaveLength(200_000);
    expect(orderDigest(bookOf([HEADER_WITH_ID, ...rows(200_001)]))).toBeUndefined();
  });
});

describe('laws', () => {
  const order = fc.record({ id: fc.integer({ min: 1, max: 12 }), customer: fc.constantFrom('Ana', 'Ben', '王伟'), amount: fc.integer({ min: 0, max: 5 }) });
  const tables = fc.array(fc.array(order, { minLength: 1, maxLength: 15 }), { minLength: 2, maxLength: 8 });

  test('over any sequence of edits, the reported changes lead from each digest to the next', () => {
    fc.assert(
      fc.property(tables, (sequence) => {
        const digests = sequence.map((table) =>
          digest(
            HEADER_WITH_ID,
            table.map(({ id, customer, amount }) => [id, customer, date('2025-07-01'), amount]),
          ),
        );
        for (const [at, after] of digests.entries()) {
          const before = digests[at - 1];
          if (before !== undefined) expect(applied(before.entries, changesBetween(before.entries, after.entries))).toEqual(after.entries);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a change is told once: of each key it is new, changed or removed', () => {
    fc.assert(
      fc.property(tables, (sequence) => {
        const [before = [], after = []] = sequence.map((table) =>
          [...new Map(table.map(({ id, amount }) => [id, amount]))].map(([id, amount]) => entry(id, amount)).sort(),
        );
        const { added, changed, removed } = changesBetween(before, after);
        const of = (keys: readonly string[]) => new Set(keys.map((each) => each.slice(0, 7)));
        const [was, is] = [of(before), of(after)];
        expect(of(added)).toEqual(new Set([...is].filter((key) => !was.has(key))));
        expect(of(removed)).toEqual(new Set([...was].filter((key) => !is.has(key))));
        expect(changed).toEqual(after.filter((each) => was.has(each.slice(0, 7)) && !before.includes(each)));
      }),
      { numRuns: 300 },
    );
  });
});

/** An entry made by hand: a key of seven characters and a content of five. */
function entry(id: number, amount: number): string {
  return `${String(id).padStart(7, '0')}${String(amount).padStart(5, '0')}`;
}

function applied(before: readonly string[], { added, changed, removed }: ReturnType<typeof changesBetween>): string[] {
  const byKey = new Map(before.map((each) => [each.slice(0, 7), each]));
  for (const each of removed) byKey.delete(each.slice(0, 7));
  for (const each of [...added, ...changed]) byKey.set(each.slice(0, 7), each);
  return [...byKey.values()].sort();
}
