import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSION_IDS } from '../../../src/core/dimensions';
import { defaultPolicy, type Policy, parsePolicy, parseRulesTable, rulesTableRows } from '../../../src/core/policy';
import { groupTexts, ownField, typedGroup, weightField } from '../../../src/workflows/panel/groupFields';
import { somePolicyDocument } from '../../support/policies';

function policyOf(document: unknown): Policy {
  const parsed = parsePolicy(document, 'en');
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${JSON.stringify(document)}`);
  return parsed.value;
}

const number = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.integer({ min: 0, max: 9999 }).map((hundredths) => String(hundredths / 100)),
  fc.constantFrom('', '', '5,5', ' 7 ', '-1', 'many', '1e3', '5%', '９'),
);
const someText = fc.oneof(
  fc.constantFrom('', 'Type', 'Stage', '阶段', 'Age', 'a = b', 'new', 'lost', 'Wholesale', '批发', 'VIP', 'VIP: x', 'Weight', 'A weight', 'Trade'),
  fc.string({ unit: 'grapheme', maxLength: 70 }),
);
/** Whatever could stand in the fields of a group, and what only a forged call sends. */
const someFields = fc
  .record(
    {
      name: someText,
      by: fc.oneof(fc.constantFrom('', 'Type'), someText),
      value: fc.oneof(fc.constantFrom('new', 'lost'), someText),
      place: fc.constantFrom('0', '1', '2', '99', '-1', 'x'),
      own: fc.constantFrom('', 'yes', 'yes', 'no'),
      limits: fc.array(number, { minLength: 5, maxLength: 5 }),
      rest: fc.constantFrom('', '', '1', '3', '9', 'x'),
      weigh: fc.constantFrom('', 'yes'),
      weights: fc.dictionary(fc.constantFrom(...DIMENSION_IDS), number, { maxKeys: 3 }),
    },
    { requiredKeys: ['limits', 'weights'] },
  )
  .map(({ limits, weights, ...texts }) => ({
    ...(Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Record<string, string>),
    ...(texts.own === 'yes' ? Object.fromEntries(limits.map((text, tier) => [ownField(tier), text])) : {}),
    ...Object.fromEntries(Object.entries(weights).map(([id, text]) => [weightField(id as 'recency'), text])),
  }));

const GROUPS = [
  { name: 'Trade', column: 'Type', value: 'Wholesale', tiers: [{ name: 'VIP', share: 30 }, { name: 'Rest' }], weights: { monetary: 90, margin: 12.25 } },
  { name: 'Gone', stage: 'lost', weights: { recency: 0 } },
];
const RULES = { tiers: [{ name: 'VIP', share: 5 }, { name: 'Gold', share: 20 }, { name: 'Rest' }], groups: GROUPS };

describe('the fields of a group', () => {
  test('shown and kept as they are leave every policy the same, on 400 random ones', () => {
    let groups = 0;
    fc.assert(
      fc.property(somePolicyDocument, fc.boolean(), (document, hasMore) => {
        const policy = policyOf(hasMore ? { ...document, groups: [...(document.groups as object[]), { name: 'Late', stage: 'atRisk' }] } : document);
        policy.groups.forEach((_, at) => {
          groups++;
          expect(typedGroup(policy, at, groupTexts(policy, at), 'en')).toEqual({ policy, wrong: {} });
        });
      }),
      { numRuns: 400 },
    );
    expect(groups).toBeGreaterThan(300);
  });

  test('whatever is kept of them, written to the Rules sheet and read again, is the same policy, else a field says why, in 1,000 random ways', () => {
    const [kept, refused] = [new Set<string>(), new Set<string>()];
    let count = 0;
    fc.assert(
      fc.property(somePolicyDocument, someFields, fc.integer({ min: 0, max: 1 }), fc.constantFrom('en', 'zh'), (document, fields, at, language) => {
        const before = policyOf({ ...document, groups: [{ name: 'Early', stage: 'new' }, ...(document.groups as object[])] });
        const { policy, wrong } = typedGroup(before, Math.min(at, before.groups.length), fields, language);
        if (Object.keys(wrong).length > 0) {
          for (const [id, sentence] of Object.entries(wrong)) {
            refused.add(id.replace(/:.*/, ''));
            expect(sentence).toMatch(/[.。]$/);
          }
          expect(policy).toBe(before);
          return;
        }
        count++;
        for (const { rules, weights, column } of policy.groups)
          kept.add(`${rules ? 'own limits' : ''} ${weights ? 'own weights' : ''} ${column === '' ? 'stage' : 'column'}`);
        expect(parseRulesTable(rulesTableRows(policy, language), defaultPolicy(language))).toEqual({ ok: true, value: policy });
      }),
      { numRuns: 1000 },
    );
    expect(count).toBeGreaterThan(150);
    expect([...refused].sort()).toEqual(['by', 'name', 'own', 'value', 'w']);
    expect(kept.size).toBe(8);
  });

  test('whatever the Rules sheet can say of a group, its fields can: limits of some tiers, everybody else, weights of one thing more', () => {
    const policy = policyOf(RULES);
    expect(groupTexts(policy, 0)).toEqual({
      name: 'Trade',
      by: 'Type',
      value: 'Wholesale',
      place: '0',
      own: 'yes',
      'own:0': '30',
      'own:1': '',
      'own:2': '',
      rest: '2',
      weigh: 'yes',
      'w:recency': '30',
      'w:frequency': '30',
      'w:monetary': '90',
      'w:margin': '12.25',
      also: '',
    });
    const empty = policyOf({ tiers: RULES.tiers });
    const once = typedGroup(empty, 0, groupTexts(policy, 0), 'en').policy;
    expect(typedGroup(once, 1, { ...groupTexts(policy, 1), place: '1' }, 'en').policy).toEqual(policy);
  });

  test.each<[why: string, fields: Record<string, string>, field: string, sentence: RegExp]>([
    ['nobody is chosen', { value: '' }, 'value', /^Choose one of the list/],
    ['a stage there is not', { by: '', value: 'sleepy' }, 'value', /^Choose one of the list/],
    ['what people are', { by: 'Gender' }, 'by', /^"Gender" says what people are/],
    ['the name of another group', { name: 'gone' }, 'name', /^Give the group a name of its own of at most 60 characters/],
    ['a word of the rules', { name: 'Weight' }, 'name', /^Give the group a name/],
    ['a name that is too long', { name: 'x'.repeat(61) }, 'name', /^Give the group a name/],
    ['a limit that is none', { 'own:0': 'many' }, 'own:0', /^Write a share above 0/],
    ['limits that fall', { 'own:0': '30', 'own:1': '20' }, 'own:1', /^Rules must go from best to worst/],
    ['everybody else, and a limit', { 'own:2': '90' }, 'own:2', /so leave its limit empty\.$/],
    ['everybody else above another tier', { rest: '0', 'own:0': '', 'own:1': '20' }, 'own:0', /must come last/],
    ['no tier at all', { rest: '', 'own:0': '', 'own:1': '' }, 'own:0', /^Give at least one tier a limit/],
    ['a weight of too much', { 'w:recency': '1001' }, 'w:recency', /^Write a number from 0 to 1000\.$/],
    ['weights of nothing', { 'w:recency': '0', 'w:frequency': '0', 'w:monetary': '0', 'w:margin': '0' }, 'w:recency', /^All weights are 0/],
  ])('%s: said at its field, and nothing is kept', (_, fields, field, sentence) => {
    const policy = policyOf(RULES);
    const { policy: same, wrong } = typedGroup(policy, 0, fields, 'en');
    expect(same).toBe(policy);
    expect(Object.keys(wrong)).toEqual([field]);
    expect(wrong[field]).toMatch(sentence);
  });

  test('a group that comes first, and a name that is left empty', () => {
    const policy = policyOf(RULES);
    const { policy: more } = typedGroup(policy, 2, { by: 'City', value: 'Shanghai', place: '0' }, 'en');
    expect(more.groups.map(({ name }) => name)).toEqual(['Shanghai', 'Trade', 'Gone']);
    expect(typedGroup(policy, 2, { by: '', value: 'wonBack' }, 'zh').policy.groups.map(({ name }) => name)).toEqual(['Trade', 'Gone', '回流']);
  });

  test('where spend alone is judged by, a group keeps the weights it has', () => {
    const policy = policyOf({ ...RULES, method: 'abc' });
    expect(typedGroup(policy, 0, { name: 'B2B', weigh: '' }, 'en').policy.groups[0]).toMatchObject({ name: 'B2B', weights: policy.groups[0]?.weights });
  });
});
