import { beforeEach, expect, test, vi } from 'vitest';

interface FakeLock {
  tryLock(ms: number): boolean;
  hasLock(): boolean;
  releaseLock(): void;
}

let at: typeof import('../../src/apps-script/services/lock');
let waits: number[] = [];

beforeEach(async () => {
  waits = [];
  vi.stubGlobal('Utilities', { sleep: () => undefined });
  vi.spyOn(Date, 'now').mockReturnValue(0);
  vi.resetModules();
  at = await import('../../src/apps-script/services/lock');
});

/** A lock that another execution may steal, as when it was lost. */
function aLock(tries = true) {
  const state = { held: false };
  const lock: FakeLock = {
    tryLock(ms) {
      waits.push(ms);
      state.held = tries;
      return tries;
    },
    hasLock: () => state.held,
    releaseLock() {
      state.held = false;
    },
  };
  vi.stubGlobal('LockService', { getDocumentLock: () => lock, getScriptLock: () => null });
  return state;
}

test('a lock is held from the moment it is taken until it is given back', () => {
  aLock();
  const lock = at.documentLock();
  expect(lock.stillHeld()).toBe(false);
  expect(lock.take(10_000)).toBe('taken');
  expect(lock.stillHeld()).toBe(true);
  lock.release();
  expect(lock.stillHeld()).toBe(false);
  expect(waits).toEqual([10_000]);
});

test('a lock that was lost in the midst of a run is noticed by who asks', () => {
  const state = aLock();
  const lock = at.documentLock();
  lock.take(0);
  state.held = false;
  expect(lock.stillHeld()).toBe(false);
});

test('a lock that is taken although Google says otherwise is given back', () => {
  const state = { held: false };
  const tryLock = () => {
    state.held = true;
    throw new Error('Service timed out: Lock');
  };
  vi.stubGlobal('LockService', { getDocumentLock: () => ({ tryLock, releaseLock: () => (state.held = false) }), getScriptLock: () => null });
  expect(at.documentLock().take(0)).toBe('busy');
  expect(state.held).toBe(false);
});

test('the clock does not wait for somebody else', () => {
  aLock(false);
  expect(at.documentLock().take(0)).toBe('busy');
  expect(waits).toEqual([0]);
});

test('where Google gives no lock at all, that is what is said', () => {
  vi.stubGlobal('LockService', { getDocumentLock: () => null, getScriptLock: () => null });
  const lock = at.documentLock();
  expect([lock.take(10_000), lock.stillHeld()]).toEqual(['unavailable', false]);
});

test('what is never taken can be given back', () => {
  aLock();
  expect(() => at.documentLock().release()).not.toThrow();
});
