import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, isoDay } from '../../../src/core/model/day';
import { defaultPolicy, type PolicyLanguage, parsePolicy, parseRulesTable, RULE_WORDS, rulesTableRows } from '../../../src/core/policy';
import { dayOn } from '../../support/customers';

const roles = Object.keys(RULE_WORDS.en.columns);
const words = (['en', 'zh'] as const).flatMap((language) => {
  const { tier, limits, weight, sheet, column, asOf, probable, currency, rate, from, dimensions } = RULE_WORDS[language];
  return [
    tier,
    ...Object.values(limits),
    weight,
    sheet,
    column,
    asOf,
    probable,
    currency,
    rate,
    `${rate}: EUR`,
    `${rate}: EUR ${from} 2025-01-01`,
    ...Object.values(dimensions).map((dimension) => `${weight}: ${dimension}`),
  ];
});

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom('VIP', '金', '5%', '2025-11-21', '  x ', '0', ...words),
);
const weight = fc.option(
  fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
  { nil: undefined },
);
const falling = fc
  .uniqueArray(fc.integer({ min: -1_000_000, max: 9_999_999 }), { minLength: 1, maxLength: 6 })
  .map((limits) => limits.sort((a, b) => b - a).map((limit) => limit / 100));
const growing = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 })
  .map((limits) => limits.sort((a, b) => a - b).map((limit) => limit / 100));

const tiers = fc
  .tuple(fc.constantFrom('share', 'score', 'amount'), falling, growing, fc.array(text, { minLength: 7, maxLength: 7 }), fc.boolean())
  .map(([kind, fall, grow, names, hasRest]) => [
    ...(kind === 'share' ? grow : fall).map((limit, index) => ({ name: names[index] as string, [kind]: limit })),
    ...(hasRest ? [{ name: names[6] as string }] : []),
  ]);

const isoDays = fc.integer({ min: dayOn('1990-01-01'), max: dayOn('2099-12-31') }).map((day) => isoDay(day as Day));
const rates = fc.oneof(
  fc.integer({ min: 1, max: 99_999_999 }).map((part) => part / 100_000_000),
  fc.integer({ min: 1, max: 10_000_000 }),
  fc.integer({ min: 1, max: 999_999_999 }).map((part) => part / 10_000),
);

const documents = fc.record(
  {
    tiers,
    sheet: text,
    columns: fc.dictionary(fc.constantFrom(...roles), text),
    asOf: isoDays,
    probableCustomers: fc.boolean(),
    weights: fc.record({ recency: weight, frequency: weight, monetary: weight }),
    currency: fc.constantFrom('CNY', 'usd'),
    rates: fc.array(fc.record({ currency: fc.constantFrom('EUR', 'gbp', 'JPY'), from: isoDays, rate: rates }, { requiredKeys: ['currency', 'rate'] }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);

test.each<PolicyLanguage>(['en', 'zh'])('every policy that is accepted reads back the same from its rules table in %s', (language) => {
  let accepted = 0;
  fc.assert(
    fc.property(documents, (document) => {
      const policy = parsePolicy(JSON.parse(JSON.stringify(document)), language);
      if (!policy.ok) return;
      accepted++;
      expect(parseRulesTable(rulesTableRows(policy.value, language), defaultPolicy('en'))).toEqual(policy);
    }),
    { numRuns: 1500 },
  );
  expect(accepted).toBeGreaterThan(300);
});

test('the default table is eight rows of what a person would write', () => {
  expect(rulesTableRows(defaultPolicy('en'), 'en')).toEqual([
    ['Tier', 'Best share'],
    ['VIP', '5%'],
    ['Gold', '20%'],
    ['Silver', '50%'],
    ['Bronze', ''],
    ['Weight: recency', 30],
    ['Weight: frequency', 30],
    ['Weight: monetary', 40],
  ]);
  expect(rulesTableRows(defaultPolicy('zh'), 'zh').slice(0, 2)).toEqual([
    ['层级', '最佳占比'],
    ['VIP', '5%'],
  ]);
});
