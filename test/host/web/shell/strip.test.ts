import { describe, expect, test } from 'vitest';
import type { ExecutionInfo } from '../../../../src/host/server/protocol';
import { runAsText } from '../../../../src/host/web/shell/strip/callLines';
import { untilNext } from '../../../../src/host/web/shell/strip/passTime';
import { mood, summary } from '../../../../src/host/web/shell/strip/stripText';
import { unseen } from '../../../../src/host/web/shell/toasts/toastQueue';
import { WORDS } from '../../../../src/host/web/words';

const RUN: ExecutionInfo = {
  id: 4,
  kind: 'menu',
  fn: 'menu_update',
  calls: 2,
  reads: 1,
  writes: 1,
  ms: 12.6,
  error: undefined,
  trace: [
    { name: 'Range.getValues', target: 'Orders!A1:H20', kind: 'read' },
    { name: 'LockService.getScriptLock', target: '', kind: 'write' },
  ],
};

describe('what the add-on did', () => {
  test('in one line, in both languages', () => {
    expect(summary(WORDS.en, RUN)).toBe('menu_update (menu) · 2 calls = 1 read + 1 write · 13 ms');
    expect(summary(WORDS.zh, { ...RUN, error: 'x' })).toBe('menu_update（菜单） · 2 次调用 = 1 次读取 + 1 次写入 · 13 毫秒 · 失败');
  });
  test('as text to copy, with every call and the error', () => {
    expect(runAsText({ ...RUN, error: 'Exception: no' }).split('\n')).toEqual([
      'menu_update (menu): 2 calls = 1 reads + 1 writes, 13 ms',
      'Exception: no',
      '1. Range.getValues  Orders!A1:H20',
      '2. LockService.getScriptLock',
    ]);
  });
});

test('the imitated Google is normal, or says everything that is not', () => {
  expect(mood(WORDS.en, { panelCalls: 'work', slow: false, authorised: true })).toBe('works normally');
  expect(mood(WORDS.en, { panelCalls: 'silent', slow: true, authorised: false })).toBe(
    'Answers to the panel: Never answers · Slow answers · permission withdrawn',
  );
});

describe('until the next schedule', () => {
  const at = (...due: string[]) => untilNext({ clock: '2025-11-21 23:30', triggers: due.map((nextDue) => ({ handler: 'f', owner: 'o', nextDue })) });
  test.each<[why: string, wait: number | undefined, minutes: number | undefined]>([
    ['none', at(), undefined],
    ['across midnight, and a minute to be sure', at('2025-11-22 06:30'), 421],
    ['the earliest of several', at('2025-11-23 00:00', '2025-11-21 23:45'), 16],
    ['one that is overdue', at('2025-11-21 23:00'), 1],
  ])('%s', (_, wait, minutes) => expect(wait).toBe(minutes === undefined ? undefined : minutes * 60_000));
});

test.each<[why: string, ids: number[], seen: number, fresh: number[], next: number]>([
  ['new ones', [3, 4, 5], 3, [4, 5], 5],
  ['nothing new', [3, 4], 4, [], 4],
  ['another document counts anew', [1], 9, [1], 1],
  ['none at all', [], 0, [], 0],
])('toasts not yet seen: %s', (_, ids, seen, fresh, next) => {
  const result = unseen(
    ids.map((id) => ({ id, title: '', message: '' })),
    seen,
  );
  expect(result.fresh.map(({ id }) => id)).toEqual(fresh);
  expect(result.seen).toBe(next);
});
