import { describe, expect, test } from 'vitest';
import { STAGES } from '../../../src/core/customers';
import {
  chooseMethod,
  defaultPolicy,
  METHOD_QUESTIONS,
  type MethodAnswers,
  PRESET_CHOICES,
  PRESET_IDS,
  presetPolicy,
  presetReasons,
  purposeMissing,
  RULE_WORDS,
} from '../../../src/core/policy';
import { scoreCustomers } from '../../../src/core/scores';
import { decideTiers } from '../../../src/core/tiers';
import { say } from '../../../src/messages';
import { aCustomer } from '../../support/customers';

const weighed = (id: (typeof PRESET_IDS)[number]) =>
  Object.entries(presetPolicy(id, 'en').weights)
    .filter(([, weight]) => weight > 0)
    .map(([dimension]) => dimension);

describe.each(PRESET_IDS)('the preset %s', (id) => {
  const en = presetPolicy(id, 'en');
  const zh = presetPolicy(id, 'zh');

  test('weighs 100 points, at least 60 of them on what every orders table knows', () => {
    const { recency = 0, frequency = 0, monetary = 0 } = en.weights;
    expect(Object.values(en.weights).reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
    expect(recency + frequency + monetary).toBeGreaterThanOrEqual(6000);
  });

  test('keeps labels calm and new customers 90 days from the lowest tier', () => {
    expect(en.protectNewDays).toBe(90);
    expect(en.calm?.reviews).toBe('quarterly'); // the best point of src/docs/calm.md
    expect(en.calm?.hysteresis).toBeGreaterThanOrEqual(0);
    expect(en.calm?.graceReviews).toBeGreaterThanOrEqual(1);
  });

  test('has four tiers with a purpose each, in both languages, and is otherwise the same in both', () => {
    for (const policy of [en, zh]) {
      expect(policy.rules.tiers).toHaveLength(4);
      expect(purposeMissing(policy)).toEqual([]);
    }
    expect(zh.rules.tiers.map(({ limit }) => limit)).toEqual(en.rules.tiers.map(({ limit }) => limit));
    expect({ ...zh, rules: 0, purposes: 0, groups: 0 }).toEqual({ ...en, rules: 0, purposes: 0, groups: 0 });
  });

  test('puts who buys much every month on top, and a single small old order at the bottom', () => {
    const between = Array.from({ length: 40 }, (_, at) =>
      aCustomer({ name: `c${at}`, orders: 2 + (at % 7), spend: 100 + 37 * (at % 11), recencyDays: 20 + 5 * at }),
    );
    const customers = [
      aCustomer({ name: 'monthly-large', orders: 12, spend: 60_000, recencyDays: 8 }),
      ...between,
      aCustomer({ name: 'small', spend: 15, recencyDays: 340 }),
    ];
    const tiers = decideTiers(customers, scoreCustomers(customers, en), en.rules).map(({ tier }) => tier);
    expect([tiers[0], tiers[tiers.length - 1]]).toEqual([0, 3]);
  });

  test('says why for every choice, in both languages', () => {
    const reasons = presetReasons(id);
    expect(Object.keys(reasons).sort()).toEqual([...PRESET_CHOICES].sort());
    for (const reason of Object.values(reasons)) {
      expect(say('en', `presetReason.${reason}`)).toMatch(/\.$/);
      expect(say('zh', `presetReason.${reason}`)).toMatch(/。$/);
    }
  });
});

test('e-commerce judges by exactly four: amount, frequency, influence, and the stage as groups', () => {
  expect(weighed('ecommerce')).toEqual(['frequency', 'monetary', 'referrals']);
  expect(presetPolicy('ecommerce', 'en').groups.map(({ column, value }) => [column, value])).toEqual([
    ['', 'new'],
    ['', 'lost'],
  ]);
});

test('services judge by five: amount, frequency, recency, activity and feedback', () => {
  expect(weighed('services').sort()).toEqual(['engagement', 'experience', 'frequency', 'monetary', 'recency']);
});

test('without a preset, plain shares for everyone', () => {
  expect(defaultPolicy('en')).toMatchObject({ preset: undefined, calm: undefined, protectNewDays: 0, groups: [], purposes: {} });
});

test('the stages a group may be told by are those of the lifecycle', () => {
  expect(Object.keys(RULE_WORDS.en.stages)).toEqual([...STAGES]);
  expect(Object.keys(RULE_WORDS.zh.stages)).toEqual([...STAGES]);
});

describe('three answers recommend', () => {
  test.each<[rhythm: MethodAnswers['rhythm'], place: MethodAnswers['place'], sizes: MethodAnswers['sizes'], method: string, preset: string, reason: string]>([
    ['often', 'shop', 'manySmall', 'rfm', 'shop', 'RHYTHM_TELLS'],
    ['often', 'shop', 'fewBig', 'abc', 'wholesale', 'FEW_CARRY_SALES'],
    ['often', 'online', 'manySmall', 'score', 'ecommerce', 'INFLUENCE'],
    ['often', 'online', 'fewBig', 'abc', 'wholesale', 'FEW_CARRY_SALES'],
    ['often', 'contract', 'manySmall', 'score', 'services', 'KEPT_BY_SERVICE'],
    ['often', 'contract', 'fewBig', 'score', 'wholesale', 'REGULAR_ACCOUNTS'],
    ['sometimes', 'shop', 'manySmall', 'score', 'shop', 'BALANCE'],
    ['sometimes', 'shop', 'fewBig', 'abc', 'wholesale', 'FEW_CARRY_SALES'],
    ['sometimes', 'online', 'manySmall', 'score', 'ecommerce', 'INFLUENCE'],
    ['sometimes', 'online', 'fewBig', 'abc', 'wholesale', 'FEW_CARRY_SALES'],
    ['sometimes', 'contract', 'manySmall', 'score', 'services', 'KEPT_BY_SERVICE'],
    ['sometimes', 'contract', 'fewBig', 'score', 'b2b', 'ACCOUNTS'],
    ['rarely', 'shop', 'manySmall', 'score', 'services', 'COUNT_SAYS_LITTLE'],
    ['rarely', 'shop', 'fewBig', 'abc', 'b2b', 'FEW_CARRY_SALES'],
    ['rarely', 'online', 'manySmall', 'score', 'services', 'COUNT_SAYS_LITTLE'],
    ['rarely', 'online', 'fewBig', 'abc', 'b2b', 'FEW_CARRY_SALES'],
    ['rarely', 'contract', 'manySmall', 'score', 'services', 'KEPT_BY_SERVICE'],
    ['rarely', 'contract', 'fewBig', 'score', 'b2b', 'ACCOUNTS'],
  ])('buying %s, by %s, %s: %s with the preset %s, because %s', (rhythm, place, sizes, method, preset, reason) => {
    const advice = chooseMethod({ rhythm, place, sizes });
    expect(advice).toEqual({ method, preset, reason });
    expect(say('zh', `choose.reason.${advice.reason}`)).toMatch(/。$/);
  });

  test('and every answer there is has its words', () => {
    const keys = Object.entries(METHOD_QUESTIONS).flatMap(([question, answers]) => answers.map((answer) => `choose.${question}.${answer}`));
    expect(keys).toHaveLength(8);
    for (const key of keys) expect(say('en', key as 'choose.place.shop')).not.toBe('');
  });
});
