import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, planWeek, type WeekLimits, type WeekPlan } from '../../../src/core/planner';

type Sketch = readonly [key: string, minutes: number, worth: number, more?: { lower?: true; due?: true }];
const some = (...sketches: readonly Sketch[]): Candidate[] =>
  sketches.map(([key, minutes, worth, more]) => ({ key, minutes, worth, isLower: more?.lower === true, isDue: more?.due === true }));
const keys = (plan: WeekPlan) => (plan.ok ? plan.chosen.map(({ key }) => key) : 'refused');

/** Whether a list keeps every limit, told without the planner. */
function keepsLimits(list: readonly Candidate[], all: readonly Candidate[], { minutes, reserved }: WeekLimits): boolean {
  const lower = list.filter(({ isLower }) => isLower).length;
  const isShareKept = lower >= reserved * list.length - 1e-9 || lower === all.filter(({ isLower }) => isLower).length;
  return all.every((each) => !each.isDue || list.includes(each)) && list.reduce((sum, each) => sum + each.minutes, 0) <= minutes && isShareKept;
}

/** The worth of the best list that keeps every limit, by trying all; `undefined`: none does. */
function bestByTrying(all: readonly Candidate[], limits: WeekLimits): number | undefined {
  let best: number | undefined;
  for (let chosen = 0; chosen < 2 ** all.length; chosen++) {
    const list = all.filter((_, at) => (chosen >> at) & 1);
    if (!keepsLimits(list, all, limits)) continue;
    best = Math.max(
      best ?? 0,
      list.reduce((sum, { worth }) => sum + worth, 0),
    );
  }
  return best;
}

