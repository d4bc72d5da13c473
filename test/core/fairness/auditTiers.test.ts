import { describe, expect, test } from 'vitest';
import { auditTiers, proxiesFor, serviceGaps, worstOff } from '../../../src/core/fairness';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Contact, Feedback } from '../../../src/core/model/contact';
import type { Customer } from '../../../src/core/model/customer';
import type { Day } from '../../../src/core/model/day';
import { aCustomer, dayOn } from '../../support/customers';

/** `n` members of a group, the first `hits` of them in a top tier. */
function group(name: string, hits: number, n: number, layer?: string) {
  return Array.from({ length: n }, (_, at) => ({ name, isTop: at < hits, layer }));
}

function audited(members: readonly ReturnType<typeof group>[number][], fewest?: number) {
  const layers = members.some(({ layer }) => layer !== undefined) ? members.map(({ layer }) => layer) : undefined;
  return auditTiers({ groups: members.map(({ name }) => name), isTop: members.map(({ isTop }) => isTop), layers }, fewest);
}

describe('the audit of a column', () => {
  test('reads the example of TIER_FAIR: Shanghai 30 % (18–45), Suzhou 8 % (3–22), four others too few', () => {
    const found = audited([...group('Shanghai', 12, 40), ...group('Suzhou', 3, 36), ...group('Other', 1, 4)]);
    expect(found.map(({ name, n, hits, reading }) => [name, n, hits, reading])).toEqual([
      ['Shanghai', 40, 12, 'above'],
      ['Suzhou', 36, 3, 'below'],
      ['Other', 4, 1, 'tooFew'],
    ]);
    expect(found.map(({ likely }) => likely.map((end) => Math.round(100 * end)))).toEqual([
      [18, 45],
      [3, 22],
      [5, 70],
    ]);
    expect(worstOff(found)?.name).toBe('Suzhou');
  });

  test.each<[hits: number, isBelow: boolean, reading: string, why: string]>([
    [30, true, 'below', 'half the share of the others'],
    [54, false, 'noDifference', 'nine tenths of it'],
    [48, false, 'noDifference', 'exactly four fifths is not below'],
  ])('%d of 200 beside 60 of 200: below four fifths %s, reading %s (%s)', (hits, isBelow, reading) => {
    const found = audited([...group('North', 60, 200), ...group('South', hits, 200)]).find(({ name }) => name === 'South');
    expect([found?.isBelowFourFifths, found?.reading]).toEqual([isBelow, reading]);
    expect(found?.ratio).toBeCloseTo(hits / 60, 12);
  });

  test('a group of eight gets no verdict and no ratio, and its share is no yardstick for the others', () => {
    const found = audited([...group('North', 30, 100), ...group('South', 28, 100), ...group('Boats', 8, 8)]);
    expect(found.find(({ name }) => name === 'Boats')).toMatchObject({ reading: 'tooFew', ratio: undefined, isBelowFourFifths: false, pValue: undefined });
    expect(found.find(({ name }) => name === 'South')?.isBelowFourFifths).toBe(false);
  });

  test('the smallest group is a setting: of at least 5, the eight are read; of at least 101, nobody is', () => {
    const members = [...group('North', 30, 100), ...group('Boats', 8, 8)];
    expect(audited(members, 5).map(({ reading }) => reading)).toEqual(['below', 'above']);
    expect(audited(members, 101).map(({ reading }) => reading)).toEqual(['tooFew', 'tooFew']);
  });

  test('customers without a tier or a group take no part', () => {
    const found = auditTiers({ groups: ['a', undefined, 'a', 'b'], isTop: [true, true, undefined, false] }, 1);
    expect(found.map(({ name, n, hits }) => [name, n, hits])).toEqual([
      ['a', 1, 1],
      ['b', 1, 0],
    ]);
  });

  test('within another column the difference may vanish: all of it lay in who is in which branch', () => {
    const found = audited([
      ...group('online', 45, 90, 'new branch'),
      ...group('online', 1, 10, 'old branch'),
      ...group('shop', 5, 10, 'new branch'),
      ...group('shop', 9, 90, 'old branch'),
    ]);
    expect(found.map(({ name, reading, within }) => [name, reading, within])).toEqual([
      ['online', 'above', 'noDifference'],
      ['shop', 'below', 'noDifference'],
    ]);
  });

  test('a difference that holds within every branch stays', () => {
    const found = audited([
      ...group('online', 30, 50, 'new'),
      ...group('shop', 10, 50, 'new'),
      ...group('online', 30, 50, 'old'),
      ...group('shop', 10, 50, 'old'),
    ]);
    expect(found.map(({ within }) => within)).toEqual(['above', 'below']);
  });
});

