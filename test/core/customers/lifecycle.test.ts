import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles } from '../../../src/core/customers';
import { STAGES_AFTER, type Stage } from '../../../src/core/customers/stage';
import type { Day } from '../../../src/core/model/day';
import { orderListOf } from '../../../src/core/orders';
import { dayOn, money } from '../../support/customers';

type Orders = Readonly<Record<string, readonly (string | number)[]>>;

/** Days as ISO dates or day numbers, one order each. */
function stagesOn(asOf: string | number, orders: Orders) {
  const day = (given: string | number) => (typeof given === 'string' ? dayOn(given) : given) as Day;
  const customers = Object.keys(orders).map((name) => ({ key: name, name }));
  const list = Object.values(orders).flatMap((days, customer) => days.map((each) => ({ customer, day: day(each), amount: money(10) })));
  return lifecycles({ customers, orders: orderListOf(list), asOf: day(asOf) });
}

const stageOf = (asOf: string | number, own: readonly (string | number)[], others: Orders = {}) => stagesOn(asOf, { own, ...others })[0]?.stage;
const every = (gap: number, times: number, from = 0) => Array.from({ length: times }, (_, index) => from + index * gap);

describe('the example orders on 2025-11-21', () => {
  const orders: Orders = {
    Ana: ['2025-06-03', '2025-08-15', '2025-10-02', '2025-11-18'],
    Ben: ['2025-09-10', '2025-11-01'],
    Chloe: ['2025-03-12'],
    Deng: ['2025-10-12', '2025-10-21', '2025-10-30', '2025-11-08', '2025-11-15'],
    Emil: ['2025-05-02', '2025-06-20'],
    Fay: ['2025-11-20'],
  };
  test.each<[name: string, gap: number | undefined, since: number, times: string, stage: Stage]>([
    ['Ana', 48, 3, '0.1', 'active'],
    ['Ben', 52, 20, '0.4', 'active'],
    ['Chloe', undefined, 254, '5.4', 'lost'],
    ['Deng', 9, 6, '0.7', 'active'],
    ['Emil', 49, 154, '3.1', 'atRisk'],
    ['Fay', undefined, 1, '0.0', 'new'],
  ])('%s: usual gap %s, %s days since, %s times usual: %s', (name, gap, since, times, stage) => {
    const found = stagesOn('2025-11-21', orders)[Object.keys(orders).indexOf(name)];
    expect({ ...found, times: ((2 * (found?.daysSince ?? 0)) / (found?.usualGap ?? 0)).toFixed(1) }).toMatchObject({
      ownGap: gap === undefined ? undefined : 2 * gap,
      daysSince: since,
      times,
      stage,
    });
  });
});

describe('silence is held against the own rhythm', () => {
  test.each<[stage: Stage | undefined, silence: number, days: readonly number[], why: string]>([
    ['active', 200, every(365, 4), 'a yearly buyer after 200 days'],
    ['lost', 60, every(7, 10), 'a weekly buyer after 60 days'],
    ['active', 15, every(10, 4), 'exactly 1.5 usual gaps'],
    ['slowing', 16, every(10, 4), 'a day more'],
    ['slowing', 25, every(10, 4), 'exactly 2.5'],
    ['atRisk', 26, every(10, 4), 'a day more'],
    ['atRisk', 40, every(10, 4), 'exactly 4'],
    ['lost', 41, every(10, 4), 'a day more'],
    ['atRisk', 16, [0, 5, 6, 11], 'gaps 5, 1, 5: the median is 5, not the mean'],
    ['active', 9, [0, 5, 12, 17, 24], 'gaps 5, 7, 5, 7: 9 is exactly 1.5 · 6'],
    ['slowing', 9, [0, 5, 11, 16, 22, 22], 'gaps 5, 6, 5, 6: 9 is more than 1.5 · 5.5, and a second order on a day is no gap'],
    ['new', 90, [0], 'one order 90 days ago'],
    ['new', 90, [0, 0, 0], 'three orders on one day are one visit'],
    [undefined, 91, [0], 'one order, and nobody has a rhythm to tell by'],
  ])('%s after %i days: %j (%s)', (stage, silence, days, _why) => expect(stageOf((days.at(-1) ?? 0) + silence, days)).toBe(stage));

  test('with fewer than three gaps never by a shorter one than the usual gap of the table', () => {
    const weekly = { regular: every(30, 5) };
    expect(stageOf(70, [0, 1], weekly)).toBe('slowing'); // 69 ÷ 30, not 69 ÷ 1
    expect(stageOf(240, [0, 100], weekly)).toBe('active'); // 140 ÷ 100: their own gap is longer
    expect(stageOf(7, [0, 1, 2, 3], weekly)).toBe('atRisk'); // three gaps stand alone: 4 ÷ 1
  });

  test('a single order older than 90 days goes by the usual gap of the table', () => {
    expect(stageOf(100, [0], { regular: every(100, 5) })).toBe('active');
    expect(stageOf(100, [0], { regular: every(20, 5) })).toBe('lost');
  });

  test('who has no order is a prospect', () =>
    expect(stagesOn(10, { nobody: [] })).toEqual([{ stage: 'prospect', daysSince: undefined, ownGap: undefined, usualGap: undefined }]));
});

describe('coming back', () => {
  const lost = every(7, 5); // 0 … 28, lost from day 57 on
  test.each<[stage: Stage, asOf: number, days: readonly number[], why: string]>([
    ['wonBack', 58, [...lost, 58], 'an order on the 30th day: lost since the 29th'],
    ['active', 57, [...lost, 57], 'an order on the 29th day: at risk until its eve, not lost'],
    ['wonBack', 68, [...lost, 58], 'still within 1.5 gaps of 7 days'],
    ['slowing', 69, [...lost, 58], 'silent again'],
    ['active', 63, [...lost, 58, 63], 'the next order within the rhythm'],
    ['wonBack', 300, [0, 300], 'a second order after 300 days where others wait 30'],
    ['active', 80, [0, 80], 'new until the second order, however long others wait'],
  ])('%s on day %i of %j (%s)', (stage, asOf, days, _why) => expect(stageOf(asOf, days, { regular: every(days.length > 2 ? 7 : 30, 12) })).toBe(stage));
});

describe('only legal steps', () => {
  const rhythm = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 });
  test('over any history, day by day, an order or time leads only where the machine says', () => {
    fc.assert(
      fc.property(rhythm, fc.integer({ min: 1, max: 200 }), (gaps, tail) => {
        const days = [0, ...gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0))];
        const others = { steady: every(20, 20) }; // their gaps outnumber the customer's: the usual gap of the table stays 20
        let before = 'prospect' as Stage;
        const illegal: string[] = [];
        for (let day = 0; day <= (days.at(-1) as number) + tail; day++) {
          const ordered = days.includes(day);
          const after = stageOf(
            day,
            days.filter((each) => each <= day),
            others,
          ) as Stage;
          const { order, time } = STAGES_AFTER[before];
          if (!(ordered ? order : [before, ...time]).includes(after)) illegal.push(`${before} → ${after} on day ${day}`);
          before = after;
        }
        expect(illegal).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('nobody leaves being lost but by an order, and nobody is won back who was not lost', () => {
    const leadsTo = (stage: Stage) => Object.entries(STAGES_AFTER).flatMap(([from, { order, time }]) => ([...order, ...time].includes(stage) ? [from] : []));
    expect([STAGES_AFTER.lost, leadsTo('wonBack'), leadsTo('prospect'), leadsTo('new')]).toEqual([
      { order: ['wonBack'], time: [] },
      ['lost'],
      [],
      ['prospect'],
    ]);
  });
});