const candidates = fc
  .array(
    fc.record({
      minutes: fc.constantFrom(5, 10, 15, 20, 30),
      worth: fc.integer({ min: 0, max: 1000 }),
      isLower: fc.boolean(),
      isDue: fc.nat(5).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) => list.map((each, at): Candidate => ({ key: `C${at}`, ...each })));
const limits = fc.record({ minutes: fc.integer({ min: 0, max: 120 }), reserved: fc.constantFrom(0, 0.2, 0.5, 1) });

describe('a week’s list', () => {
  test('law: keeps what is due, the minutes and the share, and no list is worth more than it and its stated gap', () => {
    let [plans, best] = [0, 0];
    fc.assert(
      fc.property(candidates, limits, (all, given) => {
        const plan = planWeek(all, given);
        const optimum = bestByTrying(all, given);
        expect(plan.ok).toBe(optimum !== undefined);
        if (!plan.ok || optimum === undefined) return;
        expect(keepsLimits(plan.chosen, all, given)).toBe(true);
        expect(plan.worth + plan.gap).toBeGreaterThanOrEqual(optimum - 1e-6);
        expect(plan.minutes).toBe(plan.chosen.reduce((sum, { minutes }) => sum + minutes, 0));
        plans++;
        if (plan.worth >= optimum - 1e-6) best++;
      }),
      { numRuns: 400, seed: 7 },
    );
    console.info(`planner: ${best} of ${plans} small lists are the best possible`);
    expect(best / plans).toBeGreaterThanOrEqual(0.7);
  });

  test('of ten places at 20 %, at least two are for lower tiers, whatever they are worth', () => {
    const all = some(
      ...Array.from({ length: 20 }, (_, at): Sketch => [`top${at}`, 10, 1000]),
      ...Array.from({ length: 20 }, (_, at): Sketch => [`low${at}`, 10, 0, { lower: true }]),
    );
    const plan = planWeek(all, { minutes: 100, reserved: 0.2 });
    expect(plan).toMatchObject({ ok: true, minutes: 100, lower: 2, lowerNeeded: 2 });
    expect(plan.ok && plan.chosen).toHaveLength(10);
  });

  test.each<[all: Candidate[], given: WeekLimits, expected: unknown, why: string]>([
    [some(['a', 10, 50], ['b', 10, 90], ['c', 10, 70]), { minutes: 20, reserved: 0 }, ['b', 'c'], 'worth a minute decides'],
    [some(['a', 10, 50], ['b', 30, 90]), { minutes: 30, reserved: 0 }, ['a'], 'half the worth in a third of the time'],
    [some(['a', 10, 50], ['b', 10, 0, { due: true }]), { minutes: 10, reserved: 0 }, ['b'], 'what is due goes first, whatever it is worth'],
    [some(['a', 10, 50], ['b', 10, 40]), { minutes: 20, reserved: 0.5 }, ['a', 'b'], 'a share for nobody keeps nobody out'],
    [some(['a', 10, 50], ['b', 30, 1, { lower: true }]), { minutes: 20, reserved: 0.5 }, [], 'but a share for somebody who takes too long does'],
    [some(['a', 10, 1], ['b', 10, 1]), { minutes: 10, reserved: 0 }, ['a'], 'equal ones by key'],
    [[], { minutes: 60, reserved: 0.2 }, [], 'nothing to do'],
  ])('%j within %j: %j (%s)', (all, given, expected) => expect(keys(planWeek(all, given))).toEqual(expected));

  test('impossible limits are refused with the arithmetic', () => {
    const due = some(['a', 30, 1, { due: true }], ['b', 40, 1, { due: true }], ['c', 5, 1, { lower: true }]);
    expect(planWeek(due, { minutes: 60, reserved: 0 })).toEqual({ ok: false, needed: 70, minutes: 60, due: 2, forShare: 0 });
    expect(planWeek(due, { minutes: 70, reserved: 0.2 })).toEqual({ ok: false, needed: 75, minutes: 70, due: 2, forShare: 1 });
    expect(keys(planWeek(due, { minutes: 75, reserved: 0.2 }))).toEqual(['b', 'a', 'c'].sort((x, y) => (x === 'a' ? -1 : y === 'a' ? 1 : 0)));
  });

  test('the first left out is named, with the minutes that are missing for it', () => {
    const plan = planWeek(some(['a', 10, 50], ['b', 15, 60], ['c', 10, 5]), { minutes: 20, reserved: 0 });
    expect(plan).toMatchObject({ ok: true, minutes: 20, firstLeftOut: { candidate: { key: 'b' }, missing: 15 } });
  });

  test('with 2, 10 and 40 hours the lists hold the floors and the hours, and more hours are worth more', () => {
    const all = Array.from(
      { length: 500 },
      (_, at): Candidate => ({ key: `C${at}`, minutes: 5 + (at % 4) * 5, worth: (at * 7919) % 1000, isLower: at % 2 === 0, isDue: at % 100 === 0 }),
    );
    const plans = [2, 10, 40].map((hours) => planWeek(all, { minutes: hours * 60, reserved: 0.2 }));
    const worths = plans.map((plan, at) => {
      expect(plan.ok && keepsLimits(plan.chosen, all, { minutes: [120, 600, 2400][at] as number, reserved: 0.2 })).toBe(true);
      return plan.ok ? plan.worth : 0;
    });
    expect(worths).toEqual([...worths].sort((one, other) => one - other));
    const [small, middle] = plans.map((plan) => new Set(keys(plan)));
    expect([...(small as Set<string>)].filter((key) => middle?.has(key)).length / (small as Set<string>).size).toBeGreaterThan(0.9);
  });

  test('5,000 customers are planned at once', () => {
    const all = Array.from(
      { length: 5000 },
      (_, at): Candidate => ({ key: `C${at}`, minutes: 5 + (at % 3) * 5, worth: (at * 7919) % 1000, isLower: at % 50 === 0, isDue: false }),
    );
    const plan = planWeek(all, { minutes: 2400, reserved: 0.5 });
    expect(plan.ok && keepsLimits(plan.chosen, all, { minutes: 2400, reserved: 0.5 })).toBe(true);
  });
});
