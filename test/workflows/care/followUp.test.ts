import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/core/fairness';
import type { Day } from '../../../src/core/model/day';
import type { PromisedContacts } from '../../../src/core/services';
import { rangeText } from '../../../src/workflows/care/reviewInput';
import { AS_OF, block, contact, pageRows, type Reviewed, reviewed } from './reviewShop';

const rowsOf = (title: string, given: Reviewed) => block(pageRows(reviewed(given), 'review'), title);
const SOME = [contact('c0', AS_OF - 5)];

describe('promised and held, by tier', () => {
  const promise = (tier: string, held: number | undefined, at: number): PromisedContacts => ({
    ...{ key: `c${at}`, tier, days: 90, promised: 3, held },
    knownFrom: (held === undefined ? AS_OF + 25 : AS_OF - 1) as Day,
  });
  const told = (promises: readonly PromisedContacts[], said: Reviewed['said'] = { contacts: SOME }) =>
    rowsOf('Promised and held', { said, given: { care: { promises } } });

  test('twelve of whom nine had all three: the share with its interval, and the contacts beside it', () => {
    const promises = Array.from({ length: 12 }, (_, at) => promise('Gold', at < 9 ? 3 : 1, at));
    expect(told(promises)[0]).toEqual(['Gold', 12, 0.75, rangeText(wilsonInterval(9, 12)), '30 of 36 promised contacts in 90 days']);
  });

  test('who had more makes up for nobody else', () => {
    const promises = Array.from({ length: 12 }, (_, at) => promise('Gold', at < 6 ? 6 : 0, at));
    expect(told(promises)[0]?.slice(2)).toEqual([0.5, rangeText(wilsonInterval(6, 12)), '18 of 36 promised contacts in 90 days']);
  });

  test('nine are too few for a share; their contacts are told all the same', () => {
    const promises = Array.from({ length: 9 }, (_, at) => promise('VIP', 3, at));
    expect(told(promises)).toEqual([['VIP', 9, undefined, undefined, '27 of 27 promised contacts in 90 days']]);
  });

  test('as long as records are younger it is not known, and from which day it will be', () => {
    const promises = Array.from({ length: 12 }, (_, at) => promise('VIP', undefined, at));
    expect(told(promises)).toEqual([['VIP', 12, undefined, undefined, 'Not known before 2025-01-27: contacts are written down for fewer than 90 days']]);
    expect(told(promises, {})).toEqual([['Not known: no contacts or no promises are written down.', undefined, undefined, undefined, undefined]]);
  });
});

describe('still buying', () => {
  test('everybody who buys every twenty days still does, as far back as there were tiers', () => {
    const rows = rowsOf('Still buying:', {});
    expect(rows.filter(([name]) => String(name).startsWith('Gold'))).toEqual(
      [90, 180, 270].map((days) => [`Gold, after ${days} days`, 24, 1, '86%–100%', '24 followed so long']),
    );
    expect(String(rows.at(-1)?.[0])).toMatch(/^From the first quarter/);
  });

  test('twelve who stopped are gone from the shares by the tier they had then', () => {
    const rows = rowsOf('Still buying:', { shop: { hasMovers: true }, policy: { smallestGroup: 5 } }).filter(([name]) =>
      String(name).endsWith('after 270 days'),
    );
    expect(rows).toHaveLength(4);
    expect(rows.reduce((sum, [, n, share]) => sum + Number(n) * (1 - Number(share)), 0)).toBeCloseTo(12, 9);
  });

  test('tiers of fewer customers than the smallest group have no figure', () => {
    const rows = rowsOf('Still buying:', { policy: { smallestGroup: 40 } });
    expect(rows.find(([name]) => name === 'VIP')?.slice(2)).toEqual([undefined, undefined, 'Too few to tell: fewer than 40']);
  });
});

describe('won back', () => {
  /** The movers' last order was at most on day 20,005, so that they are late from day 20,036 on; each has 40 days. */
  const late = Array.from({ length: 12 }, (_, at) => `c${2 * at}`);

  test('contacts with six who had stopped: none came back, beside none of six whom nobody contacted', () => {
    const contacts = late.slice(0, 6).map((key) => contact(key, 20_040));
    const rows = rowsOf('Won back:', { shop: { hasMovers: true }, said: { contacts }, policy: { smallestGroup: 3 } });
    expect(rows[0]?.slice(1)).toEqual([6, 0, rangeText(wilsonInterval(0, 6)), '0 came back, 6 did not; for 0 it is too early to tell']);
    expect(rows.map(([name]) => name)).toEqual([
      'Came back within 2 of their usual gaps (60 days without a rhythm)',
      'Of these, who have a similar customer beside them',
      'Similar customers whom nobody had contacted by then',
    ]);
    expect(rows[1]?.slice(1, 4)).toEqual(rows[2]?.slice(1, 4));
    expect(rows.flat().join(' ')).not.toMatch(/because|caused|due to|thanks to/);
  });

  test('fewer than the smallest group: counts, no share, and no comparison', () => {
    const contacts = late.slice(0, 6).map((key) => contact(key, 20_040));
    const rows = rowsOf('Won back:', { shop: { hasMovers: true }, said: { contacts } });
    expect(rows[0]?.slice(1)).toEqual([6, undefined, undefined, '0 came back, 6 did not; for 0 it is too early to tell · Too few to tell: fewer than 10']);
    expect(rows[1]?.[0]).toMatch(/^Too few to compare: \d have a similar customer whom nobody had contacted by then; it takes 10\.$/);
  });

  test('of today it is too early to tell; of customers on time there is nothing to tell; without contacts nothing is known', () => {
    const told = (key: string, day: number) => rowsOf('Won back:', { shop: { hasMovers: true }, said: { contacts: [contact(key, day)] } })[0];
    expect(told('c0', AS_OF)?.[4]).toMatch(/^0 came back, 0 did not; for 1 it is too early to tell/);
    expect(told('c1', AS_OF)?.[0]).toBe('No contact with a customer who was late is written down.');
    expect(rowsOf('Won back:', {})[0]?.[0]).toMatch(/^Not known/);
  });
});

test('in Chinese the same blocks stand, without an English sentence', () => {
  const contacts = Array.from({ length: 12 }, (_, at) => contact(`c${2 * at}`, 20_040 + at));
  const rows = pageRows(reviewed({ shop: { hasMovers: true }, said: { contacts }, language: 'zh' }), 'review').flat();
  for (const title of ['仍在购买：', '挽回：', '承诺与兑现：']) expect(rows.some((cell) => String(cell).startsWith(title))).toBe(true);
  expect(rows.filter((cell) => /[a-z]{4,} [a-z]{2,} [a-z]{2,}/.test(String(cell)))).toEqual([]);
});
