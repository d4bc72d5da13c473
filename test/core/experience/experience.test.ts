import { describe, expect, test } from 'vitest';
import { disagreements, experienceByTier, experiences, knownOf, meanRating, surveyOf, topNeeds } from '../../../src/core/experience';
import { builtInHearing, needsSaid, type TagSaid } from '../../../src/core/feedback';
import type { Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { dayOn } from '../../support/customers';

const TODAY = dayOn('2025-07-15');
const { moodOf } = builtInHearing();

function said(customer: string, daysAgo: number, rest: Partial<Feedback> = {}): Feedback {
  return { customer, day: (TODAY - daysAgo) as Day, kind: undefined, rating: undefined, text: '', answeredOn: undefined, answeredBy: '', result: '', ...rest };
}

const customers = (...tiers: (number | undefined)[]) => tiers.map((tier, at) => ({ key: `c${at}`, tier }));
const byTier = (who: ReturnType<typeof customers>, feedback: readonly Feedback[], tiers = 2) =>
  experienceByTier(who, tiers, { contacts: undefined, feedback, experiences: experiences(feedback, TODAY, moodOf), needs: new Map() }, TODAY);

describe('a tier', () => {
  test('has no rating under five customers, however often one of them rates', () => {
    const many = Array.from({ length: 20 }, () => said('c0', 5, { rating: 1 }));
    const [tier] = byTier(customers(0, 0, 0, 0, 0), [...many, ...['c1', 'c2', 'c3'].map((key) => said(key, 5, { rating: 5 }))]);
    expect(tier).toMatchObject({ customers: 5, heard: 4, rated: 4, rating: undefined, spokenTo: undefined });
  });

  test('counts each customer once: twenty bad ratings of one weigh as one of another', () => {
    const many = Array.from({ length: 20 }, () => said('c0', 5, { rating: 1 }));
    const [tier] = byTier(customers(0, 0, 0, 0, 0), [...many, ...['c1', 'c2', 'c3', 'c4'].map((key) => said(key, 5, { rating: 5 }))]);
    expect(tier?.rating).toMatchObject({ mean: (1 + 4 * 5) / 5, customers: 5 });
  });

  test('counts open questions as waiting, however old, and answered ones of the last year', () => {
    const asked = [
      said('c0', 10, { kind: 'question', answeredOn: (TODAY - 8) as Day, result: 'sent' }),
      said('c0', 500, { kind: 'question', answeredOn: (TODAY - 400) as Day }),
      said('c1', 700, { kind: 'complaint' }),
      said('c1', 3, { kind: 'praise' }),
    ];
    const [tier] = byTier(customers(0, 0), asked);
    expect(tier).toMatchObject({ closed: 1, openComplaints: 1, waits: { answered: 1, open: 1, median: 2, ninth: undefined, longest: 700 } });
  });

  test('those without one stand last, and only where there are any', () => {
    expect(byTier(customers(0, undefined), [said('c1', 1, { rating: 3 })]).map(({ tier, heard }) => [tier, heard])).toEqual([
      [0, 0],
      [1, 0],
      [undefined, 1],
    ]);
    expect(byTier(customers(0, 1), [said('c1', 1)]).map(({ tier }) => tier)).toEqual([0, 1]);
  });
});

test.each<[ratings: number[], mean: number, low: number, high: number, why: string]>([
  [[5, 5, 5, 5, 5], 5, 3.26, 5, 'all alike is no certainty: Wilson of 5 of 5 begins at 0.566'],
  [[1, 5, 1, 5], 3, 1.6, 4.4, 'Wilson of 2 of 4: 0.150 to 0.850'],
  [[3, 3, 3, 3], 3, 1.6, 4.4, 'halves count as much'],
])('the mean of %j is %d, probably %d to %d (%s)', (ratings, mean, low, high) => {
  const found = meanRating(ratings);
  expect([found.mean, ...found.likely.map((each) => Math.round(each * 100) / 100)]).toEqual([mean, low, high]);
});

describe('value and experience disagree', () => {
  test.each<[tier: number, feedback: Partial<Feedback>[], expected: string | undefined, why: string]>([
    [0, [{ rating: 2 }], 'valuableUnhappy rating', 'the best tier rates low'],
    [1, [{ rating: 3 }], 'valuableUnhappy rating', 'so does the second'],
    [0, [{ rating: 4 }], undefined, 'content'],
    [0, [{ kind: 'complaint', rating: 5 }], 'valuableUnhappy openComplaint', 'an open complaint is enough'],
    [0, [{ kind: 'complaint', answeredOn: TODAY }], undefined, 'an answered one is not'],
    [0, [{ text: '太慢了，很失望' }], 'valuableUnhappy words', 'words, where nobody rated'],
    [0, [{ text: '太慢了，很失望', rating: 5 }], undefined, 'the rating goes before the words'],
    [3, [{ rating: 1 }], undefined, 'the lowest tier, unhappy: no disagreement'],
    [3, [{ kind: 'praise' }], 'smallPraising praise', 'the lowest tier praises'],
    [2, [{ kind: 'suggestion' }, { rating: 5 }], 'smallPraising suggestions,rating', 'suggests and rates high'],
    [2, [{ kind: 'praise' }, { kind: 'complaint' }], undefined, 'who waits for an answer is not praising'],
  ])('tier %i, %j: %s (%s)', (tier, feedback, expected) => {
    const heard = experiences(
      feedback.map((each) => said('c0', 5, each)),
      TODAY,
      moodOf,
    );
    const found = disagreements([{ key: 'c0', tier }], 4, heard);
    expect(found.map(({ kind, why }) => `${kind} ${why.join()}`)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('what was said more than 180 days ago says nothing, but a complaint stays open until it is answered', () => {
    expect([...experiences([said('c0', 181, { rating: 1 })], TODAY, moodOf)]).toEqual([]);
    expect(experiences([said('c0', 181, { kind: 'complaint' })], TODAY, moodOf).get('c0')).toMatchObject({
      complaints: 0,
      openComplaint: { kind: 'complaint' },
    });
  });
});

test('SC-01 in small: 30 of 400 speak of delivery 7 times in 10, the rest 1 in 10: the need leads with a lift of 4.8', () => {
  const live = (tag: TagSaid['tag']): TagSaid[] => [{ tag, day: TODAY, times: 1, isLive: true }];
  const group = Array.from({ length: 30 }, (_, at) => `v${at}`);
  const others = Array.from({ length: 370 }, (_, at) => `o${at}`);
  const needs = new Map([
    ...group.map((key, at) => [key, live(at < 21 ? 'delivery' : 'price')] as const),
    ...others.map((key, at) => [key, live(at < 37 ? 'delivery' : 'quality')] as const),
  ]);
  const [first] = topNeeds(group, [...group, ...others], needs);
  expect(first).toEqual({ tag: 'delivery', customers: 21, of: 30, lift: 21 / 30 / (58 / 400) });
  expect(first?.lift).toBeCloseTo(4.83, 2);
});

test('an expired need feeds no count', () => {
  const needs = needsSaid({ feedback: ['a', 'b', 'c'].map((key) => said(key, 200, { text: '送货' })), contacts: [] }, TODAY, builtInHearing());
  expect(topNeeds(['a', 'b', 'c'], ['a', 'b', 'c'], needs)).toEqual([]);
});

test('a complaint of yesterday stands on the customer’s card, and nobody else’s', () => {
  const feedback = [said('a', 1, { kind: 'complaint', text: 'late' })];
  const known = (key: string) => knownOf(key, { contacts: [], feedback }, new Map(), TODAY);
  expect([known('a').openComplaint?.text, known('b').openComplaint, known('b').spoke]).toEqual(['late', undefined, undefined]);
});

describe('whom to ask', () => {
  const shop = customers(...Array.from({ length: 200 }, (_, at) => at % 2));
  const draw = (today: string, asked = new Map<string, Day[]>(), mayAsk = (_: string) => true) => surveyOf(shop, 2, { asked, today: dayOn(today), mayAsk });

  test('is the same all month, another lot the next, ten of each tier', () => {
    expect(draw('2025-07-31')).toEqual(draw('2025-07-01'));
    expect(draw('2025-08-01')).not.toEqual(draw('2025-07-31'));
    expect(draw('2025-07-01').map(({ chosen, eligible }) => [chosen.length, eligible])).toEqual([
      [10, 100],
      [10, 100],
    ]);
  });

  test('nobody is drawn twice within the rest, over two years of months', () => {
    const asked = new Map<string, Day[]>();
    for (let month = 0; month < 24; month++) {
      const first = dayOn(`${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
      for (const key of surveyOf(shop, 2, { asked, today: first, mayAsk: () => true }).flatMap(({ chosen }) => chosen)) {
        const before = asked.get(key) ?? [];
        expect(before.every((day) => first - day > 90)).toBe(true);
        asked.set(key, [...before, first]);
      }
    }
    expect(asked.size).toBeGreaterThan(150);
  });

  test('who was asked this month stays on the list; who said no is never on it', () => {
    const [first] = draw('2025-07-20')[0]?.chosen ?? [];
    expect(draw('2025-07-20', new Map([[first as string, [dayOn('2025-07-05')]]]))[0]?.chosen).toContain(first);
    expect(draw('2025-07-20', new Map([[first as string, [dayOn('2025-06-20')]]]))[0]?.chosen).not.toContain(first);
    expect(draw('2025-07-20', new Map(), (key) => key !== first)[0]?.chosen).not.toContain(first);
  });
});
