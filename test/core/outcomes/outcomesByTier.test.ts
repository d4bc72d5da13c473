import { describe, expect, test } from 'vitest';
import type { GenerationChanges } from '../../../src/core/changes';
import type { Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { disagreements, firstLowerTier, nearFalls, outcomesByTier, type Start, served, startingTiers, topTiers } from '../../../src/core/outcomes';
import { type OrderRow, outcomeOf, plain } from '../changes/twoRuns';

const START = 20_000 as Day;
const END = 20_090 as Day;

/** Orders every `gap` days from day 19,800 to the last day, both included. */
const every = (customer: string, gap: number, last: number, amount = 100): OrderRow[] =>
  Array.from({ length: Math.floor((last - 19_800) / gap) + 1 }, (_, at): OrderRow => [customer, 19_800 + at * gap, amount]);

const said = (customer: string, day: number, more: Partial<Feedback>): Feedback => ({
  ...{ customer, day: day as Day, kind: undefined, rating: undefined, text: '', answeredOn: undefined, answeredBy: '', result: '' },
  ...more,
});

/** Two in the best tier and four in the last; two of the last fall silent in the period, one was silent long before. */
const shop: OrderRow[] = [
  ...every('ann', 20, 20_090),
  ...every('bob', 20, 20_090),
  ...every('cal', 20, 20_090),
  ...every('dee', 20, 20_000),
  ...every('eve', 20, 20_000, 50),
  ...every('fay', 20, 19_860),
];
const { book } = outcomeOf(shop, END);
const start: Start = { day: START, tiers: [0, 0, 1, 1, 1, 1], isRebuilt: false };

describe('what became of each tier', () => {
  const found = outcomesByTier({ book, start, tiers: 2, feedback: undefined });

  test('lapsed, of those who could: none of two, and two of three; who was silent before the start is not counted again', () => {
    expect(found.tiers.map(({ customers, lapsed }) => [customers, lapsed])).toEqual([
      [2, { n: 2, hits: 0 }],
      [4, { n: 3, hits: 2 }],
    ]);
  });

  test('ordered again: two of two, one of four', () => {
    expect(found.tiers.map(({ repeated }) => repeated)).toEqual([
      { n: 2, hits: 2 },
      { n: 4, hits: 1 },
    ]);
  });

  test('without feedback nobody knows who was content', () => {
    expect(found.tiers.map(({ content }) => content)).toEqual([undefined, undefined]);
    expect(found.smallLoss.withOpenComplaint).toBeUndefined();
  });

  test('small customers lost: dee and eve, with 1,100 and 550 of 5,350 spent until then', () => {
    expect(found.smallLoss.lapsed).toEqual({ n: 3, hits: 2 });
    expect(found.smallLoss.spendShare).toBeCloseTo((1100 + 550) / (4 * 1100 + 550 + 400), 12);
  });

  test('no hindsight: whoever has fallen or risen since counts in the tier of the start', () => {
    const turned = outcomesByTier({ book, start: { ...start, tiers: [1, 0, 1, 0, 1, 1] }, tiers: 2, feedback: undefined });
    expect(turned.tiers.map(({ lapsed }) => lapsed)).toEqual([
      { n: 2, hits: 1 },
      { n: 3, hits: 1 },
    ]);
  });

  test('the last rating in the period counts, none from before; an open complaint of the lost is told', () => {
    const feedback = [
      said('ann', START - 5, { rating: 1 }),
      said('ann', 20_050, { rating: 2 }),
      said('ann', 20_060, { rating: 4 }),
      said('bob', 20_070, { rating: 3 }),
    ];
    const told = outcomesByTier({
      book,
      start,
      tiers: 2,
      feedback: [...feedback, said('dee', 20_010, { kind: 'complaint' })],
    });
    expect(told.tiers[0]?.content).toEqual({ n: 2, hits: 1 });
    expect(told.smallLoss.withOpenComplaint).toBe(1);
  });
});

test('who of the lost was growing is told by the orders up to the start', () => {
  const growing = Array.from({ length: 13 }, (_, at): OrderRow => ['eve', 19_640 + 30 * at, 20 + 30 * at]);
  const others = [...every('ann', 20, 20_090), ...every('bob', 20, 20_090), ...every('dee', 20, 20_000)];
  const { book: more } = outcomeOf([...growing, ...others], END);
  const { smallLoss } = outcomesByTier({ book: more, start: { ...start, tiers: [1, 0, 0, 1] }, tiers: 2, feedback: undefined });
  expect([smallLoss.lapsed, smallLoss.rising]).toEqual([{ n: 2, hits: 2 }, 1]);
});

test.each<[tiers: number, top: number, lower: number]>([
  [2, 1, 1],
  [3, 1, 2],
  [4, 2, 2],
  [5, 2, 3],
])('of %d tiers %d are the top, and the lower ones begin after %d', (tiers, top, lower) =>
  expect([topTiers(tiers), firstLowerTier(tiers)]).toEqual([top, lower]),
);

describe('the tiers of then', () => {
  const many = Array.from({ length: 24 }, (_, at) => every(`c${at}`, 20, 20_090, 100 + at)).flat();
  const shopOf24 = outcomeOf(many, END);
  const generation = (gen: number, asOf: number, tier: string): GenerationChanges => ({
    gen,
    summary: { asOf: asOf as Day, rules: 1, customers: 24, tiers: [], untiered: 0 },
    changes: shopOf24.book.customers.map(({ key }) =>
      gen === 1
        ? { kind: 'firstSeen', key, tier }
        : { kind: 'tier', key, name: key, from: 'VIP', to: tier, direction: -1, by: 'score', before: 1, after: 0, parts: [] },
    ),
  });

  test('are those of the last update up to that day', () => {
    const history = [generation(1, START - 30, 'VIP'), generation(2, START + 1, 'Bronze')];
    const found = startingTiers(history, shopOf24.book, plain, START);
    expect([found?.isRebuilt, new Set(found?.tiers)]).toEqual([false, new Set([0])]);
  });

  test('are rebuilt from the orders of then where no update reaches back so far: the same as an update on that day', () => {
    const then = outcomeOf(many, START);
    const found = startingTiers([generation(1, END, 'Bronze')], shopOf24.book, plain, START);
    const tierOf = new Map(then.customers.map(({ measures, tier }) => [measures.key, tier]));
    expect(found?.isRebuilt).toBe(true);
    expect(found?.tiers).toEqual(shopOf24.book.customers.map(({ key }) => tierOf.get(key)));
  });

  test.each<[why: string, known: Start | undefined]>([
    ['nineteen customers are too few', startingTiers([], outcomeOf(many.slice(0, 19 * 15), END).book, plain, START)],
    ['nobody had ordered yet', startingTiers([], shopOf24.book, plain, 19_700 as Day)],
    ['a rating is judged that nobody knows of then', startingTiers([], shopOf24.book, { ...plain, weights: { ...plain.weights, experience: 1000 } }, START)],
  ])('are not known: %s', (_, known) => expect(known).toBeUndefined());
});

describe('events near falls', () => {
  const period = { from: START, to: END };

  test('complaints and late answers of those who fell and of those who stayed', () => {
    const feedback = [
      said('ann', 20_010, { kind: 'complaint', answeredOn: 20_011 as Day }),
      said('bob', 20_020, { kind: 'question', answeredOn: 20_024 as Day }),
      said('cal', 20_020, { kind: 'question', answeredOn: 20_023 as Day }),
      said('dee', 20_030, { kind: 'complaint' }),
      said('eve', START - 31, { kind: 'complaint' }),
      said('zoe', 20_030, { kind: 'complaint' }),
    ];
    const found = nearFalls({ fell: new Set(['ann', 'eve']), stayed: new Set(['bob', 'cal', 'dee']) }, feedback, period, () => []);
    expect([...found.events].map(([key, events]) => [key, ...events.map(({ kind }) => kind)])).toEqual([
      ['ann', 'complaint'],
      ['bob', 'lateAnswer'],
      ['dee', 'complaint', 'lateAnswer'],
    ]);
    expect(found.each).toEqual([
      { what: { kind: 'complaint' }, counted: { n: 2, hits: 1 } },
      { what: { kind: 'lateAnswer' }, counted: { n: 2, hits: 0 } },
    ]);
    expect(found.without).toEqual({ n: 2, hits: 1 });
  });

  test('low ratings, and what at least five customers complained of; praise of the same is none', () => {
    const keys = ['ann', 'bob', 'cal', 'dee', 'eve'];
    const complaints = keys.map((key) => said(key, 20_020, { kind: 'complaint', text: 'delivery, price', answeredOn: 20_021 as Day }));
    const others = [said('fay', 20_020, { kind: 'praise', text: 'delivery', rating: 2.5 }), said('gus', 20_020, { rating: 2 })];
    const tagsOf = (text: string) => (['delivery', 'price'] as const).filter((tag) => text.includes(tag));
    const near = (feedback: Feedback[]) =>
      nearFalls({ fell: new Set(['ann', 'gus']), stayed: new Set([...keys.slice(1), 'fay', 'hal']) }, feedback, period, tagsOf);
    expect(near([...complaints, ...others])).toMatchObject({
      each: [
        { what: { kind: 'complaint' }, counted: { n: 5, hits: 1 } },
        { what: { kind: 'lowRating' }, counted: { n: 1, hits: 1 } },
        { what: { complaintAbout: 'delivery' }, counted: { n: 5, hits: 1 } },
        { what: { complaintAbout: 'price' }, counted: { n: 5, hits: 1 } },
      ],
      without: { n: 2, hits: 0 },
    });
    expect(near(complaints.slice(1)).each.map(({ what }) => what)).toEqual([{ kind: 'complaint' }]);
  });
});

describe('value and voice', () => {
  const customers = ['high', 'low'].map((key) => ({ key, isUpper: key === 'high' }));
  test.each<[feedback: Feedback[], found: string[], why: string]>([
    [[said('high', 20_080, { rating: 2 })], ['high valuedUnhappy'], 'an unhappy one of the upper tiers'],
    [[said('high', 20_080, { rating: 3 })], [], 'three is no unhappiness'],
    [[said('high', 19_000, { kind: 'complaint' })], ['high valuedUnhappy'], 'an open complaint does not grow old'],
    [[said('high', 20_080, { kind: 'complaint', answeredOn: END })], [], 'an answered one is no open one'],
    [[said('high', 19_800, { rating: 1 })], [], 'a rating of half a year ago is another time’s mood'],
    [[said('low', 20_080, { rating: 5 })], ['low modestPraising'], 'praise from the lower tiers'],
    [[said('low', 20_080, { kind: 'praise' })], ['low modestPraising'], 'praise without a rating'],
    [[said('low', 20_080, { kind: 'praise' }), said('low', 20_081, { kind: 'complaint' })], [], 'not with an open complaint'],
    [[said('low', 20_070, { rating: 1 }), said('high', 20_070, { rating: 5 })], [], 'where value and voice agree'],
  ])('%#: %s %s', (feedback, expected) => {
    expect(disagreements(customers, feedback, END).map(({ key, kind }) => `${key} ${kind}`)).toEqual(expected);
  });
});

test('promised and held: fewer than promised, or more than twice as many and two more', () => {
  const found = served([
    { key: 'a', promised: 3, held: 1 },
    { key: 'b', promised: 2, held: 2 },
    { key: 'c', promised: 1, held: 3 },
    { key: 'd', promised: 2, held: 4 },
  ]);
  expect(found).toEqual([
    { key: 'a', promised: 3, held: 1, is: 'under' },
    { key: 'c', promised: 1, held: 3, is: 'over' },
  ]);
});
