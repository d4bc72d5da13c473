import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changesOf, changeTexts } from '../../src/core/changes';
import type { Day } from '../../src/core/model/day';
import { purgedText } from '../../src/workflows/erasure/purgedState';

const key = fc.constantFrom('ana', 'ben', '张三', 'a"b', '00123');
const change: fc.Arbitrary<Change> = fc.oneof(
  key.map((each): Change => ({ kind: 'firstSeen', key: each, tier: 'VIP' })),
  key.map((each): Change => ({ kind: 'left', key: each })),
  fc.tuple(key, key).map(([each, into]): Change => ({ kind: 'merged', key: each, into })),
  key.map((each): Change => ({ kind: 'shown', key: '4', cells: [each.toUpperCase(), 'Gold', 3] })),
  key.map((): Change => ({ kind: 'rules', key: 'ana', number: 1, policy: '{}' })),
);
const summary = { asOf: 45_900 as Day, rules: 1, customers: 5, untiered: 0, tiers: [['VIP', 5]] as const };

test('law: a text of the history without somebody holds the same counts and everybody else, and done twice it is done once', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), key, (changes, erased) => {
      const isErased = (each: string) => each === erased;
      const [text] = changeTexts(summary, changes) as [string];
      const left = purgedText(text, isErased);
      const after = changesOf(1, [left]);
      expect(after.summary).toEqual(summary);
      const of = (list: readonly Change[]) => list.filter(({ kind, key: each }) => (kind === 'firstSeen' || kind === 'left') && each !== erased).length;
      const departed = changes.filter((each) => each.kind === 'merged' && each.into === erased && each.key !== erased).length;
      expect(of(after.changes)).toBe(of(changes) + departed);
      const told = after.changes.filter(({ kind }) => kind !== 'rules');
      expect(JSON.stringify(told).toLowerCase()).not.toContain(JSON.stringify(erased));
      expect(purgedText(left, isErased)).toBe(left);
    }),
  );
});
