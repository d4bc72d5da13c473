import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, isoDay } from '../../../src/core/model/day';
import {
  defaultPolicy,
  METHODS,
  type Policy,
  type PolicyLanguage,
  PRESET_IDS,
  parsePolicy,
  parseRulesTable,
  policyJson,
  presetPolicy,
  RULE_WORDS,
  rulesTableRows,
} from '../../../src/core/policy';
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

const dimensionWeights = fc.dictionary(fc.constantFrom(...Object.keys(RULE_WORDS.en.dimensions)), weight, { maxKeys: 4 });
const settings = fc.record(
  {
    better: fc.constantFrom('higher', 'lower'),
    cap: fc.integer({ min: 0, max: 1_000_000_000 }).map((parts) => parts / 10_000),
    missing: fc.constantFrom('leaveOut', 'worst', 'notEnough'),
  },
  { requiredKeys: [] },
);
const headers = fc.oneof(text, fc.constantFrom('Rating 2024', '列', 'column', 'Age', 'a : b', 'x=y', 'Rating (Wholesale)'));
const groupNames = fc.oneof(text, fc.constantFrom('Wholesale', '批发', 'A', 'a', 'A weight', '批发权重', 'Weight', 'Group'));
const groups = fc
  .record({ name: groupNames, weights: dimensionWeights, tiers }, { requiredKeys: ['name'] })
  .chain((rules) =>
    fc
      .oneof(
        fc.record({ column: headers, value: text }),
        fc.constantFrom({ column: 'Stage', value: 'new' }, { column: '阶段', value: '金' }, { column: 'Type', value: 'a = b' }),
        fc.record({ stage: fc.constantFrom('new', 'lost', 'atRisk', '有风险') }),
      )
      .map((condition) => ({ ...rules, ...condition })),
  );
/** Groups whose tiers are some of everybody's, as they must be. */
const usualGroups = groups.map(({ tiers: _, ...group }) => ({ ...group, tiers: [{ name: 'VIP', share: 3 }, { name: 'bronze' }] }));
const whole = (max: number) => fc.integer({ min: 1, max });
const orNull = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });

const furtherRules = {
  preset: fc.constantFrom(...PRESET_IDS),
  customersSheet: text,
  settings: fc.dictionary(fc.constantFrom(...Object.keys(RULE_WORDS.en.dimensions)), settings, { maxKeys: 3 }),
  extras: fc.array(
    fc.tuple(headers, weight, settings).map(([column, of, further]) => ({ column, weight: of ?? 1, ...further })),
    { maxLength: 3 },
  ),
  method: fc.constantFrom(...METHODS),
  windowMonths: orNull(whole(240)),
  halfLifeMonths: orNull(whole(240)),
  frequencyBy: fc.constantFrom('order', 'day'),
  calm: orNull(
    fc.record(
      {
        reviews: fc.constantFrom('everyRun', 'monthly', 'quarterly'),
        hysteresis: fc.integer({ min: 0, max: 5000 }).map((part) => part / 100),
        graceReviews: whole(24),
        confirmTop: fc.boolean(),
        confirmDays: fc.integer({ min: 1, max: 3650 }),
      },
      { requiredKeys: [] },
    ),
  ),
  protectNewDays: whole(3650),
  smallestGroup: fc.integer({ min: 5, max: 1000 }),
};

const documents = fc.record(
  {
    tiers: fc.oneof(
      tiers,
      tiers.map((list) => list.map((tier) => ({ ...tier, purpose: `for ${tier.name}` }))),
    ),
    sheet: text,
    columns: fc.dictionary(fc.constantFrom(...roles), text),
    asOf: isoDays,
    probableCustomers: fc.boolean(),
    weights: fc.oneof(fc.record({ recency: weight, frequency: weight, monetary: weight }), dimensionWeights),
    currency: fc.constantFrom('CNY', 'usd'),
    rates: fc.array(fc.record({ currency: fc.constantFrom('EUR', 'gbp', 'JPY'), from: isoDays, rate: rates }, { requiredKeys: ['currency', 'rate'] }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);

/** Usual tiers with further rules: most of these are accepted, those of `documents` are mostly about odd tiers. */
const fullDocuments = fc.record(
  {
    ...furtherRules,
    groups: fc.array(fc.oneof(usualGroups, groups), { maxLength: 2 }),
    weights: dimensionWeights,
    tiers: fc.constantFrom(undefined, [
      { name: 'VIP', share: 5, purpose: 'Called by name' },
      { name: 'Gold', share: 20 },
      { name: 'Bronze', purpose: '' },
    ]),
  },
  { requiredKeys: [] },
);

/** A document as it would arrive: without anything undefined. */
function acceptedFrom(document: unknown, language: PolicyLanguage): Policy | undefined {
  const policy = parsePolicy(JSON.parse(JSON.stringify(document)), language);
  return policy.ok ? policy.value : undefined;
}

describe.each<PolicyLanguage>(['en', 'zh'])('every policy that is accepted, in %s,', (language) => {
  test.each([
    ['of odd tiers', documents, 1500, 300],
    ['of every kind of rule', fullDocuments, 2500, 900],
  ])('%s reads back the same from its rules table and from its document', (_, arbitrary: fc.Arbitrary<unknown>, numRuns, least) => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitrary, (document) => {
        const policy = acceptedFrom(document, language);
        if (policy === undefined) return;
        accepted++;
        expect(parseRulesTable(rulesTableRows(policy, language), defaultPolicy('en'))).toEqual({ ok: true, value: policy });
        const wire = policyJson(policy);
        expect(JSON.parse(JSON.stringify(wire))).toEqual(wire);
        expect(parsePolicy(wire, language)).toEqual({ ok: true, value: policy });
      }),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(least);
  });

  test.each(PRESET_IDS)('such as the preset %s, reads back the same, too', (id) => {
    const preset = presetPolicy(id, language);
    expect(parseRulesTable(rulesTableRows(preset, language), defaultPolicy('en'))).toEqual({ ok: true, value: preset });
    expect(parsePolicy(policyJson(preset), language)).toEqual({ ok: true, value: preset });
    expect(parsePolicy({ preset: id }, language)).toEqual({ ok: true, value: preset });
  });
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
