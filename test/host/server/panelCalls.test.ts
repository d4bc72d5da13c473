import { afterEach, describe, expect, test } from 'vitest';
import { errorText } from '../../../src/host/kernel/errorTexts';
import type { Served } from '../../../src/host/server';
import type { ClientAnswer } from '../../../src/host/server/protocol';
import { act, post, serveToy, stateOf } from './served';

const SCRIPT = `function add(a, b) { return a + b; } function fails() { throw new Error('no such order'); } function secret_() {}
  function write(x) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(x); return x; }
  function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`;

let served: Served;
afterEach(() => served.close());

const call = (fn: string, ...args: unknown[]) => post<ClientAnswer>(served, '/api/client', { fn, args });
const failed = (name: string, message: string) => ({ ok: false, error: { name, message } });

describe('a call of the panel', () => {
  test.each<[why: string, fn: string, args: unknown[], reply: unknown]>([
    ['answers with the value', 'add', [1, 2], { ok: true, value: 3 }],
    ['answers with what was thrown', 'fails', [], failed('Error', 'no such order')],
    ['reaches no private function', 'secret_', [], failed('TypeError', 'google.script.run.secret_ is not a function')],
  ])('%s', async (_, fn, args, reply) => {
    served = await serveToy(SCRIPT);
    expect((await call(fn, ...args)).reply).toEqual(reply);
  });

  test('comes back with the state after it: other cells, and what it did', async () => {
    served = await serveToy(SCRIPT);
    const before = await stateOf(served);
    const { state } = await call('write', 'x');
    expect(state.revision).toBeGreaterThan(before.revision);
    expect(state.lastExecution).toMatchObject({ kind: 'client', fn: 'write', calls: 3, reads: 2, writes: 1 });
    expect(state.lastExecution?.trace.at(-1)).toEqual({ name: 'Range.setValue', target: 'Sheet1!A1', kind: 'write' });
  });

  test('undo does not reach behind a call that wrote; one that only read leaves it alone', async () => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'type', at: { sheetId: 1, row: 4, column: 0 }, text: 'mine' });
    expect((await call('read')).state.undo).toBe(true);
    expect((await call('write', 'x')).state.undo).toBe(false);
    expect((await act(served, { do: 'undo' })).refusal?.code).toBe('NOTHING_TO_UNDO');
  });
});

describe('how Google behaves', () => {
  test.each<[panelCalls: 'fail' | 'denied', language: 'en' | 'zh', message: string]>([
    ['fail', 'en', "We're sorry, a server error occurred. Please wait a bit and try again."],
    ['fail', 'zh', '抱歉，发生了服务器错误。请稍候片刻，然后重试。'],
    ['denied', 'en', "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED."],
    ['denied', 'zh', errorText('readingStorage', 'en')],
  ])('%s in %s: a failure in its words, and nothing ran', async (panelCalls, language, message) => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'language', language });
    const { state } = await act(served, { do: 'google', mood: { panelCalls } });
    expect(state.google).toEqual({ panelCalls, slow: false, authorised: true });
    const ran = served.host.executions.length;
    expect((await call('add', 1, 2)).reply).toEqual(failed('Exception', message));
    expect(served.host.executions.length).toBe(ran);
    await act(served, { do: 'google', mood: { panelCalls: 'work' } });
    expect((await call('add', 1, 2)).reply).toEqual({ ok: true, value: 3 });
  });

  test('silent: no answer, until the workbench is closed', async () => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'google', mood: { panelCalls: 'silent' } });
    let outcome = 'waiting';
    const waiting = call('add', 1, 2).then(
      () => (outcome = 'answered'),
      () => (outcome = 'cut off'),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([outcome, (await stateOf(served)).lastExecution?.kind]).toEqual(['waiting', 'open']); // others are answered meanwhile
    await served.close();
    await waiting;
    expect(outcome).toBe('cut off');
  });

  test('slow: an answer takes at least 300 ms', async () => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'google', mood: { slow: true } });
    const started = performance.now();
    expect((await call('add', 1, 2)).reply).toEqual({ ok: true, value: 3 });
    expect(performance.now() - started).toBeGreaterThanOrEqual(300);
  });

  test('without the permission calls fail as they do on Google', async () => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'google', mood: { authorised: false } });
    expect((await call('read')).reply).toEqual(failed('Exception', 'Authorization is required to perform that action.'));
    await act(served, { do: 'google', mood: { authorised: true } });
    expect((await call('read')).reply).toEqual({ ok: true, value: '' });
  });
});
