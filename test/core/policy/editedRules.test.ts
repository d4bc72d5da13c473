import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { defaultPolicy, PRESET_IDS, presetPolicy, RULE_WORDS, readRulesTable, rulesTableRows } from '../../../src/core/policy';
import { someRules } from '../../support/customers';

type Table = readonly (readonly Cell[])[];

const base = defaultPolicy('en');

/** The written default with rows changed by hand; row 1 is the heading, rows 2 to 5 the tiers, 6 to 8 the weights. */
function edited(changes: Readonly<Record<number, readonly Cell[]>>, ...added: readonly (readonly Cell[])[]) {
  const rows = rulesTableRows(base, 'en').map((row, index) => changes[index + 1] ?? row);
  return readRulesTable([...rows, ...added], base);
}

const told = (table: ReturnType<typeof readRulesTable>) =>
  table?.problems.map(({ row, part, code, kept }) => [`${part === 'key' ? 'A' : 'B'}${row}`, code, kept]);

describe('a Rules sheet edited by hand', () => {
  test('without a slip is followed and told nothing of', () => {
    expect(edited({ 8: ['Weight: monetary', 60] })).toEqual({ policy: { ...base, weights: { recency: 3000, frequency: 3000, monetary: 6000 } }, problems: [] });
  });

  test('with a limit that cannot be read keeps the usual limit of that tier', () => {
    const read = edited({ 3: ['Gold', '2o%'] });
    expect(told(read)).toEqual([['B3', 'RULE_UNREADABLE', 'usual']]);
    expect(read?.policy.rules).toEqual(someRules('share', ['VIP', 5], ['Gold', 20], ['Silver', 50], ['Bronze']));
  });

  test('with such a limit for a tier nobody knows leaves that tier out, and the others stand', () => {
    const read = edited({ 3: ['Diamond', 'many'] });
    expect(told(read)).toEqual([['B3', 'RULE_UNREADABLE', 'leftOut']]);
    expect(read?.policy.rules).toEqual(someRules('share', ['VIP', 5], ['Silver', 50], ['Bronze']));
  });

  test('with limits out of order keeps the usual one', () => {
    const read = edited({ 3: ['Gold', '3%'] });
    expect(told(read)).toEqual([['B3', 'RULES_ORDER', 'usual']]);
    expect(read?.policy.rules.tiers[1]).toEqual({ name: 'Gold', limit: 2000 });
  });

  test('with four slips tells all four, each at its cell, and reads the rest', () => {
    const read = edited(
      { 4: ['VIP', '50%'], 6: ['Weight: recency', 'much'] },
      ['Look back (months)', 'a year'],
      ['Wieght: margin', 10],
      ['Cap: monetary', 5000],
    );
    expect(told(read)).toEqual([
      ['B6', 'RULE_SETTING', 'usual'],
      ['B9', 'RULE_RANGE', 'usual'],
      ['A4', 'RULE_NAME_REPEATED', 'leftOut'],
      ['A10', 'RULE_UNKNOWN', 'leftOut'],
    ]);
    expect(read?.policy).toMatchObject({ weights: base.weights, windowMonths: undefined, settings: { monetary: { cap: 5000 } } });
  });

  test('with a tier below everybody else’s leaves it out, and with a tier that lost its limit keeps the usual one', () => {
    const below = edited({}, ['Copper', '80%']);
    expect(told(below)).toEqual([['A9', 'RULE_REST_NOT_LAST', 'leftOut']]);
    expect(below?.policy.rules).toEqual(base.rules);
    const lost = edited({ 3: ['Gold', ''] });
    expect(told(lost)).toEqual([['B3', 'RULE_REST_NOT_LAST', 'usual']]);
    expect(lost?.policy.rules).toEqual(base.rules);
  });

  test('with all weights 0 keeps the usual ones', () => {
    const read = edited({ 6: ['Weight: recency', 0], 7: ['Weight: frequency', 0], 8: ['Weight: monetary', 0] });
    expect(told(read)).toEqual([['B8', 'RULE_WEIGHT', 'usual']]);
    expect(read?.policy.weights).toEqual(base.weights);
  });

  test('with a group that cannot be read leaves the group out, rows and all', () => {
    const read = edited({}, ['Group: Wholesale', 'all of them'], ['Wholesale: VIP', '10%'], ['Wholesale weight: margin', 30]);
    expect(told(read)).toEqual([['B9', 'RULE_GROUP', 'leftOut']]);
    expect(read?.policy).toEqual(base);
  });

  test('with a tier in a group that everybody has not leaves that tier out', () => {
    const read = edited({}, ['Group: W', 'Type = W'], ['W: Diamond', '1%'], ['W: Gold', '10%'], ['W: VIP', '30%'], ['W: Bronze', '']);
    expect(told(read)).toEqual([
      ['A10', 'RULE_GROUP_TIER', 'leftOut'],
      ['A12', 'RULE_GROUP_TIER', 'leftOut'],
    ]);
    expect(read?.policy.groups[0]?.rules).toEqual(someRules('share', ['Gold', 10], ['Bronze']));
  });

  test('with rates that do not fit leaves them out', () => {
    const read = edited({}, ['Currency', 'CNY'], ['Rate: USD', 7.1], ['Rate: usd', 8], ['Rate: EUR', 'x']);
    expect(told(read)).toEqual([
      ['B12', 'RULE_SETTING', 'leftOut'],
      ['A11', 'RULE_SETTING', 'leftOut'],
    ]);
    expect(read?.policy.rates).toEqual([{ currency: 'USD', from: undefined, rate: 710_000_000 }]);
  });

  test('with no tier left keeps the usual ones', () => {
    const read = readRulesTable(
      [
        ['Tier', 'Best share'],
        ['Weight: recency', 5],
      ],
      base,
    );
    expect(told(read)).toEqual([['A1', 'RULES_EMPTY', 'usual']]);
    expect(read?.policy.rules).toEqual(base.rules);
  });

  test('without a heading is not followed at all', () => {
    expect(edited({ 1: ['Name', 'Number'] })).toBeUndefined();
  });
});

