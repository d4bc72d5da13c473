import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { server } from '../../src/sidebar/server/callServer';
import type { Outcome } from '../../src/sidebar/server/outcome';
import { someHome } from './someHome';

type Reply = { value: unknown } | { fails: unknown } | { throws: unknown } | 'never';

/** `google.script.run` that gives one reply after the other, and the calls it got. */
function stubGoogle(...replies: Reply[]): [name: string, ...args: unknown[]][] {
  const calls: [string, ...unknown[]][] = [];
  const runner = (done: (value: unknown) => void, failed: (error: unknown) => void): object =>
    new Proxy(
      {
        withSuccessHandler: (handler: typeof done) => runner(handler, failed),
        withFailureHandler: (handler: typeof failed) => runner(done, handler),
      } as Record<string, unknown>,
      {
        get: (own, name: string) =>
          own[name] ??
          ((...args: unknown[]) => {
            calls.push([name, ...args]);
            const reply = replies.shift() ?? 'never';
            if (reply === 'never') return;
            if ('throws' in reply) throw reply.throws;
            setTimeout(() => ('value' in reply ? done(reply.value) : failed(reply.fails)), 10);
          }),
      },
    );
  const ignore = () => undefined;
  vi.stubGlobal('google', { script: { run: runner(ignore, ignore) } });
  return calls;
}

async function settled<T>(promise: Promise<Outcome<T>>): Promise<Outcome<T>> {
  await vi.runAllTimersAsync();
  return promise;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const DENIED = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

describe('an answer', () => {
  test('in the agreed shape is handed on, without what the panel does not know', async () => {
    stubGoogle({ value: { ok: true, value: { ...someHome(), weather: 'tomorrow' } } });
    expect(await settled(server.ui_home())).toEqual({ kind: 'done', value: someHome() });
  });

  test('whose empty fields got lost on the way is whole again', async () => {
    const { lastRun: _, failedSince: __, ...sent } = someHome();
    stubGoogle({ value: { ok: true, value: { ...sent, failedSince: null } } });
    expect(await settled(server.ui_home())).toEqual({ kind: 'done', value: someHome('en', { lastRun: undefined }) });
  });

  test('that refuses carries its sentence, and the button that mends it', async () => {
    const error = { code: 'COLUMN_MISSING', params: { sheet: 'Orders' }, message: 'No amount.', fix: { kind: 'show', place: { sheet: 'Orders', cell: 'A1' } } };
    stubGoogle({ value: { ok: false, error } });
    const { params: _, ...told } = error;
    expect(await settled(server.ui_updateNow())).toEqual({ kind: 'refused', error: told });
  });

  test.each<[what: string, value: unknown]>([
    ['null, as when a date was in it', null],
    ['nothing', undefined],
    ['a text', 'ok'],
    ['neither yes nor no', { value: someHome() }],
    ['done without a value', { ok: true }],
    ['a language we do not speak', { ok: true, value: { ...someHome(), language: 'fr' } }],
    ['a tier without a number', { ok: true, value: { ...someHome(), lastRun: { ...someHome().lastRun, tiers: [{ name: 'VIP', role: 'tier:VIP' }] } } }],
    ['not a number', { ok: true, value: { ...someHome(), schedule: { ...someHome().schedule, hour: Number.NaN } } }],
    ['refused without a sentence', { ok: false, error: { code: 'X' } }],
  ])('that is %s is strange, and asked for only once', async (_, value) => {
    const calls = stubGoogle({ value }, { value: { ok: true, value: someHome() } });
    expect(await settled(server.ui_home())).toEqual({ kind: 'strange' });
    expect(calls).toEqual([['ui_home']]);
  });
});

describe('a failure', () => {
  test.each<[text: string]>([
    [DENIED],
    ['Authorization is required to perform that action.'],
    ['ScriptError: Authorisation is required to perform that action.'],
    ['You do not have permission to call ScriptApp.newTrigger'],
    ['需要授权才能执行该操作。'],
    ['您没有访问此文件的权限。'],
  ])('%s → denied, and not tried again', async (text) => {
    const calls = stubGoogle({ fails: new Error(text) }, { value: { ok: true, value: { language: 'en' } } });
    expect(await settled(server.ui_ping())).toEqual({ kind: 'denied' });
    expect(calls).toHaveLength(1);
  });

  test('of a call that only reads is tried once more', async () => {
    const calls = stubGoogle({ fails: new Error('Try later.') }, { value: { ok: true, value: { language: 'zh' } } });
    expect(await settled(server.ui_ping())).toEqual({ kind: 'done', value: { language: 'zh' } });
    expect(calls).toEqual([['ui_ping'], ['ui_ping']]);
  });

  test('twice is told, in Google’s words', async () => {
    const calls = stubGoogle({ fails: new Error('Try later.') }, { fails: new Error('Still later.') });
    expect(await settled(server.ui_home())).toEqual({ kind: 'failed', googleSays: 'Still later.' });
    expect(calls).toHaveLength(2);
  });

  test.each([['ui_updateNow'], ['ui_forgetColumns']] as const)('of %s, which does something, is not tried again', async (name) => {
    const calls = stubGoogle({ fails: new Error('Service failed.') });
    expect(await settled<unknown>(server[name]())).toEqual({ kind: 'failed', googleSays: 'Service failed.' });
    expect(calls).toEqual([[name]]);
  });

  test('that is no Error is told, too', async () => {
    stubGoogle({ fails: 'NetworkError' });
    expect(await settled(server.ui_updateNow())).toEqual({ kind: 'failed', googleSays: 'NetworkError' });
  });

  test('before the call leaves the page is told, too', async () => {
    stubGoogle({ throws: new Error('Failed due to illegal value in property: 0') });
    expect(await settled(server.ui_show({ role: 'summary' }))).toEqual({ kind: 'failed', googleSays: 'Failed due to illegal value in property: 0' });
  });

  test('of the page to be inside Google is told, too', async () => {
    vi.stubGlobal('google', undefined);
    expect((await settled(server.ui_ping())).kind).toBe('failed');
  });
});

describe('silence', () => {
  test.each<[name: 'ui_updateNow' | 'ui_home' | 'ui_forgetColumns', seconds: number]>([
    ['ui_updateNow', 390],
    ['ui_home', 390],
    ['ui_forgetColumns', 30],
  ])('of %s is waited for %d s', async (name, seconds) => {
    stubGoogle('never');
    let outcome: unknown = 'waiting';
    void server[name]().then((settledAs) => {
      outcome = settledAs;
    });
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(outcome).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toEqual({ kind: 'silent' });
  });
});

test('what is asked reaches the server as it is', async () => {
  const calls = stubGoogle({ value: { ok: true, value: { sheet: 'Orders' } } });
  expect(await settled(server.ui_show({ sheet: 'Orders', cell: 'B17' }))).toEqual({ kind: 'done', value: { sheet: 'Orders' } });
  expect(calls).toEqual([['ui_show', { sheet: 'Orders', cell: 'B17' }]]);
});
