import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  type CurrentRow,
  changesBetween,
  changesOf,
  changeTexts,
  changeTextWithout,
  type GenerationChanges,
  rowsOfHistory,
  tierAt,
} from '../../../src/core/changes';
import { dayOn } from '../../support/customers';

const TIERS = ['VIP', 'Gold', 'Bronze'];
const KEYS = ['ana', 'ben', '张三', '=1+1', '"'];
const score = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined });
const row = fc.record<CurrentRow>({
  tier: fc.constantFrom(...TIERS, ''),
  heldFrom: fc.constantFrom(undefined, undefined, 'VIP'),
  score,
  lastOrder: fc.constant(undefined),
  values: fc.constant({}),
  points: fc.constant({}),
  group: fc.constant(undefined),
  override: fc.constantFrom(undefined, undefined, { rule: 'pin' as const, tier: 'VIP' }, { rule: 'floor' as const, tier: 'Gold' }),
});
/** Each run lists some of the customers. */
const runs = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...KEYS), row), { maxLength: 6 }).map((rows): ReadonlyMap<string, CurrentRow> => new Map(rows)),
  { minLength: 1, maxLength: 8 },
);
const joined = new Map([['ben', 'ana']]);

/** The history as it comes back from the cells it was written to. */
function kept(all: readonly ReadonlyMap<string, CurrentRow>[]): { history: GenerationChanges[]; written: Change[][] } {
  const written = all.map((now, at) => {
    const { moves, others } = changesBetween(all[at - 1], now, { joined, tiers: TIERS });
    return [...others, ...moves.map((move) => ({ ...move, name: `Name of ${move.key}`, parts: [['time', -120] as const, ['amount', 20] as const] }))];
  });
  const summary = { asOf: dayOn('2025-11-01'), rules: 1, customers: 3, tiers: [['VIP', 3] as const], untiered: 0 };
  return { written, history: written.map((changes, at) => changesOf(at + 1, changeTexts(summary, changes))) };
}

const changesWritten = fc.property(runs, (all) => {
  const { history, written } = kept(all);
  expect(history.map(({ changes }) => changes)).toEqual(written);
  expect(history.every(({ summary }) => summary?.customers === 3 && summary.tiers[0]?.[0] === 'VIP')).toBe(true);
});

describe('history is changes', () => {
  test('the tier of any customer in any generation can be rebuilt', () => {
    fc.assert(
      fc.property(runs, (all) => {
        const { history } = kept(all);
        all.forEach((now, at) => {
          for (const key of KEYS) expect(tierAt(history, key, at + 1)).toBe(now.get(key)?.tier);
        });
        const last = [...(all[all.length - 1] as ReadonlyMap<string, CurrentRow>)].map(([key, { tier }]) => [key, tier]);
        expect([...(rowsOfHistory(history) ?? [])].map(([key, { tier }]) => [key, tier]).sort()).toEqual(last.sort());
      }),
      { numRuns: 300 },
    );
  });

  test('what is written into cells comes back as it was', () => fc.assert(changesWritten, { numRuns: 300 }));

  test('a customer has at most one change of a kind in a generation, and those who moved are those whose tier differs', () => {
    fc.assert(
      fc.property(runs, (all) => {
        kept(all).written.forEach((changes, at) => {
          const ids = changes.map(({ kind, key }) => `${kind}|${key}`);
          expect(new Set(ids).size).toBe(ids.length);
          const [before, now] = [all[at - 1], all[at] as ReadonlyMap<string, CurrentRow>];
          const differing = KEYS.filter((key) => before?.has(key) && now.has(key) && before.get(key)?.tier !== now.get(key)?.tier);
          expect(changes.flatMap(({ kind, key }) => (kind === 'tier' ? [key] : [])).sort()).toEqual(differing.sort());
        });
      }),
      { numRuns: 300 },
    );
  });

  test('one customer can be taken out: nothing tells of them any more, all else stays', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom('ana', 'ben', '张三'), (all, key) => {
        const { written } = kept(all);
        for (const changes of written) {
          const texts = changeTexts(undefined, changes);
          const left = texts.map((text) => changeTextWithout(text, key));
          expect(left.join()).not.toContain(key);
          const isTold = (change: Change) => change.kind === 'merged' && change.into === key;
          const others = changes.filter((change) => change.key !== key).map((change) => (isTold(change) ? { kind: 'left', key: change.key } : change));
          expect(changesOf(1, left).changes).toEqual(others);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const plain: CurrentRow = {
  tier: 'Gold',
  heldFrom: undefined,
  score: 5000,
  lastOrder: undefined,
  values: {},
  points: {},
  group: undefined,
  override: undefined,
};
const pinned = { rule: 'pin', tier: 'VIP' } as const;

describe('what changed between two runs', () => {
  test.each<[before: Partial<CurrentRow> | undefined, now: Partial<CurrentRow> | undefined, told: object[], why: string]>([
    [undefined, {}, [{ kind: 'firstSeen', tier: 'Gold' }], 'new'],
    [{}, undefined, [{ kind: 'merged', into: 'ana' }], 'people said that ben is ana'],
    [{}, {}, [], 'nothing'],
    [{}, { score: 6000 }, [], 'another score, the same tier'],
    [{}, { tier: 'VIP' }, [{ kind: 'tier', from: 'Gold', to: 'VIP', direction: 1, by: 'score' }], 'up'],
    [{}, { tier: '' }, [{ kind: 'tier', from: 'Gold', to: '', direction: -1, by: 'score' }], 'below all tiers'],
    [{ tier: 'Old' }, {}, [{ kind: 'tier', from: 'Old', to: 'Gold', direction: 0, by: 'score' }], 'the rules have no such tier any more'],
    [{ heldFrom: 'Bronze' }, { tier: 'Bronze' }, [{ kind: 'tier', to: 'Bronze', direction: -1, by: 'review' }], 'held before, released now'],
    [
      {},
      { tier: 'VIP', override: pinned, heldFrom: 'Gold' },
      [
        { kind: 'override', was: undefined, is: pinned },
        { kind: 'tier', to: 'VIP', by: 'override' },
      ],
      'set by hand',
    ],
    [
      { tier: 'VIP', override: pinned },
      {},
      [
        { kind: 'override', was: pinned, is: undefined },
        { kind: 'tier', to: 'Gold', by: 'override' },
      ],
      'the override ended',
    ],
  ])('%j → %j: %j (%s)', (before, now, told) => {
    const rows = (some: Partial<CurrentRow> | undefined) => new Map<string, CurrentRow>(some === undefined ? [] : [['ben', { ...plain, ...some }]]);
    const { moves, others } = changesBetween(rows(before), rows(now), { joined, tiers: TIERS });
    expect([...others, ...moves]).toMatchObject(told.map((each) => ({ ...each, key: 'ben' })));
    expect(others.length + moves.length).toBe(told.length);
  });
});

test.each<[text: string, why: string]>([
  ['', 'an emptied cell'],
  ['[["f","ana"', 'half a text'],
  ['{"f":1}', 'no list'],
  ['["f",7,[1],["f",3],["x","ana"],["t","ana","VIP"]]', 'entries that are none of ours'],
])('%j in the history stops nobody (%s)', (text) => {
  const { changes, summary } = changesOf(1, [text, '[["f","ben","Gold"]]']);
  expect(changes).toContainEqual({ kind: 'firstSeen', key: 'ben', tier: 'Gold' });
  expect(summary).toBeUndefined();
});