describe('however a Rules sheet is mangled,', () => {
  const words = (['en', 'zh'] as const).flatMap((language) => {
    const { dimensions, columns, ...plain } = RULE_WORDS[language];
    const entries = [...Object.values(dimensions), 'column Age', '列 评分', 'VIP', 'USD', 'Wholesale'];
    return [
      ...Object.values(plain).filter((word) => typeof word === 'string'),
      ...entries.flatMap((entry) => [plain.weight, plain.cap, plain.purpose, plain.rate, plain.group].map((word) => `${word}: ${entry}`)),
    ];
  });
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(
      '',
      'VIP',
      'Gold',
      '5%',
      '20%',
      0,
      0.05,
      5,
      1e308,
      -1,
      Number.NaN,
      true,
      'Type = B2B',
      'Stage = new',
      'Wholesale: VIP',
      'Wholesale weight: margin',
      '__proto__',
      'constructor',
    ),
    fc.constantFrom<Cell>(...words),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.integer({ min: 0, max: 60_000 }).map((day) => ({ day: day as Day })),
    fc.double(),
  );
  const written = fc
    .tuple(fc.constantFrom(...PRESET_IDS), fc.constantFrom('en' as const, 'zh' as const))
    .map(([id, language]) => rulesTableRows(presetPolicy(id, language), language));
  /** A preset's sheet with cells replaced, rows moved and rows added; or rows of anything below a heading. */
  const sheets: fc.Arbitrary<Table> = fc.oneof(
    fc
      .tuple(written, fc.array(fc.tuple(fc.nat(30), fc.nat(1), cell), { maxLength: 6 }), fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }))
      .map(([rows, changes, added]) => {
        const table: Cell[][] = [...rows.map((row) => [...row]), ...added];
        for (const [row, column, value] of changes) (table[row % table.length] as Cell[])[column] = value;
        return table;
      }),
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 20 }).map((rows) => [['Tier', 'Best share'], ...rows]),
  );

  test('it is read without a crash, every slip names a cell there is, and the rules that hold can be followed', () => {
    let slips = 0;
    fc.assert(
      fc.property(sheets, (table) => {
        const read = readRulesTable(table, base);
        if (read === undefined) return;
        const { policy, problems } = read;
        slips += problems.length;
        for (const { row, part } of problems) {
          expect(['key', 'value']).toContain(part);
          expect(table[row - 1]).toBeDefined();
        }
        expect(new Set(problems.map(({ row }) => row)).size).toBe(problems.length);
        expect(policy.rules.tiers.length).toBeGreaterThan(0);
        expect(Object.values(policy.weights).some((weight) => weight > 0) || policy.extras.some(({ weight }) => weight > 0)).toBe(true);
        const again = readRulesTable(rulesTableRows(policy, 'en'), base);
        expect(again).toEqual({ policy, problems: [] });
      }),
      { numRuns: 1000 },
    );
    expect(slips).toBeGreaterThan(500);
  });
});
