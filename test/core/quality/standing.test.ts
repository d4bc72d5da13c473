import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../../src/core/model/issue';
import { type KeptIssue, standings, stateNamed } from '../../../src/core/quality';
import { dayOn } from '../../support/customers';
import { anIssue } from './issues';

const TODAY = dayOn('2025-11-21');
const EARLIER = dayOn('2025-10-01');
const kept = (state: KeptIssue['state'], given: Partial<KeptIssue> = {}): KeptIssue => ({ code: 'DATE_INVALID', mark: '2-a', state, since: EARLIER, ...given });

describe('what stands in the data check', () => {
  test.each<[before: KeptIssue[], now: boolean, expected: unknown[], why: string]>([
    [[], true, [['open', TODAY]], 'first seen today'],
    [[kept('open')], true, [['open', EARLIER]], 'since then'],
    [[kept('accepted')], true, [['accepted', EARLIER]], 'accepted, the same cells'],
    [[kept('accepted', { mark: '3-b' })], true, [['open', EARLIER]], 'accepted, but other cells: opens again'],
    [[kept('fixed')], true, [['open', TODAY]], 'came back: new'],
    [[kept('open')], false, [['fixed', TODAY]], 'gone: shown once, with the day'],
    [[kept('accepted')], false, [['fixed', TODAY]], 'so is what was accepted'],
    [[kept('fixed')], false, [], 'then no more'],
    [[kept('open', { since: undefined })], true, [['open', TODAY]], 'somebody deleted the day'],
  ])('%j, there now: %j → %j (%s)', (before, isThere, expected) => {
    const found = standings(isThere ? [anIssue()] : [], before, TODAY);
    expect(found.map(({ state, since }) => [state, since])).toEqual(expected);
  });

  test('open ones come first, those that cost rows on top; then accepted, then fixed', () => {
    const issues = [
      anIssue({ code: 'ID_VARIANT', rows: 90, listed: false }),
      anIssue({ code: 'ID_BLANK', rows: 3 }),
      anIssue({ code: 'AMOUNT_BLANK', rows: 8 }),
      anIssue({ code: 'DATE_BLANK', rows: 50, mark: '50-x' }),
    ];
    const before = [kept('accepted', { code: 'DATE_BLANK', mark: '50-x' }), kept('open', { code: 'CELL_ERROR' })];
    expect(standings(issues, before, TODAY).map(({ code, state }) => `${state} ${code}`)).toEqual([
      'open AMOUNT_BLANK',
      'open ID_BLANK',
      'open ID_VARIANT',
      'accepted DATE_BLANK',
      'fixed CELL_ERROR',
    ]);
  });

  test('every issue of a run stands there exactly once, whatever stood before', () => {
    const codes: readonly IssueCode[] = ['ID_BLANK', 'DATE_BLANK', 'AMOUNT_BLANK', 'CELL_ERROR'];
    const someKept = fc.record({
      code: fc.constantFrom(...codes),
      mark: fc.constantFrom('2-a', '3-b'),
      state: fc.constantFrom('open' as const, 'accepted' as const, 'fixed' as const),
      since: fc.constant(EARLIER),
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes)), fc.array(someKept), (now, before) => {
        const found = standings(
          now.map((code) => anIssue({ code })),
          before,
          TODAY,
        );
        expect(found.flatMap(({ issue }) => issue?.code ?? []).sort()).toEqual([...now].sort());
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });
});

test.each<[text: string, state: string]>([
  ['accepted', 'accepted'],
  [' Accepted ', 'accepted'],
  ['已接受', 'accepted'],
  ['接受', 'accepted'],
  ['OK', 'accepted'],
  ['✓', 'accepted'],
  ['TRUE', 'accepted'],
  ['fixed', 'fixed'],
  ['已解决', 'fixed'],
  ['open', 'open'],
  ['未处理', 'open'],
  ['', 'open'],
  ['not accepted', 'open'],
  ['constructor', 'open'],
])('%j in the first column means %s', (text, state) => expect(stateNamed(text)).toBe(state));
