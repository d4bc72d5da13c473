import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import type { Cell } from '../../../src/core/model/cell';
import { call, column, on, refusal, shown } from '../../support/formulas';

const ROW_FUNCTIONS = ['TIER', 'TIER_SCORE', 'TIER_ABC', 'TIER_NEXT', 'TIER_EXPLAIN'] as const;
const answers = (name: string, cells: readonly Cell[], ...more: Argument[]) => shown(call(name, [column(...cells), ...more])) as Cell[];

describe.each(ROW_FUNCTIONS)('%s, as a function of rows', (name) => {
  test('refuses a column of names', () => {
    expect(refusal(() => call(name, [column('Ana', 'Ben')]))).toMatch(/To show each customer|No numbers found/);
  });

  test('answers 20,000 rows within a second', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [(at * 7919) % 15_013]);
    const start = process.hrtime.bigint();
    expect(call(name, [rows])).toHaveLength(20_000);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
  });

  test('answers shuffled rows with the same answers shuffled, and equal rows alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 }), (values) => {
        const found = answers(name, values);
        expect(answers(name, [...values].reverse())).toEqual([...found].reverse());
        const byValue = new Map(values.map((value, at) => [value, found[at]]));
        expect(found).toEqual(values.map((value) => byValue.get(value)));
      }),
      { numRuns: 200 },
    );
  });
});

test('TIER_NEXT keeps its word: who gets what is missing is in a better tier (1,000 lists)', () => {
  const names = ['VIP', 'Gold', 'Silver', 'Bronze'];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 25 }), fc.nat(24), (values, pick) => {
      const at = pick % values.length;
      const before = answers('TIER', values)[at] as string;
      const missing = answers('TIER_NEXT', values)[at];
      if (missing === '') return;
      const raised = values.map((value, index) => (index === at ? value + (missing as number) : value));
      expect(names.indexOf(answers('TIER', raised)[at] as string)).toBeLessThan(names.indexOf(before));
    }),
    { numRuns: 1000 },
  );
});

describe('TIER_SCORE', () => {
  test.each<[why: string, rows: Cell[][], weights: Argument, answer: Cell[]]>([
    ['smaller is better with a negative weight', [[1], [2], [3]], [[-1]], [100, 50, 0]],
    [
      'weights are scaled',
      [
        [1, 9],
        [2, 5],
      ],
      [[3, 1]],
      [25, 75],
    ],
    [
      'a blank cell is left out of the weights of its row',
      [
        [1, 1],
        ['', 2],
      ],
      [[30, 70]],
      [30, 100],
    ],
    [
      'less than 60 % of the weight: no score',
      [
        [1, 1],
        ['', 2],
      ],
      [[50, 50]],
      [50, ''],
    ],
    [
      'an unreadable cell is not a blank one',
      [
        [1, 1],
        ['tbc', 2],
      ],
      [[30, 70]],
      [30, '?'],
    ],
    [
      'a heading over several columns',
      [
        ['Days', 'Spend'],
        [1, 1],
        [2, 2],
      ],
      [[-1, 1]],
      ['Score', 50, 50],
    ],
  ])('%s', (_, rows, weights, answer) => expect(shown(call('TIER_SCORE', [rows, weights]))).toEqual(answer));

  test.each<[args: Argument[], sentence: RegExp]>([
    [[[[1, 2]], [[1]]], /1 weights for 2 columns/],
    [[[[1, 2]], [[0, 0]]], /at least one not 0/],
    [[5], /Give the whole column/],
  ])('%j is refused', (args, sentence) => expect(refusal(() => call('TIER_SCORE', args))).toMatch(sentence));
});

describe('TIER_ABC', () => {
  test('splits no tie, and knows shares and percents', () => {
    expect(answers('TIER_ABC', [5, 5, 5, 5, 0, -3])).toEqual(['A', 'A', 'A', 'A', 'C', 'C']);
    expect(answers('TIER_ABC', [50, 30, 20], [[0.5, 0.8]])).toEqual(['A', 'B', 'C']);
    expect(answers('TIER_ABC', [50, 30, 20], [[50, 80]])).toEqual(['A', 'B', 'C']);
    expect(refusal(() => call('TIER_ABC', [column(1, 2), [[0.9, 0.8]]]))).toMatch(/two rising shares/);
  });
});

describe('functions of tier columns', () => {
  test('TIER_SUMMARY finds a heading, keeps the order of the rules and lists an empty tier', () => {
    const answer = call('TIER_SUMMARY', [column('Tier', 'B', 'A', 'B', '', 'X'), undefined, 'A 10%, M 20%, B']);
    expect(shown(answer)).toEqual([
      ['Tier', 'Customers', 'Share'],
      ['A', 1, 0.25],
      ['M', 0, 0],
      ['B', 2, 0.5],
      ['X', 1, 0.25],
    ]);
  });

  test('TIER_MOVES counts every customer once', () => {
    const answer = shown(call('TIER_MOVES', [column('Tier', 'VIP', 'Gold', '', 'Bronze'), column('Tier', 'Gold', 'Gold', 'Bronze', '')])) as Cell[][];
    expect(answer[0]).toEqual(['From ↓ to →', 'VIP', 'Gold', 'Silver', 'Bronze', 'Gone']);
    expect(
      answer
        .slice(1)
        .flatMap((row) => row.slice(1))
        .reduce<number>((sum, cell) => sum + Number(cell), 0),
    ).toBe(4);
    expect(answer[1]).toEqual(['VIP', 0, 1, 0, 0, 0]);
    expect(answer[5]).toEqual(['New', 0, 0, 0, 1, '']);
  });

  test('TIER_FAIR asks which tiers are good when it cannot know', () => {
    expect(refusal(() => call('TIER_FAIR', [column('x', 'y'), column('a', 'b')]))).toMatch(/Say which tiers count as good/);
    expect(refusal(() => call('TIER_FAIR', [column('VIP'), column('a'), 'Diamond']))).toMatch(/No tier is called "Diamond"/);
  });

  test('TIER_LIFECYCLE: a weekly buyer silent for 60 days is lost, a yearly one after 200 is not', () => {
    const weekly = ['2025-01-01', '2025-01-08', '2025-01-15', '2025-01-22'].map((day) => ['Weekly', on(day)] as const);
    const yearly = ['2021-09-04', '2022-09-04', '2023-09-04', '2024-09-04'].map((day) => ['Yearly', on(day)] as const);
    const rows = [...weekly, ...yearly];
    const answer = shown(call('TIER_LIFECYCLE', [rows.map(([who]) => [who]), rows.map(([, day]) => [day]), on('2025-03-23')])) as Cell[][];
    expect(answer.slice(1).map((row) => [row[0], row[2], row[4]])).toEqual([
      ['Weekly', 60, 'Lost'],
      ['Yearly', 200, 'Active'],
    ]);
  });

  test('TIER_DEFAULTS is read back as the rules left out', () => {
    const cells = [40, 30, 20, 10, 5];
    expect(answers('TIER', cells, call('TIER_DEFAULTS', []) as Argument)).toEqual(answers('TIER', cells));
  });
});