describe('a proxy', () => {
  const chance = seededChance(7);
  /** Two regions that buy alike; a column `Store rating` that is lower in the south when asked. */
  const customers = (isLower: boolean): Customer[] =>
    Array.from({ length: 200 }, (_, at) => {
      const isSouth = at >= 100;
      const rating = 1 + 4 * chance() - (isLower && isSouth ? 1.5 : 0);
      return { ...aCustomer({ name: `c${at}`, spend: Math.round(1000 * chance()) + 1 }), values: { 'column:Store rating': rating } };
    });
  const rules = { weights: { monetary: 5000 }, extras: [{ column: 'Store rating', weight: 5000 }] };
  const isSouth = Array.from({ length: 200 }, (_, at) => at >= 100);

  test('is named: the south stands lower in the store rating, not in spend', () => {
    const found = proxiesFor(isSouth, customers(true), rules);
    expect(found.map(({ key, members }) => [key, members])).toEqual([['column:Store rating', 100]]);
    expect(found[0]?.lower).toBeGreaterThan(0.7);
  });

  test('is not seen where both regions are alike', () => expect(proxiesFor(isSouth, customers(false), rules)).toEqual([]));

  test('of fewer than ten members there is no hint', () =>
    expect(
      proxiesFor(
        isSouth.map((_, at) => at >= 191),
        customers(true),
        rules,
      ),
    ).toEqual([]));
});

describe('what a group got of us', () => {
  const to = dayOn('2025-11-21');
  const ago = (days: number) => (to - days) as Day;
  const contact = (customer: string, days: number): Contact => ({ customer, day: ago(days), channel: '', by: '', minutes: undefined, outcome: '' });
  const asked = (customer: string, days: number, answeredAfter?: number): Feedback => ({
    ...{ customer, day: ago(days), kind: 'question', rating: undefined, text: '', answeredBy: '', result: '' },
    answeredOn: answeredAfter === undefined ? undefined : ago(days - answeredAfter),
  });
  const period = { from: ago(365), to };

  test('contacts per customer; older ones are not counted', () => {
    const said = { contacts: [contact('a', 3), contact('a', 9), contact('b', 30), contact('c', 400)], feedback: undefined };
    expect(serviceGaps([['a', 'b'], ['c']], said, period).map(({ contactsEach }) => contactsEach)).toEqual([1.5, 0]);
  });

  test('the usual wait of 1, 2, 3, 4 and 5 days is 3; of four waits there is none', () => {
    const feedback = [1, 2, 3, 4, 5].map((days) => asked('a', 50, days));
    expect(serviceGaps([['a']], { contacts: undefined, feedback }, period)[0]).toEqual({
      contactsEach: undefined,
      wait: { median: 3, isAtLeast: false, n: 5 },
    });
    expect(serviceGaps([['a']], { contacts: undefined, feedback: feedback.slice(1) }, period)[0]?.wait).toBeUndefined();
  });

  test('unanswered ones still wait: 1, 2, open for 3, 9 and 9 days is at least 3', () => {
    const feedback = [asked('a', 50, 1), asked('a', 50, 2), asked('a', 3), asked('a', 50, 9), asked('a', 50, 9)];
    expect(serviceGaps([['a']], { contacts: undefined, feedback }, period)[0]?.wait).toEqual({ median: 3, isAtLeast: true, n: 5 });
  });
});
